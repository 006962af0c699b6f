import {type Line, words} from './lines.ts'
import type {Piece} from './pieces.ts'

/** The lines of a block as items, when it opens with a bullet or a number and holds at least one more. */
export function listItems(lines: readonly Line[], gap: number): Piece[] | undefined {
  const items = itemsFrom(lines)
  if (items.length < 2) return undefined
  const why = items[0]?.number === undefined ? 'its lines have bullets' : 'its lines are numbered'
  return items.map((item, index) => ({kind: 'item', gap: index === 0 ? gap : 0, why, ...item}))
}

interface Item {
  readonly lines: Line[]
  readonly mark: number
  readonly number?: number
}

function itemsFrom(lines: readonly Line[]): Item[] {
  const bulleted = bullet.exec(words(lines[0]))
  const mark = bulleted ? bullet : numeral
  if (!mark.test(words(lines[0]))) return []
  const items: Item[] = []
  for (const line of lines) {
    const found = mark.exec(words(line))
    const number = bulleted ? undefined : Number(found?.[1])
    const follows =
      number === undefined
        ? found?.[1] === bulleted?.[1]
        : items.length === 0 || number === (items.at(-1)?.number ?? 0) + 1
    if (found && follows)
      items.push({lines: [line], mark: found[0].length, ...(number !== undefined && {number})})
    else items.at(-1)?.lines.push(line)
  }
  return items
}

const bullet = /^([-*+•‣◦·o])\s+(?=\S)/
const numeral = /^\(?(\d{1,3})[.)]\s+(?=\S)/

/** `(a) …`, `b) …`, `iv. …` at line starts: paragraphs of their own that keep their labels, of which a list has none. */
export function labelledParts(lines: readonly Line[], gap: number): Piece[] | undefined {
  const parts: Line[][] = []
  let last = ''
  for (const line of lines) {
    const found = label.exec(words(line).slice(0, 12))?.[1]
    if (found && (parts.length === 0 || follows(found, last))) {
      parts.push([line])
      last = found
    } else if (parts.length === 0) return undefined
    else parts.at(-1)?.push(line)
  }
  if (parts.length < 2) return undefined
  const why = 'its lines have letters'
  return parts.map((part, index) => ({
    kind: 'paragraph',
    lines: part,
    gap: index === 0 ? gap : 0,
    guess: 'list',
    why
  }))
}

const label = /^\(?([a-z]|[ivx]{1,5})[.)]\s+\S/

function follows(label: string, last: string): boolean {
  const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
  return (
    (label.length === 1 && label.charCodeAt(0) === last.charCodeAt(0) + 1 && last.length === 1) ||
    (romans.includes(last) && romans.indexOf(label) === romans.indexOf(last) + 1)
  )
}

/** Items that stand apart, each a block of its own: `1.`, `2.`, `3.` in a row, or bullets. */
export function joinItems(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let index = 0; index < pieces.length; ) {
    const run = apart(pieces, index)
    const piece = pieces[index]
    if (run.length > 1) joined.push(...run)
    else if (piece) joined.push(piece)
    index += Math.max(1, run.length)
  }
  return joined
}

function apart(pieces: readonly Piece[], from: number): Piece[] {
  const run: Piece[] = []
  const first = pieces[from]
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || !first || piece.pinned || piece.kind !== 'paragraph') break
    const item = itemOf(piece, run.at(-1))
    if (!item || piece.lines[0]?.indent !== first.lines[0]?.indent) break
    run.push(item)
  }
  return run
}

function itemOf(piece: Piece, last: Piece | undefined): Piece | undefined {
  const text = words(piece.lines[0])
  const found = bullet.exec(text) ?? numeral.exec(text)
  if (!found || (last && piece.gap > 2)) return undefined
  const number = /\d/.test(found[1] ?? '') ? Number(found[1]) : undefined
  const follows =
    number === undefined ? last?.number === undefined : number === (last?.number ?? 0) + 1
  const why = number === undefined ? 'its paragraphs have bullets' : 'its paragraphs are numbered'
  return follows
    ? {...piece, kind: 'item', mark: found[0].length, why, ...(number !== undefined && {number})}
    : undefined
}

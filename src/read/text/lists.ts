import {type Line, words} from './lines.ts'
import type {Piece} from './pieces.ts'

/** The lines of a block as items, when it opens with a bullet or a number and holds at least one more. */
export function listItems(lines: readonly Line[], gap: number): Piece[] | undefined {
  const bulleted = bullet.test(words(lines[0]))
  const mark = bulleted ? bullet : numeral
  if (!mark.test(words(lines[0]))) return undefined
  const items: {lines: Line[]; mark: number; number?: number}[] = []
  for (const line of lines) {
    const found = mark.exec(words(line))
    const number = bulleted ? undefined : Number(found?.[1])
    const follows =
      number === undefined || items.length === 0 || number === (items.at(-1)?.number ?? 0) + 1
    if (found && follows)
      items.push({lines: [line], mark: found[0].length, ...(number !== undefined && {number})})
    else items.at(-1)?.lines.push(line)
  }
  if (items.length < 2) return undefined
  return items.map((item, index) => ({kind: 'item', gap: index === 0 ? gap : 0, ...item}))
}

const bullet = /^[-*•‣◦·]\s+(?=\S)/
const numeral = /^(\d{1,3})[.)]\s+(?=\S)/

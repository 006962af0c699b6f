import {type Line, words} from './lines.ts'
import type {Piece} from './pieces.ts'

/** Put the words under a heading, or at the start, together with the line that says whose they are. */
export function joinEpigraphs(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece) continue
    const before = pieces[index - 1]
    const place = !before || before.kind === 'heading' || before.kind === 'rule'
    const run = place ? epigraphFrom(pieces, index) : []
    const [first] = run
    if (first) {
      const why = 'a line behind it says whose words these are'
      joined.push({
        kind: 'epigraph',
        lines: run.flatMap(({lines}) => lines),
        gap: first.gap,
        parts: run,
        why
      })
      index += run.length - 1
    } else joined.push(piece)
  }
  return joined
}

/** Up to three short pieces, the last with a name behind a dash. */
function epigraphFrom(pieces: readonly Piece[], from: number): Piece[] {
  const run: Piece[] = []
  let length = 0
  for (const piece of pieces.slice(from, from + 4)) {
    if (piece.pinned || !['paragraph', 'quote', 'verse'].includes(piece.kind)) return []
    length += piece.lines.reduce((sum, line) => sum + line.text.length - line.skip, 0)
    if (length > 1200) return []
    run.push(piece)
    if (isAttribution(piece.lines)) return isTalk(run, pieces[from + run.length]) ? [] : split(run)
  }
  return []
}

/** In French and other novels each speech opens with a dash. */
function isTalk(run: readonly Piece[], next: Piece | undefined): boolean {
  const before = run.flatMap(({lines}) => lines).slice(0, -1)
  return [...before, ...(next?.lines.slice(0, 1) ?? [])].some(line => dash.test(words(line)))
}

const dash = /^(?:--|—|–|―)\s?[\p{Lu}¿¡«]|\. (?:--|—|–) ?\p{Lu}/u

/** The attribution as a piece of its own, but in verse, where each line is one. */
function split(run: readonly Piece[]): Piece[] {
  const last = run.at(-1)
  if (!last || (run.length < 2 && last.lines.length < 2)) return []
  if (last.kind === 'verse') return [...run]
  return [
    ...run.slice(0, -1),
    ...withAttribution(last.lines).map((lines, index) => ({
      ...last,
      lines,
      gap: index === 0 ? last.gap : 0
    }))
  ]
}

/** The lines, and the last apart where it says whose words they are. */
export function withAttribution(lines: readonly Line[]): Line[][] {
  const isSplit = lines.length > 1 && isAttribution(lines)
  return isSplit ? [lines.slice(0, -1), lines.slice(-1)] : [[...lines]]
}

/** `--Herrick.`, `— Ada Lund, _Inks_`: in the last line, and no longer than a line or two. */
export function isAttribution(lines: readonly Line[]): boolean {
  const last = words(lines.at(-1)).slice(0, 120)
  return /^(?:--|—|–|―)\s?[_"“‘]*\p{Lu}[^!?;]{1,90}$/u.test(last) && !isDate(last)
}

/** A poem may end with its day. */
function isDate(line: string): boolean {
  return /^\P{L}+(?:\p{L}{3,9}\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:\p{L}{3,9}\.?,? )?(?:1\d|20)\d\d\W*$/u.test(
    line
  )
}

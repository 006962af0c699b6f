import type {Block} from './blocks.ts'
import type {Line} from './lines.ts'
import {isTable} from './tables.ts'

/** A `[Footnote 1: …]` and where it stands. */
export interface BracketNote {
  readonly label: string
  /** Characters before its words. */
  readonly mark: number
  /** Whether its bracket closes; one that does not ends with its paragraph. */
  readonly closed: boolean
  /** Indexes of the blocks that it opens and ends in. */
  readonly block: number
  readonly endBlock: number
  readonly cuts: readonly Cut[]
  /** Amid text: the offset of the end of the words before it. */
  readonly place?: number
}

/** A range of a line. */
export interface Cut {
  readonly line: Line
  readonly from: number
  readonly to: number
}

/** Find the notes in brackets, over blank lines to their closing brackets. */
export function bracketNotes(blocks: readonly Block[]): BracketNote[] {
  const notes: BracketNote[] = []
  const lines = blocks.flatMap(({lines}, block) => {
    const closed = isTable(lines)
    return lines.map((line, index): Numbered => ({line, block, opens: index === 0, closed}))
  })
  let at: Spot = {index: 0, column: 0}
  let taken = 0
  while (at.index < lines.length) {
    if (at.column === 0) taken = 0
    const found = openingAt(lines, at, taken++)
    if (!found || isKept(lines[found.index], found)) {
      at = {index: at.index + 1, column: 0}
      continue
    }
    const end = closingOf(lines, found) ?? endOfBlock(lines, found)
    if (end) notes.push(noteOf(lines, found, end))
    at = end ?? {index: found.index, column: found.column + found.mark}
  }
  return notes
}

function isKept(here: Numbered | undefined, {column}: Opening): boolean {
  return here?.closed === true && !(here.opens && column <= here.line.skip)
}

interface Numbered {
  readonly line: Line
  readonly block: number
  /** Whether it is the first of its block. */
  readonly opens: boolean
  /** Whether its block is a table, which cannot give up what stands amid it. */
  readonly closed: boolean
}

interface Spot {
  readonly index: number
  readonly column: number
}

interface Opening extends Spot {
  readonly label: string
  readonly mark: number
}

interface End extends Spot {
  readonly closed: boolean
}

/** Each note copies its line: of a very long one only so many are taken, the others stay in the text. */
function openingAt(
  lines: readonly Numbered[],
  {index, column}: Spot,
  taken: number
): Opening | undefined {
  const text = lines[index]?.line.text ?? ''
  if (!text.includes('[', column) || taken * text.length > 20_000_000) return undefined
  opening.lastIndex = column
  const found = opening.exec(text)
  return found
    ? {
        index,
        column: found.index,
        mark: found[0].length,
        label: found[1] ?? found[2] ?? found[3] ?? '*'
      }
    : undefined
}

const opening =
  /\[(?:(?:foot|end)note(?:\s*(?:no\.\s?)?(?:(\d{1,4})|([a-z]|[*†‡§¶‖]{1,4}|[ivxlc]{1,6})(?=\s*[:.])))?(?:\s*[:.—-]\s*|\s+|$)|note(?:\s(\d{1,4}|[a-z]))?:\s*)/giu

/** Another note that opens a line before the bracket closes tells that it never does. */
function closingOf(lines: readonly Numbered[], from: Opening): End | undefined {
  let depth = 0
  const last = Math.min(lines.length, from.index + 600)
  for (let index = from.index; index < last; index++) {
    const text = lines[index]?.line.text ?? ''
    if (index > from.index && /^\s*\[(?:foot|end)note/i.test(text)) return undefined
    const brackets = /[[\]]/g
    brackets.lastIndex = index === from.index ? from.column : 0
    for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
      depth += found[0] === '[' ? 1 : -1
      if (depth === 0) return {index, column: found.index + 1, closed: true}
    }
  }
  return undefined
}

/** Where a note that opens its paragraph and does not close ends: with the paragraph. */
function endOfBlock(lines: readonly Numbered[], from: Opening): End | undefined {
  const first = lines[from.index]
  if (from.column > (first?.line.skip ?? 0) || !first?.opens) return undefined
  let index = from.index
  while (
    lines[index + 1]?.block === first.block &&
    !/^\s*\[(?:foot|end)note/i.test(lines[index + 1]?.line.text ?? '')
  )
    index++
  return {index, column: lines[index]?.line.text.length ?? 0, closed: false}
}

function noteOf(lines: readonly Numbered[], from: Opening, end: End): BracketNote {
  const own = lines.slice(from.index, end.index + 1)
  const cuts = own.map(({line}, index): Cut => {
    const start = index === 0 ? from.column : line.skip
    return {line, from: start, to: index === own.length - 1 ? end.column : line.text.length}
  })
  const place = placeOf(lines, from)
  const {label, mark} = from
  const block = own[0]?.block ?? 0
  const found = {label, mark, closed: end.closed, block, endBlock: own.at(-1)?.block ?? block, cuts}
  return place === undefined ? found : {...found, place}
}

/** Where the words end that a note stands behind in its paragraph. */
function placeOf(lines: readonly Numbered[], {index, column}: Opening): number | undefined {
  const here = lines[index]
  if (!here) return undefined
  const before = here.line.text.slice(0, column).trimEnd()
  if (before !== '') return here.line.start + before.length
  const last = lines[index - 1]?.line
  return here.opens || !last ? undefined : last.start + last.text.length
}

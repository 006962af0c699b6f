import type {Block} from './blocks.ts'
import {type Line, words} from './lines.ts'

/** How a text is laid out: what its line ends mean. */
export interface Measure {
  /** Columns that hard-wrapped lines fill. */
  readonly width: number
  /** Columns of white space that most of the text has before it. */
  readonly indent: number
  /** Each line is a paragraph. */
  readonly unwrapped: boolean
}

export function measure(blocks: readonly Block[]): Measure {
  const lines = blocks.flatMap(block => block.lines)
  return {width: widthOf(blocks), indent: indentOf(lines), unwrapped: isUnwrapped(lines)}
}

/** A text of which most is set in lines that no editor wraps. */
function isUnwrapped(lines: readonly Line[]): boolean {
  let all = 0
  let long = 0
  for (const line of lines) {
    all += line.text.length
    if (line.text.length > 120) long += line.text.length
  }
  return long * 2 > all
}

/** Nine lines of ten in hard-wrapped paragraphs are no longer; without such paragraphs, what a typist would fill. */
function widthOf(blocks: readonly Block[]): number {
  const lengths = blocks
    .filter(block => isWrapped(block.lines))
    .flatMap(block => block.lines.slice(0, -1).map(line => line.text.length))
    .sort((one, other) => one - other)
  const usual = lengths[Math.floor(lengths.length * 0.9)]
  return usual !== undefined && lengths.length >= 3 ? usual : 60
}

/** Whether lines are broken where the next word would not have fitted, and nowhere else. */
export function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 4) return false
  let width = 0
  for (const line of lines) width = Math.max(width, line.text.length)
  return width >= 35 && width <= 120 && earlyEnds(lines, width) <= 0.1 * (lines.length - 1)
}

/** How many lines end although the first word of the next would have fitted. */
export function earlyEnds(lines: readonly Line[], width: number): number {
  let early = 0
  for (let index = 1; index < lines.length; index++) {
    const word = /^\S{0,40}/.exec(words(lines[index]))?.[0] ?? ''
    if ((lines[index - 1]?.text.length ?? 0) + 1 + word.length < width) early++
  }
  return early
}

/** No head, which may stand out, and no row of columns. */
function isFull(line: Line): boolean {
  return line.text.length - line.skip >= 40 && !/\S {4,}\S/.test(line.text.slice(0, 300))
}

/** The leftmost indent of a fair part of the text: a text may have as much in quotations as outside of them. */
function indentOf(lines: readonly Line[]): number {
  const characters = new Map<number, number>()
  let all = 0
  const long = lines.filter(isFull)
  for (const line of long.length > 0 ? long : lines) {
    const count = line.text.length - line.skip
    characters.set(line.indent, (characters.get(line.indent) ?? 0) + count)
    all += count
  }
  let left = Number.POSITIVE_INFINITY
  for (const [indent, count] of characters) if (count * 7 > all) left = Math.min(left, indent)
  return left === Number.POSITIVE_INFINITY ? 0 : left
}

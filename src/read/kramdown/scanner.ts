import type {Slice} from './types.ts'

/** A slice that is being read, and how far. */
export interface Scanner {
  readonly slice: Slice
  readonly text: string
  position: number
  /** Finds a string from an index on. */
  readonly find: Finder
  /** What was found out about its closing braces. */
  braces?: Braces
  /** Closing fences by their letter. */
  readonly fences: Map<string, readonly Fence[]>
  /** Extensions whose closing tag does not come. */
  readonly unclosed: Set<string>
}

export type Finder = (needle: string, from: number) => number

export interface Fence {
  readonly index: number
  readonly length: number
  readonly end: number
  /** The longest from here on. */
  readonly longest: number
}

/** From `from` on the first brace that closes, and the last escaped one before it that ends its line. */
export interface Braces {
  readonly from: number
  readonly close: number
  readonly escaped: number
}

export function scannerOf(slice: Slice): Scanner {
  const {text} = slice
  return {slice, text, position: 0, find: finderOf(text), fences: new Map(), unclosed: new Set()}
}

/** `indexOf` that remembers what does not come any more: a mark that is never closed is looked for once. */
export function finderOf(text: string): Finder {
  const absent = new Map<string, number>()
  return (needle, from) => {
    if (from >= (absent.get(needle) ?? Number.POSITIVE_INFINITY)) return -1
    const index = text.indexOf(needle, from)
    if (index < 0) absent.set(needle, from)
    return index
  }
}

/** The end of a line, behind its line feed. */
export function lineEnd(text: string, index: number): number {
  const end = text.indexOf('\n', index)
  return end < 0 ? text.length : end + 1
}

/** What a sticky pattern matches at an index. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index
  return pattern.exec(text) ?? undefined
}

/** Spaces at an index, at most so many. */
export function spacesAt(text: string, index: number, most: number): number {
  let count = 0
  while (count < most && text[index + count] === ' ') count++
  return count
}

/** The index behind the blank lines at an index. */
export function afterBlankLines(text: string, index: number): number {
  let end = index
  while (end < text.length) {
    blankLine.lastIndex = end
    if (!blankLine.test(text)) return end
    end = blankLine.lastIndex
  }
  return end
}

const blankLine = /[ \t\v\f\r]*\n/y

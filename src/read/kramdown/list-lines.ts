import {isOnlyList} from './item-list.ts'
import {isBlankLine, opensOther} from './lines.ts'
import {lineEnd, matchAt, type Scanner, spacesAt} from './scanner.ts'
import {cut, filler, isSpace, join} from './slice.ts'
import type {Slice} from './types.ts'

/** The first line of an item, behind its mark: its text, and how far its lines are indented. */
export interface Opening {
  readonly content: Slice
  readonly indent: number
}

/** `width` is that of the mark. A line with nothing but an attribute list has no text to tell the indent by. */
export function openItem(tail: Slice, width: number): Opening {
  const {text} = tail
  let start = 0
  while (start < text.length && isSpace(text.charCodeAt(start))) start++
  const content = cut(tail, start)
  if (start === text.length || isOnlyList(content.text)) return {content, indent: 4}
  let column = width
  for (const letter of text.slice(0, start)) {
    if (letter === ' ') column++
    else if (letter === '\t') column += 4 - (column % 4)
    else break
  }
  return {content, indent: column}
}

/** A line that is indented like the text of its item, by spaces or tabs. */
export function isContent(text: string, index: number, indent: number): boolean {
  if (index >= text.length || isBlankLine(text, index)) return false
  let end = index
  for (let units = Math.floor(indent / 4); units > 0; units--) {
    const unit = unitAt(text, end)
    if (unit === 0) return false
    end += unit
  }
  return spacesAt(text, end, indent % 4) === indent % 4 || unitAt(text, end) > 0
}

function unitAt(text: string, index: number): number {
  if (text[index] === '\t') return 1
  return spacesAt(text, index, 4) === 4 ? 4 : 0
}

/** A line of text that goes on without indent. */
export function isLazyContent(scanner: Scanner, index: number, indent: number): boolean {
  const {text} = scanner
  if (index >= text.length || isBlankLine(text, index)) return false
  return !opensOther(scanner, index, Math.min(indent, 3))
}

/** The line with tabs at its beginning set as spaces, and without its indent where it has that. */
export function unindent(
  slice: Slice,
  index: number,
  indent: number
): {line: Slice; isIndented: boolean} {
  const {text} = slice
  const end = lineEnd(text, index)
  const tabs = matchAt(/\t*/y, text, index)?.[0].length ?? 0
  const after = index + tabs
  const isIndented = 4 * tabs + spacesAt(text, after, indent) >= indent
  const left = isIndented ? indent : 0
  if (left >= 4 * tabs) return {line: cut(slice, after + left - 4 * tabs, end), isIndented}
  const rest = filler(' '.repeat(4 * tabs - left), slice.at(index))
  return {line: join([rest, cut(slice, after, end)]), isIndented}
}

/** How far the marks of further items may be indented. */
export function markIndent(indent: number): number {
  return Math.max(0, Math.min(indent, 4) - 1)
}

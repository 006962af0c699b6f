import {isBoundaryMark, opensOther} from './lines.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {afterBlankLines, lineEnd, matchAt, type Scanner} from './scanner.ts'
import {cut, filler, join} from './slice.ts'
import type {Slice} from './types.ts'

/** Lines behind four spaces or a tab; a lazy line without them goes on with the one before it. */
export function parseIndentedCode(parser: Parser): boolean {
  const {scanner} = parser
  if (!matchAt(indent, scanner.text, scanner.position)) return false
  const end = afterIndented(scanner, scanner.position)
  const slice = withoutIndent(scanner.slice, scanner.position, end)
  scanner.position = end
  add(parser, newBlock(parser, 'code', {slices: [slice]}))
  return true
}

/** Behind a run of indented lines, blank ones between them, and lazy ones; the index itself where there is none. */
export function afterIndented(scanner: Scanner, index: number): number {
  const {text} = scanner
  let end = index
  for (;;) {
    const next = afterBlankLines(text, end)
    if (!isIndentedText(text, next)) return end
    end = lineEnd(text, next)
    while (isIndentedText(text, end) || isLazy(scanner, end)) end = lineEnd(text, end)
  }
}

function isIndentedText(text: string, index: number): boolean {
  return matchAt(/(?:\t| {4})[ \t]*[^ \t\n\v\f\r]/y, text, index) !== undefined
}

function isLazy(scanner: Scanner, index: number): boolean {
  const {text} = scanner
  if (!matchAt(/[ \t]*[^ \t\n\v\f\r]/y, text, index)) return false
  return !isBoundaryMark(text, index) && !opensOther(scanner, index, 3)
}

function withoutIndent(slice: Slice, start: number, end: number): Slice {
  const {text} = slice
  const parts: Slice[] = []
  for (let index = start; index < end; ) {
    const next = lineEnd(text, index)
    const isLazyLine = index > start && matchAt(/ {0,3}[^ \t\n\v\f\r]/y, text, index)
    const last = parts.pop()
    if (last && isLazyLine) {
      parts.push(cut(last, 0, last.text.length - 1), filler(' ', slice.at(index)))
    } else if (last) parts.push(last)
    const skipped = isLazyLine ? 0 : (matchAt(indent, text, index)?.[0].length ?? 0)
    parts.push(cut(slice, index + skipped, next))
    index = next
  }
  return join(parts)
}

const indent = /\t| {4}/y

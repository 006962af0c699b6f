import {endsLazyText} from './lines.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {lineEnd, matchAt} from './scanner.ts'
import {cut, join} from './slice.ts'
import type {Slice} from './types.ts'

/** Lines with `>` before them, and lazy ones without it, up to a blank line. */
export function parseBlockQuote(parser: Parser): boolean {
  const {scanner} = parser
  const {text, slice} = scanner
  if (!matchAt(/ {0,3}>/y, text, scanner.position)) return false
  const lines: Slice[] = []
  do {
    const mark = matchAt(/ {0,3}> ?/y, text, scanner.position)?.[0].length ?? 0
    const end = lineEnd(text, scanner.position)
    lines.push(cut(slice, scanner.position + mark, end))
    scanner.position = end
  } while (!endsLazyText(scanner, scanner.position))
  const quote = newBlock(parser, 'quote')
  add(parser, quote)
  parser.parseBlocks(quote, join(lines))
  return true
}

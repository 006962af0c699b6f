import {footnoteNameIsUnique} from '../../book/messages/kramdown.ts'
import {block} from './block.ts'
import {afterIndented} from './code.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {lineEnd, matchAt} from './scanner.ts'
import {cut, join} from './slice.ts'
import type {Slice} from './types.ts'

/** `[^name]: …`, with what is indented under it. */
export function parseFootnote(parser: Parser): boolean {
  const {scanner, context} = parser
  const {text, position, slice} = scanner
  const [opening, name = ''] = matchAt(/ {0,3}\[\^(\w[\w-]*)\]:/y, text, position) ?? []
  if (!opening) return false
  const first = lineEnd(text, position)
  scanner.position = afterIndented(scanner, first)
  const content = block('root')
  parser.parseBlocks(content, unindented(slice, position + opening.length, scanner.position))
  if (context.footnotes.has(name)) {
    context.report(footnoteNameIsUnique(name), context.pointAt(slice.at(position)))
  }
  context.footnotes.set(name, {name})
  const definition = {type: 'footnote', name, content} as const
  add(parser, newBlock(parser, 'eob', {value: 'footnote', definition}))
  return true
}

function unindented(slice: Slice, start: number, end: number): Slice {
  const lines: Slice[] = []
  for (let index = start; index < end; index = lineEnd(slice.text, index)) {
    const indent = matchAt(/\t| {4}/y, slice.text, index)?.[0].length ?? 0
    lines.push(cut(slice, index + indent, lineEnd(slice.text, index)))
  }
  return join(lines)
}

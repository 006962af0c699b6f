import {type Block, block} from './block.ts'
import {endsParagraph} from './lines.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {lineEnd} from './scanner.ts'
import {cut, filler, isSpace} from './slice.ts'
import type {Slice} from './types.ts'

/** What is nothing else: lines up to one that ends a paragraph. Behind a paragraph it goes on with that. */
export function parseParagraph(parser: Parser): boolean {
  const {scanner, tree} = parser
  const {text, slice, position} = scanner
  scanner.position = lineEnd(text, position)
  while (!endsParagraph(parser, scanner.position)) {
    scanner.position = lineEnd(text, scanner.position)
  }
  const end = endOf(text, position, scanner.position)
  const last = tree.children.at(-1)
  if (last?.type === 'paragraph') {
    const isBreak = position >= 3 && text.slice(position - 3, position) === '  \n'
    continueParagraph(
      last,
      filler(isBreak ? '  \n' : '\n', slice.at(position)),
      cut(slice, position, end)
    )
    return true
  }
  const paragraph = newBlock(parser, 'paragraph')
  const start = startOf(text, position, end)
  paragraph.children.push(block('spans', {slices: [cut(slice, start, end)]}))
  add(parser, paragraph)
  return true
}

function continueParagraph(paragraph: Block, joiner: Slice, slice: Slice): void {
  const [spans] = paragraph.children
  spans?.slices.push(joiner, slice)
}

function startOf(text: string, start: number, end: number): number {
  let index = start
  while (index < end && isSpace(text.charCodeAt(index))) index++
  return index
}

function endOf(text: string, start: number, end: number): number {
  let index = end
  while (index > start && isSpace(text.charCodeAt(index - 1))) index--
  return index
}

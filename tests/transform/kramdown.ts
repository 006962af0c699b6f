import {VFile} from 'vfile'
import type {Reading} from '../../src/book/reading.ts'
import {parseKramdown} from '../../src/read/kramdown/index.ts'
import {readingOf} from './reading.ts'

/** A reading of kramdown, whose elements of HTML are nodes of the tree. */
export function kramdownReading(text: string): Reading {
  const file = new VFile({value: text, path: 'essay.md'})
  return {...readingOf(text), tree: parseKramdown(text, file), file}
}

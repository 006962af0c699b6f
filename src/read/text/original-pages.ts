import type {Root} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {originalPageLeftOut} from '../../book/messages/text.ts'
import {report} from '../../book/messages.ts'
import type {OriginalPage} from '../../book/tree.ts'
import {visit} from '../../book/visit.ts'
import type {Line} from './lines.ts'
import type {Mark} from './marks.ts'
import {nextWritten, type PageMark, rangeOf} from './page-marks.ts'

/** The marks of original pages among the words that are left: what stood on a line of its own goes to the next words. */
export function placePages(pages: readonly PageMark[], lines: readonly Line[]): Mark[] {
  return pages.map(page => ({...placeOf(page, lines), node: () => nodeOf(page)}))
}

function placeOf({line, column, written}: PageMark, lines: readonly Line[]): Omit<Mark, 'node'> {
  const home = line.text === '' ? nextWritten(lines, line.number) : line
  const offset = line.start + column
  if (!home) return {offset, length: 0}
  const start = home.start + home.skip
  const end = home.start + home.text.length
  if (offset <= start) return {offset: start, length: 0}
  return offset >= end ? {offset: end, length: 0} : {offset, length: written.length}
}

function nodeOf(mark: PageMark): OriginalPage {
  const {page} = mark
  // Not `data-page`: Paged.js begins a page there.
  const hProperties = {className: ['original-page'], dataOriginalPage: page}
  return {type: 'originalPage', page, data: {hName: 'span', hProperties}, position: rangeOf(mark)}
}

/** Tell of pages that stand nowhere in the tree: their words are a title's, or were left out. */
export function reportLostPages(pages: readonly PageMark[], tree: Root, file: VFile): void {
  const kept = new Set<number | undefined>()
  visit(tree, 'originalPage', node => void kept.add(offsetOf(node.position)))
  for (const page of pages) {
    const place = rangeOf(page)
    if (!kept.has(offsetOf(place))) report(file, originalPageLeftOut(page.written), place)
  }
}

function offsetOf(position: Position | undefined): number | undefined {
  return position?.start.offset
}

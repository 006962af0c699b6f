import {type Chunker, Handler, type Page} from 'pagedjs'
import type {Side} from '../book/pages.ts'

const sides = new WeakMap<Chunker, Side>()

/** Say on which side the next document begins; Paged.js begins every document on a right page. */
export function beginOn(chunker: Chunker, side: Side, bindsRight = false): void {
  sides.set(chunker, bindsRight ? facing[side] : side)
}

const facing: Readonly<Record<Side, Side>> = {recto: 'verso', verso: 'recto'}

/** Turns left and right pages about in a section that begins on a verso. */
export class FirstSide extends Handler {
  beforePageLayout({element}: Page, _content: Node, _breakToken: unknown, chunker: Chunker): void {
    if (sides.get(chunker) !== 'verso') return
    element.classList.toggle('pagedjs_right_page')
    element.classList.toggle('pagedjs_left_page')
  }
}

/**
 * Count pages that Paged.js makes like another: for notes that go on, for turned tables. It takes the side of the next one
 * from a count that leaves these out.
 */
export function countClones(chunker: Chunker): void {
  const clonePage = chunker.clonePage.bind(chunker)
  chunker.clonePage = page => {
    const done = clonePage(page)
    chunker.total = chunker.pages.length
    return done
  }
}

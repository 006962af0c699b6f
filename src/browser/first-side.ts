import {type Chunker, Handler, type Page} from 'pagedjs'
import type {Side} from '../book/pages.ts'

const sides = new WeakMap<Chunker, Side>()

/** Say on which side the next document begins; Paged.js begins every document on a right page. */
export function beginOn(chunker: Chunker, side: Side): void {
  sides.set(chunker, side)
}

/** Turns left and right pages about in a section that begins on a verso. */
export class FirstSide extends Handler {
  beforePageLayout({element}: Page, _content: Node, _breakToken: unknown, chunker: Chunker): void {
    if (sides.get(chunker) !== 'verso') return
    element.classList.toggle('pagedjs_right_page')
    element.classList.toggle('pagedjs_left_page')
  }
}

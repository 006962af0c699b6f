import type {PlacedShell} from '../book/pages.ts'
import {hide} from './finished-pages.ts'
import {fixMargins} from './fixed-margins.ts'
import type {MarginBoxes} from './margin-boxes.ts'
import type {Setter} from './prepare.ts'
import {hangTab} from './thumb-tabs.ts'

/**
 * Set pages that hold nothing but their margin boxes: running heads, folios. One of each kind is laid out; the others are
 * there for print alone.
 */
export function setMargins(setter: Setter, shells: readonly PlacedShell[]): void {
  const {chunker} = setter
  chunker.removePages()
  document.body.className = 'lectern-margins'
  const models = makeModels(setter, shells)
  const pages = shells.map(shell => {
    const page = models.get(kindOf(shell))?.cloneNode(true) as HTMLElement
    page.style.counterReset = `page ${shell.count}`
    return page
  })
  hide(pages)
  chunker.pagesArea?.replaceChildren(...pages)
}

/** Pages of one kind differ in the figures of their folios alone: their margins are shared out alike. */
function kindOf({classes, strings, side, count}: PlacedShell): string {
  return JSON.stringify([classes, strings, side, String(count).length])
}

/** A page of each kind whose margins are shared out to its boxes, which needs a layout, as do the faces of its words. */
function makeModels(setter: Setter, shells: readonly PlacedShell[]): Map<string, HTMLElement> {
  const {chunker, handlers, fullPage} = setter
  const firsts = new Map(shells.toReversed().map(shell => [kindOf(shell), shell]))
  const models = new Map([...firsts].map(([kind, shell]) => [kind, pageOf(setter, shell)]))
  chunker.pagesArea?.replaceChildren(...models.values())
  const boxes = handlers.get('MarginBoxes') as MarginBoxes
  const blank = fullPage.content.cloneNode(true) as DocumentFragment
  for (const page of models.values()) boxes.shareMargins(page, blank)
  const fixed = fixMargins([...models.values()])
  const kinds = [...firsts].map(([kind, shell], index) => {
    const page = fixed[index] as HTMLElement
    hangTab(page, shell)
    return [kind, page] as const
  })
  document.body.getBoundingClientRect()
  return new Map(kinds)
}

function pageOf(setter: Setter, shell: PlacedShell): HTMLElement {
  const page = frameOf(setter, shell).cloneNode(true) as HTMLElement
  const {strings, count} = shell
  for (const [name, value] of Object.entries(strings)) page.style.setProperty(name, value)
  page.style.counterReset = `page ${count}`
  page.style.counterIncrement = 'none'
  return page
}

/** They need no words, and are the same for all runs. */
const frames = new Map<string, HTMLElement>()

/** A page with the margins and the bleed that it has on its side and of its class, without those that are empty. */
function frameOf(setter: Setter, shell: PlacedShell): HTMLElement {
  const {classes, side, bindsRight = false} = shell
  const key = JSON.stringify([classes, side, bindsRight])
  const frame = frames.get(key) ?? makeFrame(setter, shell)
  frames.set(key, frame)
  return frame
}

function makeFrame({chunker, handlers, fullPage}: Setter, shell: PlacedShell): HTMLElement {
  const {classes, side, bindsRight = false} = shell
  const page = (fullPage.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>(
    '.pagedjs_page'
  )
  if (!page) throw new Error('Cannot set margins without Paged.js’s page template')
  page.className = classes
  const isRight = (side === 'recto') !== bindsRight
  page.classList.toggle('pagedjs_right_page', isRight)
  page.classList.toggle('pagedjs_left_page', !isRight)
  const boxes = handlers.get('MarginBoxes') as MarginBoxes
  boxes.markFull(page)
  for (const margin of page.querySelectorAll('.pagedjs_pagebox > *')) {
    if (!margin.querySelector('.hasContent')) margin.remove()
  }
  chunker.pagesArea?.replaceChildren(page)
  for (const bleed of page.querySelectorAll<HTMLElement>('.pagedjs_bleed')) {
    // It and its marks have no room where the template asks for none.
    if (bleed.offsetWidth * bleed.offsetHeight === 0) bleed.remove()
  }
  return page
}

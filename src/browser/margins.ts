import type {PlacedShell} from '../book/pages.ts'
import type {MarginBoxes} from './margin-boxes.ts'
import type {Setter} from './prepare.ts'
import {hangTab} from './thumb-tabs.ts'

/** Set pages that hold nothing but their margin boxes: running heads, folios. */
export function setMargins(setter: Setter, shells: readonly PlacedShell[]): void {
  setter.chunker.removePages()
  document.body.className = 'lectern-margins'
  const models = new Map<string, HTMLElement>()
  const pages = shells.map(shell => {
    const kind = kindOf(shell)
    const model = models.get(kind) ?? makeModel(setter, shell)
    models.set(kind, model)
    const page = model.cloneNode(true) as HTMLElement
    page.style.counterReset = `page ${shell.count}`
    return page
  })
  setter.chunker.pagesArea?.replaceChildren(...pages)
}

/** Pages of one kind differ in the figures of their folios alone: their margins are shared out alike. */
function kindOf({classes, strings, side, count}: PlacedShell): string {
  return JSON.stringify([classes, strings, side, String(count).length])
}

/** A page whose margins are shared out to its boxes, which needs a layout, without all that is empty. */
function makeModel({chunker, handlers, fullPage}: Setter, shell: PlacedShell): HTMLElement {
  const page = pageOf(fullPage, shell)
  chunker.pagesArea?.replaceChildren(page)
  const boxes = handlers.get('MarginBoxes') as MarginBoxes
  boxes.shareMargins(page)
  for (const part of page.querySelectorAll<HTMLElement>('.pagedjs_bleed, .pagedjs_pagebox > *')) {
    if (isEmpty(part)) part.remove()
  }
  hangTab(page, shell)
  return page
}

/** Bleed and crop marks have no room where the template asks for none. */
function isEmpty(part: HTMLElement): boolean {
  if (part.matches('.pagedjs_bleed')) return part.offsetWidth * part.offsetHeight === 0
  return !part.matches('.hasContent') && part.querySelector('.hasContent') === null
}

function pageOf(
  template: HTMLTemplateElement,
  {classes, strings, side, bindsRight = false, count}: PlacedShell
): HTMLElement {
  const page = (template.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>(
    '.pagedjs_page'
  )
  if (!page) throw new Error('Cannot set margins without Paged.js’s page template')
  page.className = classes
  const isRight = (side === 'recto') !== bindsRight
  page.classList.toggle('pagedjs_right_page', isRight)
  page.classList.toggle('pagedjs_left_page', !isRight)
  for (const [name, value] of Object.entries(strings)) page.style.setProperty(name, value)
  page.style.counterReset = `page ${count}`
  page.style.counterIncrement = 'none'
  return page
}

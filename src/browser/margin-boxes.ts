import type {Handler} from 'pagedjs'

/** What Paged.js's `AtPage` has that this replacement builds on. */
interface AtPage extends Handler {
  finalizePage(fragment: Element, page: {element: Element}): void
}
type AtPageClass = new (...values: ConstructorParameters<typeof Handler>) => AtPage

/** Paged.js's handler for `@page`, which shares a margin out to its boxes only when asked to. */
export interface MarginBoxes extends Handler {
  shareMargins(page: Element): void
}

/**
 * Leave the margin boxes alone while a section is laid out: its pages have none.
 * Stock measures all sixteen of each page, which makes Chromium lay the page out once more.
 */
export function withoutMarginBoxes(Stock: typeof Handler): typeof Handler {
  return class MarginBoxes extends (Stock as unknown as AtPageClass) {
    override finalizePage(): void {}

    shareMargins(element: Element): void {
      super.finalizePage(element, {element})
      for (const line of element.querySelectorAll<HTMLElement>(
        '.pagedjs_margin-top, .pagedjs_margin-bottom'
      ))
        shareLine(line)
    }
  }
}

/** Stock gives the middle box a third of the line beside another, and breaks a title in two that has the room. */
function shareLine({children, style}: HTMLElement): void {
  const [first, middle, last] = [...children].map(({classList}) => classList.contains('hasContent'))
  if (!middle || !(first || last)) return
  style.gridTemplateColumns = 'minmax(max-content, 1fr) auto minmax(max-content, 1fr)'
}

/** A page of Paged.js without margin boxes and crop marks: a quarter of its elements. */
export function barePage(template: HTMLTemplateElement): HTMLTemplateElement {
  const bare = template.cloneNode(true) as HTMLTemplateElement
  const unneeded = '.pagedjs_bleed, .pagedjs_pagebox > :not(.pagedjs_area)'
  for (const element of bare.content.querySelectorAll(unneeded)) element.remove()
  return bare
}

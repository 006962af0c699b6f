import type {Handler} from 'pagedjs'

/** What Paged.js's `AtPage` has that this replacement builds on. */
interface AtPage extends Handler {
  /** Margin boxes by two selectors: of the page, and of the box. */
  readonly marginalia: Readonly<Record<string, {readonly hasContent?: boolean}>>
  finalizePage(fragment: Element, page: {element: PageQueries}): void
}
interface PageQueries {
  matches(selector: string): boolean
  querySelector(selector: string): Element | null
}
type AtPageClass = new (...values: ConstructorParameters<typeof Handler>) => AtPage

/** Paged.js's handler for `@page`, which shares a margin out to its boxes only when asked to. */
export interface MarginBoxes extends Handler {
  /** Tell the boxes that have content. */
  markFull(page: Element): void
  /** `blank`: a page without content, which margins that `page` lacks are taken from. */
  shareMargins(page: Element, blank: ParentNode): void
}

/**
 * Leave the margin boxes alone while a section is laid out: its pages have none.
 * Stock measures all sixteen of each page, which makes Chromium lay the page out once more.
 */
export function withoutMarginBoxes(Stock: typeof Handler): typeof Handler {
  return class MarginBoxes extends (Stock as unknown as AtPageClass) {
    override finalizePage(): void {}

    markFull(element: Element): void {
      for (const [selectors, {hasContent}] of Object.entries(this.marginalia)) {
        const [page = '', box = ''] = selectors.split(' ')
        if (hasContent && element.matches(page))
          element.querySelector(box)?.classList.add('hasContent')
      }
    }

    shareMargins(element: Element, blank: ParentNode): void {
      const querySelector = (selector: string) =>
        element.querySelector(selector) ?? blank.querySelector(selector)
      super.finalizePage(element, {element: {matches: () => false, querySelector}})
      for (const line of element.querySelectorAll<HTMLElement>(
        '.pagedjs_margin-top, .pagedjs_margin-bottom'
      ))
        shareLine(line)
    }
  }
}

/** Stock gives the middle box a third of the line beside another, and breaks a title in two that has the room. */
function shareLine(line: HTMLElement): void {
  if (!isSharedByWords(line)) return
  line.style.gridTemplateColumns = 'minmax(max-content, 1fr) auto minmax(max-content, 1fr)'
}

/** Of a margin at the head or foot: whether its boxes have the width of their words. */
export function isSharedByWords({children}: Element): boolean {
  const [first, middle, last] = [...children].map(({classList}) => classList.contains('hasContent'))
  return Boolean(middle && (first || last))
}

/** A page of Paged.js without margin boxes and crop marks: a quarter of its elements. */
export function barePage(template: HTMLTemplateElement): HTMLTemplateElement {
  const bare = template.cloneNode(true) as HTMLTemplateElement
  const unneeded = '.pagedjs_bleed, .pagedjs_pagebox > :not(.pagedjs_area)'
  for (const element of bare.content.querySelectorAll(unneeded)) element.remove()
  return bare
}

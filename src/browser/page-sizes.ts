import type {Chunker, Page, Polisher} from 'pagedjs'

/**
 * Measure the first page of a section alone. Stock measures each as soon as it stands in the document, without the classes that
 * tell its side and its kind: all are alike then, unless the style sheet counts them, and each takes a layout of its own.
 */
export function measureFirstPage(chunker: Chunker, {inserted}: Polisher): void {
  if (inserted.some(({textContent}) => countsPages.test(textContent))) return
  const addPage = chunker.addPage.bind(chunker)
  chunker.addPage = blank => {
    const page = addPage(blank)
    chunker.addPage = addPage
    takeSizes(Object.getPrototypeOf(page), page)
    return page
  }
}

const countsPages = /\.pagedjs_page[^\s{},>]*:(?:nth|first|last|only)-/u

/** `kind`: what all pages inherit from. */
function takeSizes(kind: Page, first: Page): void {
  const {create} = kind
  let known = first
  kind.create = function (template, after) {
    if (after) return createLike(known, this, after)
    known = this
    return create.call(this, template, after)
  }
}

/** What stock does, but for the measuring. */
function createLike({area, width, height}: Page, page: Page, after: HTMLElement): HTMLElement {
  after.after(document.importNode(page.pageTemplate.content, true))
  const element = after.nextElementSibling as HTMLElement
  const content = part(element, '.pagedjs_page_content')
  content.style.columnWidth = area.style.columnWidth
  content.style.columnGap = area.style.columnGap
  const pagebox = part(element, '.pagedjs_pagebox')
  const footnotesArea = part(element, '.pagedjs_footnote_area')
  Object.assign(page, {width, height, element, pagebox, area: content, footnotesArea})
  return element
}

function part(element: HTMLElement, selector: string): HTMLElement {
  return element.querySelector(selector) as HTMLElement
}

import type {Element, Properties} from 'hast'
import {anchor} from '../book/ids.ts'
import type {OriginalPage} from '../book/tree.ts'

/** Where a page of another edition begins: empty, so that a word that it stands in stays whole; a template may print it. */
export function originalPage({page, data, position}: OriginalPage, owner: string): Element {
  const given = data?.hProperties?.['id']
  return {
    type: 'element',
    tagName: 'span',
    properties: {
      id: typeof given === 'string' ? given : anchor(owner, `page-${page}`),
      ...pageMarkProperties(page)
    },
    children: [],
    ...(position && {position})
  }
}

/** For lists of pages (DPUB-ARIA 1.1, `doc-pagebreak`) and for references. */
export function pageMarkProperties(page: string): Properties {
  return {
    role: 'doc-pagebreak',
    ariaLabel: page,
    dataOriginalPage: page,
    dataTargetKind: 'page',
    dataTargetNumber: page
  }
}

import {isSharedByWords} from './margin-boxes.ts'

/**
 * Have the margins of these pages, and their boxes, stand where they stand by place and size: Chromium lays nested grids out
 * several times over, on each page that is a copy of one of these. Boxes without content go. Gives the pages, those as they
 * were that would look different.
 */
export function fixMargins(pages: readonly HTMLElement[]): HTMLElement[] {
  const plain = pages.map(page => page.cloneNode(true) as HTMLElement)
  const before = pages.map(placesIn)
  for (const [index, page] of pages.entries()) fix(page, before[index] as Places)
  return pages.map((page, index) => {
    const other = plain[index] as HTMLElement
    // A style sheet may turn boxes, or measure in parts of a grid.
    if (isSame(before[index] as Places, placesIn(page))) return page
    page.replaceWith(other)
    return other
  })
}

const margins = '.pagedjs_pagebox > :not(.pagedjs_margin, .pagedjs_area)'
const boxes = '.pagedjs_margin.hasContent'
const placed = `.pagedjs_pagebox, ${margins}, ${boxes}, ${boxes} > .pagedjs_margin-content`

type Places = ReadonlyMap<Element, DOMRect>

function placesIn(page: Element): Places {
  const parts = [page, ...page.querySelectorAll(placed)]
  return new Map(parts.map(part => [part, part.getBoundingClientRect()]))
}

function isSame(before: Places, after: Places): boolean {
  return [...before].every(([part, was]) => {
    const is = after.get(part)
    return is && sides.every(side => is[side] === was[side])
  })
}

const sides = ['left', 'top', 'width', 'height'] as const

function fix(page: HTMLElement, places: Places): void {
  for (const margin of page.querySelectorAll<HTMLElement>(margins)) {
    fixPart(margin, places)
    if (dependsOnWords(margin, places)) continue
    margin.style.display = 'block'
    for (const box of margin.querySelectorAll<HTMLElement>('.pagedjs_margin')) {
      if (box.matches(boxes)) fixPart(box, places)
      else box.remove()
    }
  }
  // The bleed around a page is a part of the grid of its sheet.
  const isBare = page.querySelector('.pagedjs_bleed') === null
  const grids = isBare ? '.pagedjs_sheet, .pagedjs_pagebox' : '.pagedjs_pagebox'
  for (const {style} of page.querySelectorAll<HTMLElement>(grids)) style.display = 'block'
}

/** Whether the words in the boxes of a margin make them as wide as they are: those of the next page have another folio. */
function dependsOnWords(margin: HTMLElement, places: Places): boolean {
  const full = [...margin.querySelectorAll(boxes)]
  const widths = full.map(box => places.get(box)?.width ?? 0)
  const isLine = margin.matches('.pagedjs_margin-top, .pagedjs_margin-bottom')
  const filled = isLine ? [widths.reduce((sum, width) => sum + width, 0)] : widths
  const room = places.get(margin)?.width ?? 0
  return isSharedByWords(margin) || filled.some(width => Math.abs(width - room) > 0.1)
}

function fixPart(part: HTMLElement, places: Places): void {
  const own = places.get(part)
  const outer = part.parentElement && places.get(part.parentElement)
  if (!own || !outer) return
  Object.assign(part.style, {
    position: 'absolute',
    left: `${own.left - outer.left}px`,
    top: `${own.top - outer.top}px`,
    width: `${own.width}px`,
    height: `${own.height}px`,
    maxWidth: 'none',
    maxHeight: 'none',
    margin: '0'
  })
}

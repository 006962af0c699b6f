import {Handler} from 'pagedjs'
import {scratch} from './scratch.ts'

/** Sets the pictures of a figure smaller that is higher than the page: its caption must find room under them. */
export class Figures extends Handler {
  renderNode(rendered: Node, source: Node): void {
    if (!(source instanceof HTMLElement) || !(rendered instanceof HTMLElement)) return
    if (source.localName !== 'figure' || source.dataset['fitted'] !== undefined) return
    const area = rendered.closest('.pagedjs_area')?.getBoundingClientRect()
    const image = source.querySelector('img')
    if (!area || !image) return
    source.dataset['fitted'] = ''
    setLower(source, rendered.parentElement, area.height)
  }
}

/** Measures it where it would open a page, if there is no room for it before. */
function setLower(source: HTMLElement, parent: Element | null, height: number): void {
  const place = scratch(parent?.getClientRects()[0]?.width ?? 0)
  const copy = source.cloneNode(true) as HTMLElement
  for (const note of copy.querySelectorAll('[data-note], [data-type=footnote]')) note.remove()
  const shell = parent?.closest('section')?.cloneNode(false) as HTMLElement | undefined
  shell?.setAttribute('data-split-from', '')
  shell?.append(copy)
  place.append(shell ?? copy)
  lowerPictures(copy, [source], heightOf(copy) + topMargin(copy) - height)
  place.remove()
}

/**
 * Set the pictures of a figure, or one picture, lower by this in all, in CSS pixels, if there is so much of them. One picture
 * gives way; of several each its share. `targets`: the same figure as the measured one, where it is to be lower.
 */
export function lowerPictures(measured: Element, targets: readonly Element[], over: number): void {
  const heights = picturesIn(measured).map(heightOf)
  const sum = heights.reduce((total, one) => total + one, 0)
  if (over <= 0 || sum <= over) return
  for (const target of targets) {
    for (const [index, {style}] of picturesIn(target).entries()) {
      style.maxHeight = `${Math.floor(((heights[index] ?? 0) * (sum - over)) / sum) - 1}px`
    }
  }
}

function picturesIn(element: Element): HTMLImageElement[] {
  return element instanceof HTMLImageElement ? [element] : [...element.querySelectorAll('img')]
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height
}

function topMargin(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).marginTop)
}

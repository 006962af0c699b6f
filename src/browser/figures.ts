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

/** One picture gives way; of several each its share. */
function setLower(source: HTMLElement, parent: Element | null, height: number): void {
  const place = scratch(parent?.getClientRects()[0]?.width ?? 0)
  const copy = source.cloneNode(true) as HTMLElement
  for (const note of copy.querySelectorAll('[data-note], [data-type=footnote]')) note.remove()
  const shell = parent?.closest('section')?.cloneNode(false) as HTMLElement | undefined
  // Where there is no room for it otherwise, it opens a page.
  shell?.setAttribute('data-split-from', '')
  shell?.append(copy)
  place.append(shell ?? copy)
  const images = [...copy.querySelectorAll('img')].map(
    image => image.getBoundingClientRect().height
  )
  const over = copy.getBoundingClientRect().height + topMargin(copy) - height
  place.remove()
  const sum = images.reduce((total, one) => total + one, 0)
  if (over <= 0 || sum <= over) return
  for (const [index, image] of [...source.querySelectorAll('img')].entries()) {
    image.style.maxHeight = `${Math.floor(((images[index] ?? 0) * (sum - over)) / sum) - 1}px`
  }
}

function topMargin(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).marginTop)
}

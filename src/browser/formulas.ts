import {Handler} from 'pagedjs'

const formulas = '[data-formula]'

/**
 * Breaks pages before formulas, never in them: their parts stand where they do only together. One on lines of its own that is
 * wider than the column is set smaller, as far as it can be read, or broken before its signs.
 */
export class Formulas extends Handler {
  renderNode(rendered: Node, source: Node): void {
    if (!(rendered instanceof HTMLElement) || !(source instanceof HTMLElement)) return
    if (source.dataset['formula'] === 'display' && !source.style.fontSize)
      setSmaller(rendered, source)
  }

  onOverflow(overflow: Range | undefined, rendered: Element): Range | undefined {
    if (!overflow) return overflow
    const {startContainer} = overflow
    const element =
      startContainer instanceof Element ? startContainer : startContainer.parentElement
    const formula = element?.closest(formulas)
    if (formula && rendered.contains(formula) && !opens(formula, rendered)) {
      overflow.setStartBefore(formula)
    }
    return overflow
  }
}

/** Smaller than this, exponents are dust. */
const leastScale = 0.7

function setSmaller(rendered: HTMLElement, source: HTMLElement): void {
  const {parentElement} = rendered
  const place = document.createElement('div')
  place.style.cssText = `position: absolute; visibility: hidden; width: ${widthOf(parentElement)}px`
  const copy = source.cloneNode(true) as HTMLElement
  place.append(copy)
  parentElement?.append(place)
  const scale = scaleOf(copy)
  if (scale < leastScale) {
    copy.classList.add('broken')
    for (const {classList} of [rendered, source]) classList.add('broken')
  }
  const settled = scale < leastScale ? Math.max(scaleOf(copy), leastScale) : scale
  place.remove()
  if (settled === 1) return
  for (const {style} of [rendered, source]) style.fontSize = `${settled}em`
}

/** What makes a formula as wide as its column; 1 where it is not wider. */
function scaleOf({clientWidth, scrollWidth}: HTMLElement): number {
  return clientWidth === 0 || scrollWidth <= clientWidth ? 1 : (clientWidth - 1) / scrollWidth
}

/** Of the first part of an element that runs over the edge of its column. */
function widthOf(element: Element | null): number {
  return element?.getClientRects()[0]?.width ?? 0
}

/** Whether nothing stands before it on the page: then it is higher than the page, for the audit to report. */
function opens(formula: Element, rendered: Element): boolean {
  const before = document.createRange()
  before.setStartBefore(rendered)
  before.setEndBefore(formula)
  return !before.toString().trim()
}

import type {Element} from 'hast'
import {drawingOf, isHidden, isWhole} from './drawing.ts'
import {attribute, elements, named, wordsOf} from './elements.ts'
import {type Page, remove, replace} from './page.ts'

/**
 * Make images of the drawings that stand in a page as `<svg>`; icons go. One that the page around it draws, by its styles or
 * with shapes from elsewhere, stays: it cannot be printed, and is told of later.
 */
export function takeDrawings(page: Page): void {
  for (const node of elements(page.root, named('svg'))) {
    if (isIcon(node)) remove(node, page)
    else if (isWhole(node, page.root)) replace(node, page, imageOf(node))
  }
}

/** Pixels; what is smaller and has no words is a sign of the site. */
const leastSize = 32

function isIcon(node: Element): boolean {
  if (attribute(node, 'ariaHidden') === 'true' || isHidden(node)) return true
  const [, , boxWidth, boxHeight] = attribute(node, 'viewBox').split(/[\s,]+/u)
  const width = Number.parseFloat(attribute(node, 'width') || (boxWidth ?? ''))
  const height = Number.parseFloat(attribute(node, 'height') || (boxHeight ?? ''))
  return !holdsWords(node) && !(width > leastSize || height > leastSize)
}

function holdsWords(node: Element): boolean {
  return elements(node, named('text', 'foreignObject')).some(child => wordsOf(child) !== '')
}

function imageOf(node: Element): Element {
  const {src, alt} = drawingOf(node)
  const {id} = node.properties
  const properties = {...(id && {id}), src, ...(alt && {alt})}
  const place = node.position && {position: node.position}
  return {type: 'element', tagName: 'img', properties, children: [], ...place}
}

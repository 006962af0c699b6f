/** A drawing: an `<svg>` that stands in a text. */

import type {Element, ElementContent} from 'hast'
import {toXast} from 'hast-util-to-xast'
import {toXml} from 'xast-util-to-xml'
import {allElements, attribute, isElement, named, styleOf, wordsOf} from './elements.ts'
import {type StyleRule, touches} from './style-rules.ts'

/** An image of it, and the words for those who cannot see it, or none. */
export function drawingOf(node: Element): {readonly src: string; readonly alt: string} {
  const src = `data:image/svg+xml;base64,${Buffer.from(xmlOf(node)).toString('base64')}`
  return {src, alt: labelOf(node)}
}

/** What it says to those who cannot see it. */
export function labelOf(node: Element): string {
  const title = node.children.filter(isElement).find(named('title'))
  return attribute(node, 'ariaLabel').trim() || (title ? wordsOf(title) : '')
}

/** Holds shapes for others. */
export function isHidden(node: Element): boolean {
  const [width, height] = [attribute(node, 'width'), attribute(node, 'height')]
  const isNothing = /(?:^|[;\s])(?:display:\s*none|(?:width|height):\s*0(?![\d.]))/u
  return isNothing.test(styleOf(node)) || (width === '0' && height === '0')
}

/** Whether nothing outside gives it shapes or colours: the rules are those of the text around it. */
export function isWhole(node: Element, rules: readonly StyleRule[]): boolean {
  const parts = allElements(node)
  const ids = new Set(parts.map(part => attribute(part, 'id')))
  return parts.flatMap(idsIn).every(id => ids.has(id)) && !rules.some(rule => touches(rule, node))
}

/** Of what an element is drawn with. */
function idsIn(part: Element): string[] {
  const {href, xLinkHref} = part.properties
  const address = part.tagName === 'a' ? '' : String(href ?? xLinkHref ?? '')
  const values = part.tagName === 'style' ? [wordsOf(part)] : Object.values(part.properties)
  const paints = values.flatMap(value => [...String(value).matchAll(/url\(\s*["']?#([^"')]+)/gu)])
  return [
    ...(address.startsWith('#') ? [address.slice(1)] : []),
    ...paints.map(([, id]) => id ?? '')
  ]
}

/** As XML, which an image must be: https://www.w3.org/TR/xml/#NT-Char and `CharData` say what it cannot hold. */
function xmlOf(node: Element): string {
  const {children, ...drawing} = wellFormed(node)
  const properties = {...drawing.properties, xmlnsXLink: 'http://www.w3.org/1999/xlink'}
  const xast = toXast({...drawing, properties, children}, {space: 'html'})
  return toXml(xast, {closeEmptyElements: true})
    .replaceAll(']]>', ']]&gt;')
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}

/** Without names that XML cannot have, or of spaces that nothing declares; HTML in a drawing is of another space. */
function wellFormed<Node extends ElementContent>(node: Node): Node {
  if (!isElement(node)) return node
  const known = Object.entries(node.properties).filter(([name]) => /^[a-z][\w.-]*$/iu.test(name))
  const properties = Object.fromEntries(known)
  const children = node.children.map(wellFormed)
  if (node.tagName === 'foreignObject') {
    for (const child of children.filter(isElement)) {
      child.properties['xmlns'] = 'http://www.w3.org/1999/xhtml'
    }
  }
  return {...node, tagName: node.tagName.replaceAll(/[^\w.-]/gu, '-'), properties, children}
}

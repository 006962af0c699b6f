/** A drawing: an `<svg>` that stands in a text. */

import type {Element, ElementContent, Nodes} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {allElements, attribute, elements, isElement, named, wordsOf} from './elements.ts'

/** An image of it, and the words for those who cannot see it, or none. */
export function drawingOf(node: Element): {readonly src: string; readonly alt: string} {
  const [title] = elements(node, named('title'))
  const alt = attribute(node, 'ariaLabel') || (title ? wordsOf(title) : '')
  return {src: `data:image/svg+xml;base64,${Buffer.from(textOf(node)).toString('base64')}`, alt}
}

/** Holds shapes for others. */
export function isHidden(node: Element): boolean {
  const [width, height] = [attribute(node, 'width'), attribute(node, 'height')]
  return /display:\s*none/u.test(attribute(node, 'style')) || (width === '0' && height === '0')
}

/** Whether nothing else in a tree gives it shapes or colours. */
export function isWhole(node: Element, root: Nodes): boolean {
  const parts = allElements(node)
  const ids = new Set(parts.map(part => `#${attribute(part, 'id')}`))
  const borrows = parts.some(part => {
    const address = part.tagName === 'use' ? addressOf(part) : ''
    return address.startsWith('#') && !ids.has(address)
  })
  const classes = parts.flatMap(({properties}) => properties['className'] ?? []).map(String)
  const sheets = elements(root, named('style')).filter(sheet => !parts.includes(sheet))
  const css = sheets.map(wordsOf).join('\n')
  return !borrows && !classes.some(name => css.includes(`.${name}`))
}

function addressOf({properties}: Element): string {
  return String(properties['href'] ?? properties['xLinkHref'] ?? '')
}

/** As XML, which an image must be. */
function textOf(node: Element): string {
  const drawing = wellFormed(node)
  Object.assign(drawing.properties, {
    xmlns: 'http://www.w3.org/2000/svg',
    xmlnsXLink: 'http://www.w3.org/1999/xlink'
  })
  return printer.stringify({type: 'root', children: [drawing]})
}

/** Without names of spaces that nothing declares; HTML in a drawing is of another space. */
function wellFormed<Node extends ElementContent>(node: Node): Node {
  if (!isElement(node)) return node
  const named = Object.entries(node.properties).filter(([name]) => /^[a-z][\w.-]*$/iu.test(name))
  const properties = Object.fromEntries(named)
  const children = node.children.map(wellFormed)
  if (node.tagName === 'foreignObject') {
    for (const child of children.filter(isElement)) {
      child.properties['xmlns'] = 'http://www.w3.org/1999/xhtml'
    }
  }
  return {...node, tagName: node.tagName.replaceAll(':', '-'), properties, children}
}

const printer = unified()
  .use(rehypeStringify, {space: 'svg', closeEmptyElements: true, closeSelfClosing: true})
  .freeze()

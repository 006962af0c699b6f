import type {Element, ElementContent} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {allElements, attribute, elements, isElement, named, wordsOf} from './elements.ts'
import {type Page, remove, replace} from './page.ts'

/**
 * Make images of the drawings that stand in a page as `<svg>`; icons go. One that the page around it draws, by its styles or
 * with shapes from elsewhere, stays: it cannot be printed, and is told of later.
 */
export function takeDrawings(page: Page): void {
  for (const node of elements(page.root, named('svg'))) {
    if (isIcon(node)) remove(node, page)
    else if (isWhole(node, page)) replace(node, page, imageOf(node))
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

/** Holds shapes for others. */
function isHidden(node: Element): boolean {
  const [width, height] = [attribute(node, 'width'), attribute(node, 'height')]
  return /display:\s*none/u.test(attribute(node, 'style')) || (width === '0' && height === '0')
}

function holdsWords(node: Element): boolean {
  return elements(node, named('text', 'foreignObject')).some(child => wordsOf(child) !== '')
}

function isWhole(node: Element, {root}: Page): boolean {
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

function imageOf(node: Element): Element {
  const [title] = elements(node, named('title'))
  const alt = attribute(node, 'ariaLabel') || (title ? wordsOf(title) : '')
  const src = `data:image/svg+xml;base64,${Buffer.from(textOf(node)).toString('base64')}`
  const {id} = node.properties
  const properties = {...(id && {id}), src, ...(alt && {alt})}
  const place = node.position && {position: node.position}
  return {type: 'element', tagName: 'img', properties, children: [], ...place}
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

import type {Element, ElementContent, Nodes, Root} from 'hast'
import {allElements, isBlankText, isElement} from './elements.ts'
import {isBlock} from './notes/calls.ts'
import type {Page} from './page.ts'

/** Make paragraphs of lines that old pages part by two `br`. */
export function splitAtBreaks(body: Element | Root, page: Page): void {
  for (const node of [body, ...allElements(body)]) {
    if (node.type !== 'root' && !holders.has(node.tagName)) continue
    const children: Nodes[] = node.children
    const parts = partsOf(children.filter(isContent))
    if (parts.length < 2) continue
    if (isElement(node) && node.tagName === 'p') splitParagraph(node, parts, page)
    else adopt(node, parts.flatMap(wrap), page)
  }
}

const holders: ReadonlySet<string> = new Set([
  'article',
  'body',
  'center',
  'div',
  'main',
  'p',
  'section',
  'td'
])

function isContent(node: Nodes): node is ElementContent {
  return node.type !== 'doctype' && node.type !== 'root'
}

/** What stands between two `br` or more in a row. */
function partsOf(children: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]]
  let breaks: ElementContent[] = []
  for (const child of children) {
    const isBreak = isElement(child) && child.tagName === 'br'
    if (isBreak || (breaks.length > 0 && isBlankText(child))) {
      breaks.push(child)
      continue
    }
    if (breaks.filter(isElement).length > 1) parts.push([])
    else parts.at(-1)?.push(...breaks)
    breaks = []
    parts.at(-1)?.push(child)
  }
  return parts.filter(part => part.some(child => !isBlankText(child)))
}

function splitParagraph(node: Element, parts: readonly ElementContent[][], page: Page): void {
  const parent = page.parents.get(node)
  if (!parent) return
  const paragraphs = parts.map((children, index) =>
    index === 0 ? Object.assign(node, {children}) : paragraph(children)
  )
  const siblings: unknown[] = parent.children
  siblings.splice(siblings.indexOf(node), 1, ...paragraphs)
  for (const made of paragraphs) {
    page.parents.set(made, parent)
    adopt(made, made.children, page)
  }
}

/** Lines become a paragraph; what is a block by itself stays one. */
function wrap(part: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = []
  let lines: ElementContent[] = []
  for (const child of part) {
    if (!isElement(child) || !isFlow(child)) {
      lines.push(child)
      continue
    }
    if (lines.some(line => !isBlankText(line))) made.push(paragraph(lines))
    lines = []
    made.push(child)
  }
  return lines.some(line => !isBlankText(line)) ? [...made, paragraph(lines)] : made
}

function isFlow(node: Element): boolean {
  return isBlock(node) || /^(?:h[1-6]|hr|pre|form|fieldset|nav)$/u.test(node.tagName)
}

function paragraph(children: ElementContent[]): Element {
  const made: Element = {type: 'element', tagName: 'p', properties: {}, children}
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
  if (start && end) made.position = {start, end}
  return made
}

function adopt(parent: Element | Root, children: ElementContent[], page: Page): void {
  parent.children = children
  for (const child of children) page.parents.set(child, parent)
}

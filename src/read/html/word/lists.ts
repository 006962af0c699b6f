import type {Element, ElementContent, Nodes, Parents} from 'hast'
import {allElements, elements, isBlankText, isElement, styleOf, wordsOf} from '../elements.ts'
import type {Page} from '../page.ts'

/** Make lists of the paragraphs that Word numbers or marks itself: level and list are in the style, the mark in a span. */
export function makeLists(page: Page): void {
  const parents = new Set(
    allElements(page.root)
      .filter(node => itemOf(node))
      .flatMap(node => page.parents.get(node) ?? [])
  )
  for (const parent of parents) makeListsIn(parent, page)
}

interface Item {
  readonly level: number
  readonly mark: string
}

/** `mso-list: l0 level2 lfo1` */
function itemOf(node: Nodes): Item | undefined {
  if (!isElement(node) || node.tagName !== 'p') return undefined
  const level = /mso-list\s*:\s*l\d+\s+level(\d+)/u.exec(styleOf(node))?.[1]
  const [span] = elements(node, isMark)
  if (!level || !span) return undefined
  return {level: Number(level), mark: wordsOf(span)}
}

function isMark(node: Element): boolean {
  return /mso-list\s*:\s*ignore/u.test(styleOf(node))
}

function makeListsIn(parent: Parents, page: Page): void {
  const children: Nodes[] = []
  const open: Element[] = []
  for (const child of parent.children) {
    const item = itemOf(child)
    if (!item || !isElement(child)) {
      if (!isBlankText(child)) open.length = 0
      if (open.length === 0) children.push(child)
      continue
    }
    const top = open.length === 0
    addItem(open, child, item, page)
    const [list] = open
    if (top && list) children.push(list)
  }
  Object.assign(parent, {children})
  for (const child of children) page.parents.set(child, parent)
}

/** The lists that are open, from the outermost; a deeper one stands in the last item of the one around it. */
function addItem(open: Element[], paragraph: Element, item: Item, page: Page): void {
  open.length = Math.min(open.length, item.level)
  if (open.length < item.level) {
    const list = listFor(item, paragraph)
    const around = open.at(-1)?.children.at(-1)
    if (isElement(around)) adopt(around, list, page)
    open.push(list)
  }
  const list = open.at(-1)
  for (const mark of elements(paragraph, isMark)) {
    const holder = page.parents.get(mark)
    if (holder) Object.assign(holder, {children: holder.children.filter(child => child !== mark)})
  }
  const entry: Element = {type: 'element', tagName: 'li', properties: {}, children: []}
  if (paragraph.position) entry.position = paragraph.position
  for (const child of paragraph.children) adopt(entry, child, page)
  if (list) adopt(list, entry, page)
}

function listFor({mark}: Item, {position}: Element): Element {
  const [, number] = /^\(?([\da-z]{1,5})[.)]/iu.exec(mark) ?? []
  const properties =
    number && /^\d+$/u.test(number) && number !== '1' ? {start: Number(number)} : {}
  return {
    type: 'element',
    tagName: number === undefined ? 'ul' : 'ol',
    properties,
    children: [],
    ...(position && {position})
  }
}

function adopt(parent: Element, child: ElementContent, {parents}: Page): void {
  parent.children.push(child)
  parents.set(child, parent)
}

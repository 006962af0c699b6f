import type {Element, ElementContent} from 'hast'

export interface Backlinks {
  /** The words of a link. */
  readonly words: string
  /** Whether they go into the last paragraph or heading however deep it stands. */
  readonly isInline: boolean
}

/** Links from a note back to its calls, at the end of its last paragraph, or in one of their own. */
export function addBacklinks(
  item: Element,
  name: string,
  calls: number,
  {words, isInline}: Backlinks
): void {
  const last = isInline ? lastInside(item) : lastOf(item)
  const open = last && (last.tagName === 'p' || isInline) ? last : undefined
  const paragraph: Element = open ?? {type: 'element', tagName: 'p', properties: {}, children: []}
  if (!open) item.children.push(paragraph)
  if (words === '') return
  for (let index = 0; index < calls; index++) {
    if (open || index > 0) paragraph.children.push({type: 'text', value: '\u00A0'})
    paragraph.children.push(backlink(`${name}${repeat(index)}`, index, words))
  }
}

/** What tells the ids of a note's calls apart: nothing for the first. */
export function repeat(index: number): string {
  return index > 0 ? `:${index}` : ''
}

/** The last paragraph or heading; a tight item or description is one itself. */
function lastInside(item: Element): Element | undefined {
  let outer = item
  for (;;) {
    const last = outer.children.findLast(child => !isBlank(child))
    if (last?.type === 'element' && /^(?:p|h[1-6])$/.test(last.tagName)) return last
    if (last?.type === 'element' && containers.has(last.tagName)) outer = last
    else return isTight(outer, last) ? outer : undefined
  }
}

const containers = new Set(['blockquote', 'dd', 'dl', 'div', 'li', 'ol', 'ul'])

/** Whether what an element holds last stands in no block. */
function isTight(outer: Element, last: ElementContent | undefined): boolean {
  const mayBe = outer.tagName === 'li' || outer.tagName === 'dd'
  return mayBe && (last?.type === 'text' || (last?.type === 'element' && isSpan(last)))
}

function isSpan({tagName}: Element): boolean {
  return /^(?:a|abbr|code|del|em|img|strong|sup)$/.test(tagName)
}

function lastOf(item: Element): Element | undefined {
  const last = item.children.at(-1)
  return last?.type === 'element' ? last : undefined
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function backlink(name: string, index: number, words: string): Element {
  const number: Element = {
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [{type: 'text', value: String(index + 1)}]
  }
  return {
    type: 'element',
    tagName: 'a',
    properties: {href: `#fnref:${name}`, className: ['reversefootnote'], role: 'doc-backlink'},
    children: [{type: 'text', value: words}, ...(index > 0 ? [number] : [])]
  }
}

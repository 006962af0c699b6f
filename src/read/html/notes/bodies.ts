import type {Element, ElementContent, Nodes, Parents, Root} from 'hast'
import {elements, isBlankText, isElement, named, styleOf, wordsOf} from '../elements.ts'
import {ancestorsOf, isWithin, type Page} from '../page.ts'
import {type Call, inNotes, isBlock, isNoteArea} from './calls.ts'

/** The text of a note, where it stands. */
export interface Body {
  readonly target: Element
  /** Nodes of one parent, one behind the other. */
  readonly nodes: readonly ElementContent[]
  readonly parent: Parents
}

/** The text of each note that is called, by the element that the calls lead to. */
export function bodiesOf(
  calls: readonly Call[],
  article: Element | Root,
  page: Page
): Map<Element, Body> {
  const targets = [...new Set(calls.flatMap(({target}) => target ?? []))]
  const places: Places = {
    held: holdersOf(targets, page),
    calling: holdersOf(
      calls.map(({outer}) => outer),
      page
    ),
    page
  }
  const found = new Map<Element, Body>()
  for (const target of targets) {
    const body = bodyOf(target, places)
    const isPart = body?.nodes.every(node => !isWithin(article, node, page))
    if (body && isPart && body.nodes.length > 0) found.set(target, body)
  }
  return found
}

interface Places {
  /** How many targets an element holds or is. */
  readonly held: ReadonlyMap<Nodes, number>
  /** How many calls. */
  readonly calling: ReadonlyMap<Nodes, number>
  readonly page: Page
}

function holdersOf(nodes: readonly Element[], page: Page): Map<Nodes, number> {
  const counts = new Map<Nodes, number>()
  for (const node of nodes) {
    for (const outer of [node, ...ancestorsOf(node, page)]) {
      counts.set(outer, (counts.get(outer) ?? 0) + 1)
    }
  }
  return counts
}

function bodyOf(target: Element, places: Places): Body | undefined {
  const block = blockOf(target, places)
  const parent = places.page.parents.get(block)
  if (!parent) return undefined
  if (block !== target && isShared(block, target, places)) return segment(block, target, places)
  if (wordsOf(block) === '') return following(block, parent, target, places)
  if (block.tagName === 'dt') return definition(block, parent, target)
  return {target, parent, nodes: [block, ...continuation(block, parent, places)]}
}

/** The paragraph, list item, row or box that a target is or stands in. */
function blockOf(target: Element, {page}: Places): Element {
  const line = [target, ...ancestorsOf(target, page)]
  const word = line.find(node =>
    /mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)/u.test(styleOf(node))
  )
  if (word) return word
  const block = line.find(isBlock) ?? target
  const around = line[line.indexOf(block) + 1]
  if (block.tagName === 'td' || block.tagName === 'th') return around ?? block
  const isFirst = around && around.children.find(child => !isBlankText(child)) === block
  return isFirst && /^(?:li|dd|td|aside)$/u.test(around.tagName) && !isNoteArea(block)
    ? around
    : block
}

/** Whether a block holds more than the one note. */
function isShared(block: Element, target: Element, {held, calling, page}: Places): boolean {
  if (block.tagName === 'body') return true
  if ((held.get(block) ?? 0) > (held.get(target) ?? 0)) return !isRow(block)
  return (calling.get(block) ?? 0) > (calling.get(target) ?? 0) && !inNotes(block, page)
}

function isRow({tagName}: Element): boolean {
  return tagName === 'tr'
}

/** From the target up to the next one: notes that follow each other in one block, parted by `br` or by anchors alone. */
function segment(block: Element, target: Element, places: Places): Body | undefined {
  const {page, held} = places
  const line = [target, ...ancestorsOf(target, page)]
  const first = line[line.indexOf(block) - 1]
  if (!first) return undefined
  const start = block.children.indexOf(first)
  let end = start + 1
  while (end < block.children.length && !isEnd(block.children[end], held)) end++
  const nodes = block.children.slice(start + 1, end)
  // Two notes in one line of elements cannot be told apart.
  if ((held.get(first) ?? 0) > (held.get(target) ?? 0)) return undefined
  const isInline = wordsOf(first) !== '' || !nodes.some(child => isElement(child) && isBlock(child))
  const kept = isInline ? untilBlock(nodes) : oneBlock(nodes)
  return {target, parent: block, nodes: [first, ...kept]}
}

function isEnd(child: ElementContent | undefined, held: Places['held']): boolean {
  return isElement(child) && (held.has(child) || ends.has(child.tagName))
}

const ends: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'footer'])

function untilBlock(nodes: readonly ElementContent[]): ElementContent[] {
  const end = nodes.findIndex(child => isElement(child) && isBlock(child))
  return end < 0 ? [...nodes] : nodes.slice(0, end)
}

function oneBlock(nodes: readonly ElementContent[]): ElementContent[] {
  const end = nodes.findIndex(child => isElement(child) && isBlock(child))
  return nodes.slice(0, end + 1)
}

/** The block behind one that only holds the anchor. */
function following(
  block: Element,
  parent: Parents,
  target: Element,
  {held}: Places
): Body | undefined {
  const children: readonly Nodes[] = parent.children
  const start = children.indexOf(block)
  let at = start + 1
  while (isBlank(children[at])) at++
  const next = children[at]
  if (!isElement(next) || isEnd(next, held)) return undefined
  return {target, parent, nodes: [block, ...children.slice(start + 1, at + 1).filter(isContent)]}
}

function isBlank(node: Nodes | undefined): boolean {
  return node !== undefined && isBlankText(node)
}

function definition(term: Element, parent: Parents, target: Element): Body {
  const children: readonly Nodes[] = parent.children
  const start = children.indexOf(term)
  let end = start + 1
  while (isBlank(children[end]) || isDescription(children[end])) end++
  return {target, parent, nodes: [term, ...children.slice(start + 1, end).filter(isContent)]}
}

function isDescription(node: Nodes | undefined): boolean {
  return isElement(node) && node.tagName === 'dd'
}

/** Further paragraphs of a note whose notes are paragraphs: up to the next note, where only notes stand. */
function continuation(block: Element, parent: Parents, {held, page}: Places): ElementContent[] {
  if (block.tagName !== 'p' || !isElement(parent) || !inNotes(parent, page)) return []
  const children: readonly Nodes[] = parent.children
  const start = children.indexOf(block)
  let end = start + 1
  while (end < children.length && !isOther(children[end], held)) end++
  return children.slice(start + 1, end).filter(isContent)
}

function isOther(child: Nodes | undefined, held: Places['held']): boolean {
  if (!isElement(child)) return false
  return isEnd(child, held) || elements(child, named('a')).some(isNamed)
}

/** An anchor: of a note that nothing calls. */
function isNamed(node: Element): boolean {
  return Boolean(node.properties['id'] || node.properties['name'])
}

function isContent(node: Nodes): node is ElementContent {
  return node.type !== 'doctype' && node.type !== 'root'
}

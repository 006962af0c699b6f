import type {Element, ElementContent, Properties, RootContent} from 'hast'
import type {FootnoteDefinition, FootnoteReference, Root} from 'mdast'
import {visit} from '../../book/visit.ts'
import type {FragmentOptions} from '../fragment.ts'
import type {Convert, State} from './convert.ts'

export interface Footnotes {
  call(state: State, node: FootnoteReference): ElementContent
  /** The notes that have been called, in the order of their first calls; those that are called by notes follow. */
  section(convert: Convert): Element[]
}

interface Note {
  readonly name: string
  readonly number: number
  readonly definition: FootnoteDefinition
  calls: number
}

/** Notes numbered as they are called, printed as kramdown prints them. */
export function footnotesOf(
  tree: Root,
  {footnoteNr = 1, footnotePrefix = ''}: FragmentOptions
): Footnotes {
  const definitions = definitionsOf(tree)
  const notes = new Map<string, Note>()
  const noteOf = ({identifier, label}: FootnoteReference): Note | undefined => {
    const known = notes.get(identifier)
    const definition = definitions.get(identifier)
    if (known || !definition) return known
    const name = footnotePrefix + (label ?? identifier)
    const note = {name, number: footnoteNr + notes.size, definition, calls: 0}
    notes.set(identifier, note)
    return note
  }
  return {
    call: (state, node) => {
      const note = noteOf(node)
      if (!note) return {type: 'text', value: `[^${node.label ?? node.identifier}]`}
      note.calls++
      return call(state, node, note)
    },
    section: convert => (notes.size > 0 ? [section(notes, convert, footnoteNr)] : [])
  }
}

/** The last one of a name, as in kramdown, which says so when it finds a second one. */
function definitionsOf(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', node => {
    definitions.set(node.identifier, node)
  })
  return definitions
}

function call(state: State, node: FootnoteReference, {name, number, calls}: Note): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {href: `#fn:${name}`, className: ['footnote'], rel: ['footnote']},
    children: [{type: 'text', value: String(number)}]
  }
  const result: Element = {
    type: 'element',
    tagName: 'sup',
    properties: {id: `fnref:${name}${repeat(calls - 1)}`, role: 'doc-noteref'},
    children: [link]
  }
  state.patch(node, result)
  return result
}

function repeat(count: number): string {
  return count > 0 ? `:${count}` : ''
}

function section(notes: ReadonlyMap<string, Note>, convert: Convert, first: number): Element {
  const items: Element[] = []
  // Notes that notes call are added to the map on the way.
  for (const note of notes.values()) {
    const {name, calls} = note
    const item = itemOf(note, convert)
    addLinks(item, name, calls)
    items.push(item)
  }
  const list: Element = {
    type: 'element',
    tagName: 'ol',
    properties: first === 1 ? {} : {start: first},
    children: items
  }
  const properties: Properties = {className: ['footnotes'], role: 'doc-endnotes'}
  return {type: 'element', tagName: 'div', properties, children: [list]}
}

function itemOf({name, definition}: Note, convert: Convert): Element {
  const children = convert(definition.children).filter(isContent)
  const properties: Properties = {id: `fn:${name}`, role: 'doc-endnote'}
  return {type: 'element', tagName: 'li', properties, children}
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype' && !(node.type === 'text' && node.value.trim() === '')
}

/** Links back to the calls, at the end of the last paragraph, or in one of their own. */
function addLinks(item: Element, name: string, calls: number): void {
  const last = item.children.at(-1)
  const isOpen = last?.type === 'element' && last.tagName === 'p'
  const paragraph: Element = isOpen
    ? last
    : {type: 'element', tagName: 'p', properties: {}, children: []}
  if (!isOpen) item.children.push(paragraph)
  for (let index = 0; index < calls; index++) {
    if (isOpen || index > 0) paragraph.children.push({type: 'text', value: '\u00A0'})
    paragraph.children.push(backlink(`${name}${repeat(index)}`, index))
  }
}

function backlink(name: string, index: number): Element {
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
    children: [{type: 'text', value: '↩'}, ...(index > 0 ? [number] : [])]
  }
}

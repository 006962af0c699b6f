import type {Element, ElementContent, Properties, RootContent} from 'hast'
import type {FootnoteDefinition, FootnoteReference, Root} from 'mdast'
import {visit} from '../../book/visit.ts'
import type {FragmentOptions} from '../fragment.ts'
import {addBacklinks, type Backlinks, repeat} from './backlinks.ts'
import type {Convert, State} from './convert.ts'

export interface Footnotes {
  call(state: State, node: FootnoteReference): ElementContent
  /** Where the notes go, if not to the end. */
  place(): Raw
  /**
   * The notes that have been called, in the order of their first calls; those that are called by notes follow. Nothing
   * where they have gone to their place.
   */
  section(convert: Convert): Element[]
}

type Raw = Extract<ElementContent, {type: 'raw'}>

interface Note {
  readonly name: string
  readonly number: number
  readonly definition: FootnoteDefinition
  calls: number
}

/** Notes numbered as they are called, printed as kramdown prints them. */
export function footnotesOf(
  tree: Root,
  {
    footnoteNr = 1,
    footnotePrefix = '',
    footnoteBacklink = '↩',
    footnoteBacklinkInline = false
  }: FragmentOptions
): Footnotes {
  const definitions = definitionsOf(tree)
  const notes = new Map<string, Note>()
  const backlinks = {words: footnoteBacklink, isInline: footnoteBacklinkInline}
  let place: Raw | undefined
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
    place: () => {
      place = {type: 'raw', value: ''}
      return place
    },
    section: convert =>
      notes.size > 0 ? settled(section(notes, convert, footnoteNr, backlinks), place) : []
  }
}

/** What is left for the end: nothing, if there is a place for it. */
function settled(notes: Element, place: Raw | undefined): Element[] {
  if (!place) return [notes]
  Object.assign(place, notes)
  return []
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

function section(
  notes: ReadonlyMap<string, Note>,
  convert: Convert,
  first: number,
  backlinks: Backlinks
): Element {
  const items: Element[] = []
  // Notes that notes call are added to the map on the way.
  for (const note of notes.values()) {
    const {name, calls} = note
    const item = itemOf(note, convert)
    addBacklinks(item, name, calls, backlinks)
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

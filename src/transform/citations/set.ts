import type {FootnoteDefinition, Nodes, PhrasingContent} from 'mdast'
import type {Citation} from '../../book/nodes/citations.ts'
import type {Reading} from '../../book/reading.ts'
import {treesOf} from '../in-manifest.ts'
import {noteNames} from '../note-names.ts'
import type {PlacedCitation} from './order.ts'
import {richText} from './rich-text.ts'

/** Names for the notes of a reading that are made of citations. */
export type NameNote = (reading: Reading) => string

export function citationNames(): NameNote {
  const names = new WeakMap<Reading, (name: string) => string>()
  return reading => {
    const name = names.get(reading) ?? noteNames(...treesOf(reading))
    names.set(reading, name)
    return name('citation')
  }
}

/** Put what the style prints in the place of a citation, as words of the sentence. */
export function setInline({node, parent}: PlacedCitation, html: string): void {
  const at = siblingsOf(parent).indexOf(node)
  const words = richText(joined(html, siblingsOf(parent).slice(at + 1)))
  for (const word of words) place(word, node)
  siblingsOf(parent).splice(at, 1, ...words)
}

/** A note of the author's with what the style prints, called behind the stop that follows the citation. */
export function setNote(placed: PlacedCitation, html: string, name: NameNote, lead = ''): void {
  const {node, parent, root} = placed
  const siblings = siblingsOf(parent)
  const at = siblings.indexOf(node)
  const identifier = name(placed.reading)
  const isOurs = 'inManifest' in (root.data ?? {})
  const ours = isOurs ? {inManifest: root.data?.inManifest} : {}
  const children = richText(html)
  for (const child of children) place(child, node)
  const body: FootnoteDefinition = {
    ...{type: 'footnoteDefinition', identifier},
    children: [{type: 'paragraph', children}],
    data: ours
  }
  place(body, node)
  root.children.push(body)
  const call: PhrasingContent = {
    ...{type: 'footnoteReference', identifier},
    data: {series: isOurs ? 'editor' : 'author', cites: true}
  }
  place(call, node)
  const stop = takeStop(siblings[at + 1])
  const words = richText(lead)
  if (words.length === 0) trimEnd(siblings[at - 1])
  const stopped: PhrasingContent[] = stop ? [{type: 'text', value: stop}] : []
  siblings.splice(at, 1, ...words, ...stopped, call)
}

/** A citation that nothing prints, as it was written. */
export function setAsWritten({node, parent}: PlacedCitation): void {
  const siblings = siblingsOf(parent)
  const text: PhrasingContent = {type: 'text', value: node.value}
  place(text, node)
  siblings.splice(siblings.indexOf(node), 1, text)
}

function siblingsOf(parent: PlacedCitation['parent']): PhrasingContent[] {
  return parent.children as PhrasingContent[]
}

function place(node: Nodes, {position}: Citation): void {
  if (position) node.position = position
}

/**
 * A full note ends in a stop; within a sentence the sentence goes on, and at its end one is enough. The stop of “ibid.”
 * belongs to the word.
 */
function joined(html: string, behind: readonly PhrasingContent[]): string {
  const next = behind[0]
  const words = next?.type === 'text' ? next.value : next ? ' ' : ''
  if (!html.endsWith('.') || behind.length === 0 || words.trim() === '') return html
  if (words.startsWith('.')) return html.slice(0, -1)
  return /\b(?:ibid|al|ed|eds|cit)\.$/iu.test(html) ? html : html.slice(0, -1)
}

/** The stop and the quotation mark that follow a citation are taken from what follows. */
function takeStop(node: PhrasingContent | undefined): string {
  if (node?.type !== 'text') return ''
  const [stop = ''] = /^[.,;:!?…]+["'”’»)]*|^["”»]+/u.exec(node.value) ?? []
  node.value = node.value.slice(stop.length)
  return stop
}

function trimEnd(node: PhrasingContent | undefined): void {
  if (node?.type === 'text') node.value = node.value.trimEnd()
}

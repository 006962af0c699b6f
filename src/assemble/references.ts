import type {Element, ElementContent} from 'hast'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {referenceResolves} from '../book/messages/references.ts'
import {type Finding, report} from '../book/messages.ts'
import type {Reference} from '../book/tree.ts'
import type {Assembly} from './assembly.ts'
import type {State} from './element.ts'
import {phrase} from './reference-phrase.ts'
import {type BookTargets, bookTargets} from './reference-targets.ts'

/** The references of the book, in the order in which they were met; each has a place kept in the trees. */
export type Pointings = Reference[]

/** Keep the place of a reference, with its words, until it is known what all can be called that it points at. */
export function keepPlace(
  state: State,
  node: Reference,
  {owner, pointings}: {readonly owner: string; readonly pointings: Pointings},
  number: number
): Element {
  const properties = {id: anchor(owner, `ref-${number}`), dataPointing: pointings.push(node) - 1}
  return {type: 'element', tagName: 'span', properties, children: state.all(node)}
}

/** Whether a reference in brackets needs a space before it. */
export function endsInSpace(node: ElementContent | undefined): boolean {
  return !node || (node.type === 'text' && /\s$/u.test(node.value))
}

/** Say in the place of each reference what it points at: titles and numbers as words, pages to be filled in. */
export function settleReferences(sections: readonly Section[], assembly: Assembly): void {
  const {pointings, texts} = assembly
  if (pointings.length === 0) return
  const settling: Settling = {assembly, targets: bookTargets(sections, texts)}
  for (const section of sections) settleIn(section.tree, section, section.language, settling)
}

interface Settling {
  readonly assembly: Assembly
  readonly targets: BookTargets
}

function settleIn(element: Element, section: Section, outer: string, settling: Settling): void {
  const language = String(element.properties['lang'] ?? outer)
  const children: ElementContent[] = []
  let isChanged = false
  for (const child of element.children) {
    if (child.type === 'element') settleIn(child, section, language, settling)
    const node = child.type === 'element' ? pointingOf(child, settling.assembly) : undefined
    if (child.type !== 'element' || !node) children.push(child)
    else {
      isChanged = true
      children.push(...settle(child, node, {section, language, before: children.at(-1)}, settling))
    }
  }
  if (isChanged) element.children = children
}

function pointingOf({properties}: Element, {pointings}: Assembly): Reference | undefined {
  const number = properties['dataPointing']
  return number === undefined ? undefined : pointings[Number(number)]
}

interface Standing {
  readonly section: Section
  readonly language: string
  readonly before: ElementContent | undefined
}

function settle(
  place: Element,
  node: Reference,
  {section, language, before}: Standing,
  {assembly, targets}: Settling
): ElementContent[] {
  const tell = (finding: Finding) => tellOf(node, finding, section, assembly)
  const lost = (id: string) => tell(lostFinding(id, targets))
  const {properties, children} = place
  const id = String(properties['id'])
  const isSpaced = endsInSpace(before)
  const nodes = phrase(node, children, {id, language, isSpaced, targets, tell, lost})
  for (const made of nodes) mark(made, node)
  return nodes
}

/** What the press finds at fault in a reference is told where it stands. */
function mark(made: ElementContent, node: Reference): void {
  if (made.type !== 'element') return
  if (node.position) made.position ??= node.position
  if (node.data && 'inManifest' in node.data) {
    Object.assign(made, {data: {...made.data, inManifest: node.data.inManifest}})
  }
  for (const child of made.children) mark(child, node)
}

function tellOf(node: Reference, finding: Finding, section: Section, {manifest}: Assembly): void {
  const isOurs = node.data !== undefined && 'inManifest' in node.data
  if (isOurs) report(manifest.file, finding, node.data?.inManifest)
  else report(section.file, finding, node)
}

/** Only places that are known by number come this far without being there. */
function lostFinding(name: string, targets: BookTargets): Finding {
  const [, owner = name, kind = '', number = ''] = /^(.+?)--([a-z]+):(.+)$/su.exec(name) ?? []
  const numbers = kind ? targets.numbers(owner, kind) : []
  const known =
    numbers.length > 0
      ? `“${owner}” has ${kind} ${numbers.slice(0, 12).join(', ')}${numbers.length > 12 ? ', …' : ''}`
      : `“${owner}” has no numbered place of this kind`
  return referenceResolves(kind ? `${owner}#${kind}-${number}` : name, undefined, known)
}

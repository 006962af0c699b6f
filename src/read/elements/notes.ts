import type {FootnoteDefinition, Nodes, Parents, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {linksBackLeftOut} from '../../book/messages/html.ts'
import {report} from '../../book/messages.ts'
import type {HtmlElement} from '../../book/tree.ts'
import {bareMark, isBackMark, isMark} from '../html/notes/marks.ts'
import {paragraphsIn} from './flow.ts'

/**
 * Make notes of raised links that lead to an element further down, as those write them who have no marks for notes:
 * `<sup><a href="#fn1">1</a></sup>` and `<p id="fn1">`. Links back to the text go.
 */
export function takeElementNotes(tree: Root, file: VFile): void {
  const {calls, bodies} = find(tree)
  const taken = new Set<string>()
  let back = 0
  for (const {id, node, parent, mark, order} of calls) {
    const body = bodies.get(id)
    if (!body || body.order < order) continue
    const identifier = `element ${id}`.toLowerCase()
    const place = node.position && {position: node.position}
    replace(parent, node, [{type: 'footnoteReference', identifier, label: mark, ...place}])
    if (taken.has(id)) continue
    taken.add(id)
    back += withoutLinksBack(body.node)
    removeFrom(body)
    tree.children.push(definitionOf(body.node, identifier, mark))
  }
  const [first] = taken
  const place = first === undefined ? undefined : bodies.get(first)?.node
  if (back > 0) report(file, linksBackLeftOut(back), place)
}

interface Call {
  readonly id: string
  readonly node: Nodes
  readonly parent: Parents
  readonly mark: string
  readonly order: number
}

interface Body {
  readonly node: HtmlElement
  /** From the inside to the root. */
  readonly around: readonly Parents[]
  readonly order: number
}

interface Found {
  readonly calls: Call[]
  readonly bodies: Map<string, Body>
  order: number
}

function find(tree: Root): Found {
  const found: Found = {calls: [], bodies: new Map(), order: 0}
  findIn(tree, [], found)
  return found
}

function findIn(parent: Parents, around: readonly Parents[], found: Found): void {
  const outer = [parent, ...around]
  for (const node of parent.children as Nodes[]) {
    found.order++
    const call = callOf(node)
    if (call) found.calls.push({...call, node, parent, order: found.order})
    else if ('children' in node) {
      const id = node.type === 'htmlElement' && holders.has(node.name) ? idOf(node) : undefined
      if (node.type === 'htmlElement' && id && !found.bodies.has(id))
        found.bodies.set(id, {node, around: outer, order: found.order})
      findIn(node, outer, found)
    }
  }
}

const holders: ReadonlySet<string> = new Set(['p', 'li', 'div', 'aside', 'section', 'dd'])

function idOf(node: Nodes): string | undefined {
  const id = node.data?.hProperties?.['id']
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** A raised link and nothing else: the raising may be within the link or around it. */
function callOf(node: Nodes): Pick<Call, 'id' | 'mark'> | undefined {
  if (node.type !== 'htmlElement' && node.type !== 'link') return undefined
  const inner = onlyChild(node)
  const isRaised = isNamed(node, 'sup')
  const link = isRaised ? inner : inner && isNamed(inner, 'sup') ? node : undefined
  const id = link && targetOf(link)
  const words = textOf(node).trim()
  return id && isMark(words) ? {id, mark: bareMark(words)} : undefined
}

function isNamed(node: Nodes, name: string): boolean {
  return node.type === 'htmlElement' && node.name === name
}

function onlyChild(node: Parents): Nodes | undefined {
  const children = (node.children as Nodes[]).filter(child => !isBlank(child))
  return children.length === 1 ? children[0] : undefined
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

/** The id within the text that a link leads to. */
function targetOf(node: Nodes): string | undefined {
  const href =
    node.type === 'link' ? node.url : isNamed(node, 'a') && node.data?.hProperties?.['href']
  return typeof href === 'string' && href.length > 1 && href.startsWith('#')
    ? href.slice(1)
    : undefined
}

/** How many there were. */
function withoutLinksBack(parent: Parents): number {
  let count = 0
  for (const node of [...(parent.children as Nodes[])]) {
    const target = targetOf(node)
    const isBack = target !== undefined && (isBackMark(textOf(node)) || /ref/iu.test(target))
    if (isBack) {
      replace(parent, node, [])
      count++
    } else if ('children' in node) count += withoutLinksBack(node)
  }
  return count
}

function replace(parent: Parents, node: Nodes, by: Nodes[]): void {
  const children: Nodes[] = parent.children
  const at = children.indexOf(node)
  if (at >= 0) children.splice(at, 1, ...by)
}

/** What held nothing but notes goes with them. */
function removeFrom({node, around}: Body): void {
  let gone: Nodes = node
  for (const parent of around) {
    replace(parent, gone, [])
    const isEmpty = (parent.children as Nodes[]).every(isNothing)
    if (parent.type !== 'htmlElement' || !isEmpty) return
    gone = parent
  }
}

function isNothing(node: Nodes): boolean {
  return isBlank(node) || node.type === 'thematicBreak' || isNamed(node, 'hr')
}

function definitionOf(node: HtmlElement, identifier: string, mark: string): FootnoteDefinition {
  withoutMark(node, mark)
  const last = node.children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  const children = paragraphsIn(node.children) as FootnoteDefinition['children']
  const place = node.position && {position: node.position}
  return {type: 'footnoteDefinition', identifier, label: mark, children, ...place}
}

/** The number that the note opens with, as it is typed. */
function withoutMark(node: Parents, mark: string): void {
  const first = (node.children as Nodes[]).find(child => !isBlank(child))
  if (!first) return
  if (isNamed(first, 'sup') && bareMark(textOf(first)) === mark) replace(node, first, [])
  else if (first.type === 'text') {
    const [opening = ''] = /^\s*\S{1,6}\s+/u.exec(first.value) ?? []
    if (bareMark(opening) === mark) first.value = first.value.slice(opening.length)
  } else if (first.type === 'htmlElement' && holders.has(first.name)) withoutMark(first, mark)
  const [next] = node.children as Nodes[]
  if (next?.type === 'text') next.value = next.value.trimStart()
}

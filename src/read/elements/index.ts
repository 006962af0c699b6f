/** Markdown with raw HTML in it comes in; the elements that are whole come out as nodes, as kramdown’s reader has them. */

import type {Html, Nodes, Parents, Root} from 'mdast'
import type {Point} from 'unist'
import type {HtmlElement} from '../../book/tree.ts'
import {decodeReferences} from '../kramdown/references.ts'
import {type Points, pointsOf} from '../points.ts'
import {isFlow, paragraphsIn} from './flow.ts'
import {endedBy, mayLackEnd} from './implied.ts'
import {dataOfTag, type Token, tokensOf} from './tags.ts'

/**
 * Make elements of raw HTML, with the Markdown between their tags in them, so that transforms see the figures, tables and
 * notes in it. What is not well nested, or no text at all, stays as it is written.
 */
export function nestElements(tree: Root, text: string): void {
  if (!/<[a-z]/iu.test(text)) return
  nestIn(tree, {text, points: pointsOf(text)})
}

interface Source {
  readonly text: string
  readonly points: Points
}

function nestIn(parent: Parents, source: Source): void {
  const children: Nodes[] = parent.children
  for (const child of children) if ('children' in child) nestIn(child, source)
  if (!children.some(child => child.type === 'html')) return
  const made: Nodes[] = []
  for (let index = 0, failures = 0; index < children.length; ) {
    const region = failures < mostFailures ? regionAt(children, index, source) : undefined
    const node = children[index]
    if (region) made.push(...(isFlow(parent) ? paragraphsIn(region.nodes) : region.nodes))
    else if (node) made.push(node)
    if (!region && node?.type === 'html') failures++
    index = region?.next ?? index + 1
  }
  Object.assign(parent, {children: made})
}

/** Tags that never end: each would be looked for up to the end of the text. */
const mostFailures = 50
const mostDeep = 150

interface Region {
  readonly nodes: Nodes[]
  /** The index behind it. */
  readonly next: number
}

/** The nodes from the raw HTML at an index up to where all that it opens is closed. */
function regionAt(children: readonly Nodes[], index: number, source: Source): Region | undefined {
  if (children[index]?.type !== 'html') return undefined
  const nest: Nest = {root: [], open: []}
  for (let next = index; next < children.length; next++) {
    const node = children[next]
    if (node?.type !== 'html') add(nest, node)
    else if (!addRaw(nest, node, source)) return undefined
    if (nest.open.length > 0) continue
    return {nodes: nest.root, next: next + 1}
  }
  return undefined
}

interface Nest {
  readonly root: Nodes[]
  readonly open: HtmlElement[]
}

function add({root, open}: Nest, node: Nodes | undefined): void {
  const siblings: Nodes[] = open.at(-1)?.children ?? root
  if (node) siblings.push(node)
}

/** Whether the raw HTML fits in. */
function addRaw(nest: Nest, node: Html, source: Source): boolean {
  const tokens = tokensOf(node.value)
  const at = placesIn(node, source)
  return tokens?.every(token => addToken(nest, token, node, at)) ?? false
}

type At = (index: number) => Point | undefined

/** Exact where the HTML stands in the source as it is, without what its containers put before its lines. */
function placesIn({position, value}: Html, {text, points}: Source): At {
  const {start} = position ?? {}
  const offset = start?.offset
  if (!start || offset === undefined) return () => undefined
  if (text.startsWith(value, offset)) return index => points.at(offset + index)
  const within = pointsOf(value)
  return index => ({...start, line: start.line + within.at(index).line - 1})
}

function addToken(nest: Nest, token: Token, node: Html, at: At): boolean {
  const {open} = nest
  const [start, end] = [at(token.start), at(token.end)]
  const position = start && end && {position: {start, end}}
  const written = node.value.slice(token.start, token.end)
  if (token.type === 'remark') add(nest, {type: 'html', value: written, ...position})
  else if (token.type === 'text')
    add(nest, {type: 'text', value: decodeReferences(written), ...position})
  else if (token.type === 'close') return close(nest, token.name, end)
  else {
    for (const name of endedBy(token.name, open)) close(nest, name, start)
    const element = elementOf(token, position)
    add(nest, element)
    if (!token.empty) open.push(element)
  }
  return open.length <= mostDeep
}

function elementOf(token: Token, position: Pick<HtmlElement, 'position'> | undefined): HtmlElement {
  const {name} = token
  const data = {hName: name, ...dataOfTag(token).data}
  return {type: 'htmlElement', name, children: [], data, ...position}
}

/** End the innermost element of a name, and those in it whose end tags HTML lets be left out. */
function close({open}: Nest, name: string, end: Point | undefined): boolean {
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.position && end) element.position.end = end
    if (element.name === name) return true
    if (!mayLackEnd(element)) return false
  }
  return false
}

import type {Nodes, Parents, PhrasingContent, Root, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Point} from 'unist'
import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import type {TextDirective} from '../book/tree.ts'
import {attributesOf} from './directives/attributes.ts'
import {type Found, findDirectives, mayHoldDirectives} from './directives/find.ts'
import {latexAttributes} from './directives/latex.ts'
import {treesOf} from './in-manifest.ts'
import {pointsIn, sourceOf, splitText} from './positions.ts'

/**
 * Make nodes of the directives in the prose of a reading: `:name[label]{key="value" #id .class}`, with a label or braces or
 * both, and `\index{…}` as in LaTeX. The transforms that know their names replace them; `checkDirectives` tells of the rest.
 */
export function takeDirectives(reading: Reading, manifest: Manifest): void {
  if (!mayHaveDirectives(reading, manifest)) return
  for (const tree of treesOf(reading)) takeDirectivesIn(tree, sourceOf(reading))
}

/** A quick test, which spares most texts a walk; of what a site includes it knows nothing. */
export function mayHaveDirectives(reading: Reading, {file}: Manifest): boolean {
  const source = sourceOf(reading)
  if (mayHoldDirectives(source) || source.includes('{%')) return true
  return mayHoldDirectives(String(file))
}

/** The same in any tree; a backslash before a colon keeps it as it is, which the source tells. */
export function takeDirectivesIn(parent: Parents | Root, source: string): void {
  const children: Nodes[] = parent.children
  for (const child of children) if ('children' in child) takeDirectivesIn(child, source)
  if (!children.some(node => node.type === 'text' && mayHoldName.test(node.value))) return
  const row = rowOf(children, source)
  const found = findDirectives(
    row.text,
    at => isEscaped(row, at),
    at => isLink(row, at)
  )
  if (found.length > 0) Object.assign(parent, {children: replaced(row, found)})
}

/** The nodes of a parent, and one character for each that is not text. */
interface Row {
  readonly nodes: Nodes[]
  readonly text: string
  /** Where in the text each node begins. */
  readonly starts: readonly number[]
  readonly source: string
  /** Finders of places, asked from left to right: each walks its node but once. */
  readonly points: Map<Text, (index: number) => Point | undefined>
}

function rowOf(nodes: Nodes[], source: string): Row {
  let at = 0
  const signs = nodes.map(signOf)
  const starts = signs.map(sign => {
    at += sign.length
    return at - sign.length
  })
  return {nodes, text: signs.join(''), starts, source, points: new Map()}
}

const mayHoldName = /:(?:index|ref|term|page|line)|\\index\{/u

function signOf(node: Nodes): string {
  return node.type === 'text' ? node.value : object
}

const object = '\uFFFC'

/** The nodes with directives in the place of what they are made of. */
function replaced(row: Row, found: readonly Found[]): Nodes[] {
  const edges = found.flatMap(({from, to, label = [], braces = []}) => [
    from,
    to,
    ...label,
    ...braces
  ])
  const pieces = cut(row, new Set(edges))
  const made: Nodes[] = []
  let next = 0
  for (const one of found) {
    for (; (pieces[next]?.from ?? one.from) < one.from; next++) made.push(...nodeAt(pieces, next))
    const start = next
    while (next < pieces.length && (pieces[next]?.from ?? 0) < one.to) next++
    made.push(directiveOf(one, pieces.slice(start, next), row))
  }
  for (; next < pieces.length; next++) made.push(...nodeAt(pieces, next))
  return made
}

function nodeAt(pieces: readonly Piece[], index: number): Nodes[] {
  const node = pieces[index]?.node
  return node ? [node] : []
}

interface Piece {
  readonly node: Nodes
  readonly from: number
}

function cut({nodes, source}: Row, edges: ReadonlySet<number>): Piece[] {
  const sorted = [...edges].sort((one, other) => one - other)
  let from = 0
  let next = 0
  return nodes.flatMap((node): Piece[] => {
    const start = from
    from += signOf(node).length
    const inside: number[] = []
    while ((sorted[next] ?? Infinity) <= start) next++
    for (; (sorted[next] ?? Infinity) < from; next++) inside.push((sorted[next] ?? 0) - start)
    if (node.type !== 'text' || inside.length === 0) return [{node, from: start}]
    const parts = splitText(node, inside, source)
    return parts.map((part, index) => ({node: part, from: start + (inside[index - 1] ?? 0)}))
  })
}

function directiveOf(found: Found, pieces: readonly Piece[], row: Row): TextDirective {
  const {name, label, braces, fault} = found
  const within = ([from, to]: readonly [number, number]) =>
    pieces.filter(piece => piece.from >= from && piece.from < to).map(({node}) => node)
  const [first] = pieces
  const start = first?.node.position?.start
  const position = start && {position: {start, end: pieces.at(-1)?.node.position?.end ?? start}}
  const children = (
    label ? within(label) : fault ? pieces.map(({node}) => node) : []
  ) as PhrasingContent[]
  const words = braces ? within(braces).map(wordsOf).join('') : ''
  const attributes = found.isLatex ? latexAttributes(words) : attributesOf(words)
  const made: TextDirective = {
    type: 'textDirective',
    name,
    attributes: attributes ?? {},
    children: unwrapped(children, label, row),
    ...position
  }
  if (fault) made.fault = fault
  else takeDirectivesIn(made, row.source)
  if (!fault && !attributes) made.fault = 'attributes'
  return made
}

/** A label that the text also defines as a link is a label all the same. */
function unwrapped(
  children: PhrasingContent[],
  label: Found['label'],
  {text}: Row
): PhrasingContent[] {
  const [only] = children
  const isLink = label && text.slice(...label) === object && text.charAt(label[0] - 1) !== '['
  return isLink && only?.type === 'linkReference' ? only.children : children
}

function wordsOf(node: Nodes): string {
  return node.type === 'break' ? ' ' : textOf(node)
}

function isLink(row: Row, at: number): boolean {
  const node = row.text.charAt(at) === object ? nodeOver(row, at).node : undefined
  return node?.type === 'linkReference' && node.referenceType !== 'full'
}

function isEscaped(row: Row, at: number): boolean {
  const {node, from} = nodeOver(row, at)
  if (node?.type !== 'text' || at === from) return false
  const find = row.points.get(node) ?? pointsIn(node, row.source)
  row.points.set(node, find)
  return row.source.startsWith('\\:', (find(at - from)?.offset ?? 0) - 1)
}

/** The node of a row that a character stands for. */
function nodeOver({nodes, starts}: Row, at: number): {node: Nodes | undefined; from: number} {
  let low = 0
  let high = nodes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return {node: nodes[low], from: starts[low] ?? 0}
}

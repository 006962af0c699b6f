import {type Dict, dict, type Ref, type Value} from './objects.ts'
import {add, reserve, type Writer, write} from './write.ts'

/** Write a balanced tree of names (ISO 32000-1, 7.9.6), in the order of their bytes. */
export function addNameTree(writer: Writer, values: ReadonlyMap<string, Value>): Ref {
  const pairs = [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [{text: name}, value] as const)
  return addTree(writer, 'Names', pairs)
}

/** Write a balanced tree of numbers (ISO 32000-1, 7.9.7). */
export function addNumberTree(writer: Writer, values: ReadonlyMap<number, Value>): Ref {
  return addTree(
    writer,
    'Nums',
    [...values].sort(([a], [b]) => a - b)
  )
}

/** Write a tree of numbers over leaves that stand already. */
export function addNumberTreeOf(writer: Writer, leaves: readonly Node[]): Ref {
  return addRoot(writer, leaves)
}

/** Write a balanced page tree (ISO 32000-1, 7.7.3): `place` writes each page, and is told its parent. */
export function addPageTree(
  writer: Writer,
  count: number,
  writePage: (index: number, parent: Ref) => Ref
): Ref {
  const root = {ref: reserve(writer)}
  const span = spanFor(count)
  writeNode(writer, root, undefined, {from: 0, to: count, span}, writePage)
  return root
}

interface Range {
  readonly from: number
  readonly to: number
  /** Pages below each kid; 1 for a leaf. */
  readonly span: number
}

function writeNode(
  writer: Writer,
  node: Ref,
  parent: Ref | undefined,
  {from, to, span}: Range,
  writePage: (index: number, parent: Ref) => Ref
): void {
  const kids: Ref[] = []
  for (let start = from; start < to; start += span) {
    if (span === 1) {
      kids.push(writePage(start, node))
    } else {
      const kid = {ref: reserve(writer)}
      const range = {from: start, to: Math.min(start + span, to), span: span / FAN}
      writeNode(writer, kid, node, range, writePage)
      kids.push(kid)
    }
  }
  write(writer, node.ref, dict({Type: '/Pages', Parent: parent, Count: to - from, Kids: kids}))
}

/** The greatest power of the fan-out below the count. */
function spanFor(count: number): number {
  let span = 1
  while (span * FAN < count) span *= FAN
  return span
}

type Pair = readonly [key: Value, value: Value]

function addTree(writer: Writer, kind: 'Names' | 'Nums', pairs: readonly Pair[]): Ref {
  if (pairs.length <= FAN) return add(writer, dict({[kind]: pairs.flat()}))
  return addRoot(
    writer,
    chunks(pairs).map(chunk => leaf(writer, kind, chunk))
  )
}

function addRoot(writer: Writer, leaves: readonly Node[]): Ref {
  let nodes = leaves
  while (nodes.length > FAN) nodes = chunks(nodes).map(chunk => inner(writer, chunk))
  return add(writer, dict({Kids: nodes.map(({ref}) => ref)}))
}

/** A node with its least and its greatest key. */
export interface Node {
  readonly ref: Ref
  readonly limits: readonly [Value, Value]
}

function leaf(writer: Writer, kind: 'Names' | 'Nums', pairs: readonly Pair[]): Node {
  const limits = [pairs[0]?.[0] ?? null, pairs.at(-1)?.[0] ?? null] as const
  return addNode(writer, dict({Limits: [...limits], [kind]: pairs.flat()}), limits)
}

function inner(writer: Writer, nodes: readonly Node[]): Node {
  const limits = [nodes[0]?.limits[0] ?? null, nodes.at(-1)?.limits[1] ?? null] as const
  return addNode(writer, dict({Limits: [...limits], Kids: nodes.map(({ref}) => ref)}), limits)
}

function addNode(writer: Writer, value: Dict, limits: Node['limits']): Node {
  return {ref: add(writer, value), limits}
}

function chunks<T>(items: readonly T[]): T[][] {
  const result: T[][] = []
  for (let at = 0; at < items.length; at += FAN) result.push(items.slice(at, at + FAN))
  return result
}

const FAN = 32

import type {PhrasingContent} from 'mdast'
import {dataOf} from '../attributes.ts'
import {positionOf} from '../slice.ts'
import type {Attributes} from '../types.ts'
import {type Letters, partsOf} from './letters.ts'
import type {Made, Reader} from './reader.ts'

/** Nodes as they are found one after the other. */
export interface Gathering {
  readonly reader: Reader
  /** In an element whose text is not read: abbreviations stay words. */
  readonly isRaw: boolean
  readonly nodes: PhrasingContent[]
  readonly made: Made[]
  /** The node before the place, which an attribute list may follow. */
  last: Made | undefined
  /** Letters that stand together. Signs part them, as abbreviations are looked for between signs only. */
  run: Letters[]
  /** The text that is being put together of letters and signs. */
  text: {value: string; readonly start: number; end: number} | undefined
}

export function gathering(reader: Reader, isRaw: boolean): Gathering {
  return {reader, isRaw, nodes: [], made: [], last: undefined, run: [], text: undefined}
}

export function addLetters(found: Gathering, value: string, start: number, end: number): void {
  const isExact = value.length === end - start
  const before = found.run.at(-1)
  if (before && isExact && before.isExact && before.end === start) {
    before.value += value
    before.end = end
  } else found.run.push({value, start, end, isExact})
  found.last = undefined
}

/** Characters that kramdown holds for an element. */
export function addSign(found: Gathering, value: string, start: number, end: number): void {
  endRun(found)
  addText(found, value, start, end)
  found.last = undefined
}

export function addNode(
  found: Gathering,
  made: Made | undefined,
  start: number,
  end: number
): void {
  endRun(found)
  found.last = made
  if (!made) return
  found.made.push(made)
  push(found, made.node, start, end)
}

/** All nodes, once no attribute list can follow. */
export function gathered(found: Gathering): PhrasingContent[] {
  endRun(found)
  endText(found)
  for (const {node, attributes} of found.made) {
    const {data} = dataOf(ownAttributes(node, attributes))
    if (data) node.data = {...node.data, ...data}
  }
  return found.nodes
}

function endRun(found: Gathering): void {
  if (found.run.length === 0) return
  for (const part of partsOf(found.reader, found.run, found.isRaw)) {
    if ('node' in part) push(found, part.node, part.start, part.end)
    else addText(found, part.value, part.start, part.end)
  }
  found.run = []
}

function addText(found: Gathering, value: string, start: number, end: number): void {
  if (value === '') return
  found.text ??= {value: '', start, end}
  found.text.value += value
  found.text.end = end
}

function push(found: Gathering, node: PhrasingContent, start: number, end: number): void {
  endText(found)
  const {slice, context} = found.reader
  node.position = positionOf(slice, start, end, context)
  found.nodes.push(node)
}

function endText(found: Gathering): void {
  const {text, nodes} = found
  const {slice, context} = found.reader
  if (!text) return
  const {value, start, end} = text
  found.text = undefined
  nodes.push({type: 'text', value, position: positionOf(slice, start, end, context)})
}

/** What the node itself says is no attribute besides: an attribute list may name another address or title. */
function ownAttributes(node: PhrasingContent, attributes: Attributes): Attributes {
  if (node.type !== 'link' && node.type !== 'image') return attributes
  const {[node.type === 'link' ? 'href' : 'src']: url, title, ...rest} = attributes
  if (url !== undefined) node.url = url
  if (title !== undefined) node.title = title
  if (node.type === 'link') return rest
  const {alt, ...others} = rest
  if (alt !== undefined) node.alt = alt
  return others
}

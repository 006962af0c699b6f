import type {Dict} from './objects.ts'
import {isRef, type Value} from './objects.ts'
import {asArray, asDict, openSource, type Source} from './source.ts'

/** A PDF from the press, its pages in order. */
export interface Printed {
  readonly source: Source
  readonly pages: readonly PrintedPage[]
}

export interface PrintedPage {
  readonly source: Source
  /** Object number in the source. */
  readonly number: number
  /** With the attributes that it inherits (ISO 32000-1, 7.7.3.4). */
  readonly entries: Dict
}

export function openPrinted(data: Uint8Array): Printed {
  const source = openSource(data)
  return {source, pages: readPages(source, source.root.get('Pages') ?? null, new Map())}
}

function readPages(source: Source, node: Value, inherited: Dict): PrintedPage[] {
  const entries = asDict(source, node)
  if (entries.get('Type') === '/Page') {
    const number = isRef(node) ? node.ref : 0
    return [{source, number, entries: new Map([...inherited, ...entries])}]
  }
  const passedOn = [...entries].filter(([key]) => inheritable.has(key))
  const attributes = new Map([...inherited, ...passedOn])
  return asArray(source, entries.get('Kids')).flatMap(kid => readPages(source, kid, attributes))
}

const inheritable = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate'])

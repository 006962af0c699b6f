import {type Bytes, type Gapped, gappedBytes, putBytes, putText} from './bytes.ts'
import {type Dict, putEntries, putValue, type Value} from './objects.ts'
import type {Fragments, Share} from './quire.ts'

/**
 * Objects that have no numbers in a volume yet. Those of the section itself are known by numbers from 1, what it shares
 * with others (fonts, images) by numbers below 0.
 */
export interface Draft {
  readonly own: Objects
  /** Own numbers that were given. */
  count: number
  readonly shared: Objects
  readonly shares: Share[]
}

interface Objects {
  readonly out: Gapped
  /** Of each object, in the order of the text: its number, its kind, and its first byte. */
  readonly numbers: number[]
  readonly kinds: number[]
  readonly starts: number[]
}

/** How an object ends: some get their last entries, and are closed, in the volume. */
export const kinds = {whole: 0, page: 1, link: 2, top: 3, waiting: 4} as const

export type ObjectKind = keyof typeof kinds

/** What every draft shares: the Document of the tags, and the namespace of their types. */
export const documentRef = {ref: -1} as const
export const namespaceRef = {ref: -2} as const

/** Keys of the volume's parent tree are told from numbers of objects by this. */
export const KEYS = 2 ** 30

export function openDraft(): Draft {
  const draft = {own: openObjects(), count: 0, shared: openObjects(), shares: []}
  share(draft, {kind: 'document'})
  share(draft, {kind: 'namespace'})
  return draft
}

/** A number for an object of the section. */
export function reserveOwn(draft: Draft): number {
  draft.count++
  return draft.count
}

/** Where the text of an object of the section goes: write all of it before anything else. */
export function beginOwn({own}: Draft, number: number, kind: ObjectKind = 'whole'): Bytes {
  return begin(own, number, kinds[kind])
}

export function writeOwn(draft: Draft, number: number, value: Value): void {
  putValue(beginOwn(draft, number), value)
}

/** Write a dictionary that is closed in the volume. */
export function writeOpen(draft: Draft, number: number, kind: ObjectKind, entries: Dict): Bytes {
  const out = beginOwn(draft, number, kind)
  putText(out, '<<')
  putEntries(out, entries)
  return out
}

/** Share something with the volume; returns the number that it is known by. `text` is that of an object. */
export function share({shared, shares}: Draft, what: Share, text?: Gapped): number {
  const number = -shares.push(what)
  const out = begin(shared, number, kinds.whole)
  if (!text) return number
  const {gaps, data, length} = text
  const {length: start} = out
  for (let at = 0; at < gaps.length; at += 2) {
    shared.out.gaps.push(start + (gaps[at] as number), gaps[at + 1] as number)
  }
  putBytes(out, data, 0, length)
  return number
}

/** The objects as they stand. */
export function fragmentsOf({out, numbers, kinds: known, starts}: Objects): Fragments {
  return {
    text: out.data.slice(0, out.length),
    gaps: Int32Array.from(out.gaps),
    numbers: Int32Array.from(numbers),
    kinds: Int32Array.from(known),
    starts: Int32Array.from([...starts, out.length])
  }
}

function openObjects(): Objects {
  return {out: gappedBytes(4096), numbers: [], kinds: [], starts: []}
}

function begin({out, numbers, kinds: known, starts}: Objects, number: number, kind: number): Bytes {
  numbers.push(number)
  known.push(kind)
  starts.push(out.length)
  return out
}

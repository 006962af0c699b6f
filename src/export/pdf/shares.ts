import {hash} from 'node:crypto'
import {emptyBytes, latin1, putBytes, takeBytes} from './bytes.ts'
import {type Fonts, placeFont} from './fonts.ts'
import {putFragment, readFragments} from './fragments.ts'
import type {Ref} from './objects.ts'
import type {Quire, Share} from './quire.ts'
import {beginObject, reserve, type Writer, writeRawStream} from './write.ts'

/** What sections have in common, each once in the volume. */
export interface Shares {
  readonly writer: Writer
  readonly fonts: Fonts
  readonly root: {readonly document: Ref; readonly namespace: Ref}
  readonly facsimile: ((sign: string) => number | undefined) | undefined
  /** By content, with the references of the volume. */
  readonly numbers: Map<string, number>
}

export function openShares(
  writer: Writer,
  fonts: Fonts,
  root: Shares['root'],
  facsimile: Shares['facsimile']
): Shares {
  return {writer, fonts, root, facsimile, numbers: new Map()}
}

/** The numbers in the volume of what a section shares: that of -1 stands at 1. */
export function placeShares(
  shares: Shares,
  {shares: all, shared}: Pick<Quire, 'shares' | 'shared'>
): Int32Array {
  const places = new Int32Array(all.length + 1)
  const reader = readFragments(shared, number => places[-number] ?? 0)
  for (const [index, share] of all.entries()) {
    const text = emptyBytes()
    putFragment(text, reader, index)
    places[index + 1] = placeShare(shares, share, takeBytes(text))
  }
  return places
}

function placeShare(shares: Shares, share: Share, text: Uint8Array): number {
  if (share.kind === 'font') return placeFont(shares.fonts, share.font)
  if (share.kind !== 'object') return shares.root[share.kind].ref
  const form = share.sign === undefined ? undefined : shares.facsimile?.(share.sign)
  return form ?? placeContent(shares, text, share.data)
}

/** Write an object unless the volume has an equal one; the text of a stream's dictionary has its length. */
export function placeContent(
  {writer, numbers}: Shares,
  head: Uint8Array,
  data?: Uint8Array
): number {
  const key = data ? `${latin1(head)}${digest(data)}` : latin1(head)
  const known = numbers.get(key)
  if (known) return known
  const place = reserve(writer)
  numbers.set(key, place)
  if (data) writeRawStream(writer, place, head, data)
  else putBytes(beginObject(writer, place), head)
  return place
}

function digest(data: Uint8Array): string {
  return data.length < SHORT ? latin1(data) : hash('sha256', data)
}

/** Bytes that serve as their own key. */
const SHORT = 1024

import path from 'node:path'
import {slug} from '../../book/ids.ts'
import {nearest} from '../../book/nearest.ts'
import type {Reading} from '../../book/reading.ts'
import {addressKey, decoded, fragmentOf} from '../addresses.ts'
import type {Targets} from '../targets.ts'
import {placeNumbered} from './numbered.ts'

/**
 * Where a link leads: to a place of the book (to the whole reading where its fragment is `lost`), to none, to one of
 * several, to the web, to a file, or nowhere that paper can tell.
 */
export type Resolution =
  | {readonly kind: 'place'; readonly id: string; readonly lost?: string}
  | {readonly kind: 'several'; readonly target: string; readonly names: readonly string[]}
  | {
      readonly kind: 'unknown'
      readonly target: string
      readonly near?: string
      readonly known: string
    }
  | {readonly kind: 'web'; readonly url: string}
  | {readonly kind: 'file' | 'mail' | 'none'}

/** Where a link stands: in a reading or in none, and what its path is taken from. */
export interface Standpoint {
  readonly reading?: Reading
  /** Absolute. */
  readonly folder: string
  /** Where the text stands on the web. */
  readonly addresses: readonly string[]
}

/** Find where an address leads. */
export function resolve(url: string, from: Standpoint, targets: Targets): Resolution {
  if (url === '' || url === '#' || url === '#top') return {kind: 'none'}
  if (url.startsWith('#')) return placeIn(from.reading, fragmentOf(url), targets)
  if (/^reading:/iu.test(url)) return resolveName(url.slice('reading:'.length), targets)
  if (/^(?:https?:)?\/\//iu.test(url)) return resolveAddress(url, from, targets)
  if (/^[a-z][a-z\d+.-]*:/iu.test(url))
    return {kind: /^(?:mailto|tel):/iu.test(url) ? 'mail' : 'none'}
  return resolvePath(url, from, targets)
}

/** Find what the name of a reading, or of a place in it (`id#anchor`), leads to. */
export function resolveName(name: string, targets: Targets): Resolution {
  const id = decoded(name.replace(/#.*$/su, '')).trim()
  const anchors = targets.anchors.get(id)
  if (!anchors) return unknown(id, [...targets.anchors.keys()], 'the readings are')
  return name.includes('#') ? placeNamed(id, anchors, fragmentOf(name)) : {kind: 'place', id}
}

/** Outside of readings a name alone is that of a reading. */
function placeIn(reading: Reading | undefined, name: string, targets: Targets): Resolution {
  if (!reading) return resolveName(name, targets)
  const {id} = reading
  if (name === id) return {kind: 'place', id}
  return placeNamed(id, targets.anchors.get(id) ?? new Map(), name)
}

function placeNamed(id: string, anchors: ReadonlyMap<string, string>, name: string): Resolution {
  if (!name) return {kind: 'place', id}
  const place = anchors.get(name) ?? anchors.get(slug(name)) ?? placeNumbered(id, name)
  return place ? {kind: 'place', id: place} : unknown(name, [...anchors.keys()], `“${id}” has`)
}

function resolveAddress(url: string, {reading}: Standpoint, targets: Targets): Resolution {
  const other = targets.readingsByAddress.get(addressKey(url))
  const fragment = fragmentOf(url)
  if (!other || (other === reading && !fragment)) return {kind: 'web', url}
  const place = targets.anchors.get(other.id)?.get(fragment)
  if (place) return {kind: 'place', id: place}
  const isLost = fragment !== '' && fragment !== 'top'
  return {kind: 'place', id: other.id, ...(isLost && {lost: fragment})}
}

/** A relative path leads to another source, also by the name that a site gives its page, or to the web beside the text. */
function resolvePath(url: string, from: Standpoint, targets: Targets): Resolution {
  const name = decoded(url.replace(/[?#].*$/su, ''))
  const file = path.resolve(from.folder, name)
  const other =
    targets.readingsByAddress.get(addressKey(url)) ??
    targets.readingsBySource.get(file) ??
    targets.readingsBySource.get(file.replace(/\.html?$/u, '.md'))
  const reading = other ?? besideOnSite(url, from, targets)
  if (reading) return placeIn(reading, fragmentOf(url), targets)
  const base = from.addresses.find(address => URL.canParse(address))
  const isWhole = base !== undefined && URL.canParse(url, base)
  return isWhole ? resolveAddress(new URL(url, base).href, from, targets) : {kind: 'file'}
}

/** A reading of the same site: a path from the address of this one there, which is itself a path. */
function besideOnSite(url: string, {addresses}: Standpoint, targets: Targets): Reading | undefined {
  const found = addresses
    .filter(address => address.startsWith('/'))
    .map(address => URL.parse(url, `https://site.invalid${address}`)?.pathname ?? '')
  return found.map(path => targets.readingsByAddress.get(addressKey(path))).find(other => other)
}

/** What a name that leads nowhere may have been meant for. */
export function unknown(target: string, candidates: readonly string[], saying: string): Resolution {
  const near = nearest(target, candidates)
  const shown = candidates.slice(0, 8).join(', ') + (candidates.length > 8 ? ', …' : '')
  return {
    kind: 'unknown',
    target,
    ...(near && {near}),
    known: shown ? `${saying} ${shown}` : `${saying} no headings, figures or tables to refer to`
  }
}

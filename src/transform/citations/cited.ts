import type {BibliographyPolicy} from '../../book/bibliography.ts'
import {slug, uniqueNames} from '../../book/ids.ts'
import type {Manifest} from '../../book/manifest.ts'
import {citationResolves} from '../../book/messages/citations.ts'
import {report} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import {type CslItem, checkComplete, type Library} from './library.ts'
import {citationsOf} from './order.ts'
import {divisionMark, divisionOf, readingMark} from './works.ts'

/** The works that the book cites, in the order of their first citations, and those that it lists uncited. */
export interface Cited {
  readonly items: ReadonlyMap<string, CslItem>
  /** By key: the id of its entry, without the prefix of a section. */
  readonly anchors: ReadonlyMap<string, string>
  /** How many citations there are. */
  readonly count: number
}

export function citedWorks(
  readings: readonly Reading[],
  policy: BibliographyPolicy,
  library: Library,
  manifest: Manifest
): Cited {
  const owners = new Map<string, Set<string>>()
  let count = 0
  for (const reading of readings) {
    for (const {node} of citationsOf(reading, 0)) {
      count++
      for (const {key} of node.cites) {
        const ids = owners.get(key) ?? new Set()
        owners.set(key, ids.add(reading.id))
      }
    }
  }
  for (const key of unCited(policy, library, manifest)) {
    if (!owners.has(key)) owners.set(key, new Set())
  }
  const name = uniqueNames()
  const items = new Map<string, CslItem>()
  const anchors = new Map<string, string>()
  for (const [key, ids] of owners) {
    const found = library.items.get(key)
    if (!found) continue
    checkComplete(found)
    const {item} = found
    items.set(key, {...item, [readingMark]: [...ids], [divisionMark]: divisionOf(item, policy)})
    anchors.set(key, name(slug(key)))
  }
  return {items, anchors, count}
}

function unCited(
  {unCited: keys, place}: BibliographyPolicy,
  {items, nearest, sources}: Library,
  {file}: Manifest
): string[] {
  if (keys.includes('*')) return [...items.keys()]
  for (const key of keys) {
    if (!items.has(key)) report(file, citationResolves(key, nearest(key), sources), place)
  }
  return keys.filter(key => items.has(key))
}

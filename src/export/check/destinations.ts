import {arrayOf, dictOf, resolved} from '../file/open.ts'
import {isRef, isText, type Value} from '../pdf/objects.ts'
import {pairsOf} from './pairs.ts'
import type {Subject} from './subject.ts'

export interface Destinations {
  /** Whether a destination, by name or by itself, leads to a page that is there (ISO 32000-1, 12.3.2). */
  readonly exists: (target: Value) => boolean
  /** Whether it names a structure element (ISO 32000-2, 12.3.2.3). */
  readonly namesTag: (target: Value) => boolean
}

export function openDestinations(subject: Subject): Destinations {
  const {file, pageNumbers} = subject
  const names = dictOf(file, dictOf(file, file.root.get('Names')).get('Dests'))
  const named = new Map<string, Value>()
  for (const [key, value] of pairsOf(file, names)) if (isText(key)) named.set(key.text, value)
  for (const [key, value] of dictOf(file, file.root.get('Dests'))) named.set(`/${key}`, value)
  function exists(target: Value, depth = 0): boolean {
    const value = resolved(file, target)
    if (isText(value) || typeof value === 'string') {
      const known = named.get(isText(value) ? value.text : value)
      return known !== undefined && depth < 3 && exists(known, depth + 1)
    }
    if (value instanceof Map) return exists(value.get('D') ?? null, depth + 1)
    const [place] = arrayOf(file, value)
    if (typeof place === 'number') return place < subject.pages.length
    // A structure element is as good as a page.
    return isRef(place) && (pageNumbers.has(place.ref) || dictOf(file, place).has('S'))
  }
  function namesTag(target: Value, depth = 0): boolean {
    const value = resolved(file, target)
    if (isText(value) || typeof value === 'string') {
      const known = named.get(isText(value) ? value.text : value)
      return known !== undefined && depth < 3 && namesTag(known, depth + 1)
    }
    if (value instanceof Map) return depth < 3 && namesTag(value.get('SD') ?? null, depth + 1)
    const [place] = arrayOf(file, value)
    return isRef(place) && dictOf(file, place).has('S')
  }
  return {exists, namesTag}
}

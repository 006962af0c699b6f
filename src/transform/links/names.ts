import {slug} from '../../book/ids.ts'
import {nearest} from '../../book/nearest.ts'
import type {Reading} from '../../book/reading.ts'
import {decoded, fragmentOf} from '../addresses.ts'
import type {Targets} from '../targets.ts'
import {placeNumbered} from './numbered.ts'
import {type Resolution, resolve, resolveName, type Standpoint, unknown} from './resolve.ts'

/**
 * Find what a name leads to that an editor typed: `#place` of the text at hand, `reading`, `reading#place`, or the name
 * alone of a place that no other text has. Addresses and paths lead where links lead.
 */
export function resolveTyped(name: string, from: Standpoint, targets: Targets): Resolution {
  if (/^(?:reading:|#|[a-z]+:\/\/)/iu.test(name) || name.includes('/'))
    return resolve(name, from, targets)
  if (name.includes('#')) {
    const isFile = !targets.anchors.has(decoded(name.replace(/#.*$/su, '')).trim())
    return isFile && /\.\w+#/u.test(name)
      ? resolve(name, from, targets)
      : resolveName(name, targets)
  }
  const places = placesNamed(name, from.reading, targets)
  const [first] = places
  if (first && places.length === 1) return {kind: 'place', id: first.id}
  if (places.length > 1) return {kind: 'several', target: name, names: places.map(at => at.name)}
  return numbered(name, from.reading) ?? nowhere(name, from.reading, targets)
}

/** Whether a name alone leads to one place or several. */
export function isNamed(name: string, reading: Reading | undefined, targets: Targets): boolean {
  return placesNamed(name, reading, targets).length > 0
}

interface Named {
  readonly id: string
  readonly name: string
}

/** A reading and the places of the reading at hand; without any, those of all others. */
function placesNamed(name: string, reading: Reading | undefined, targets: Targets): Named[] {
  const places: Named[] = targets.anchors.has(name) ? [{id: name, name: `reading:${name}`}] : []
  const own = reading && anchorIn(reading.id, name, targets)
  if (own && own !== name) places.push({id: own, name: `#${name}`})
  if (places.length > 0) return places
  return Array.from(targets.anchors.keys(), id => {
    const place = anchorIn(id, name, targets)
    return place ? [{id: place, name: `${id}#${name}`}] : []
  }).flat()
}

function anchorIn(id: string, name: string, targets: Targets): string | undefined {
  const anchors = targets.anchors.get(id)
  return anchors?.get(name) ?? anchors?.get(slug(name))
}

/** `paragraph-4`, `page-214`: places that are known by their number alone, once the book is put together. */
function numbered(name: string, reading: Reading | undefined): Resolution | undefined {
  const place = reading && placeNumbered(reading.id, name)
  return place === undefined ? undefined : {kind: 'place', id: place}
}

function nowhere(name: string, reading: Reading | undefined, targets: Targets): Resolution {
  const own = reading ? [...(targets.anchors.get(reading.id)?.keys() ?? [])] : []
  const readings = [...targets.anchors.keys()]
  const found = unknown(name, [...own, ...readings], 'there are')
  if (found.kind !== 'unknown' || found.near) return found
  const others = readings.flatMap(id =>
    Array.from(targets.anchors.get(id)?.keys() ?? [], place => `${id}#${place}`)
  )
  const near = nearest(name, others.map(fragmentOf))
  const full = others.find(other => fragmentOf(other) === near)
  return full ? {...found, near: full} : found
}

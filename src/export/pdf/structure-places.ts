import {dict, isRef, type Ref, type Value} from './objects.ts'
import type {PlacedSection} from './placed.ts'
import type {Volume} from './volume.ts'

/*
 * PDF/UA-2 wants every destination to name a structure element beside the place on the page, so that who hears the book
 * is led to the same words as who sees it (ISO 14289-2, 8.8; ISO 32000-2, 12.3.2.3). They are known once the tags are
 * written; where an anchor has no element of its own, its section's has to do.
 */

/** The destinations for the name tree. */
export function namedPlaces(volume: Volume): Map<string, Value> {
  const places = new Map<string, Value>()
  for (const [name, {section, anchor, place}] of volume.destinations.named) {
    const structure = structurePlace(volume, section, anchor, place)
    places.set(name, structure ? dict({D: place, SD: structure}) : place)
  }
  return places
}

/** Where an item of the outline leads: what stands at this place of the section. */
export function outlinePlace(
  volume: Volume,
  section: PlacedSection,
  destination: Value
): {readonly destination: Value; readonly structure?: Value} {
  const anchor = anchorsOf(volume, section).get(keyOf(destination)) ?? section.id
  const structure = structurePlace(volume, section, anchor, destination)
  return {destination, ...(structure && {structure})}
}

function structurePlace(
  {binding, anchorElements}: Volume,
  section: PlacedSection,
  anchor: string,
  place: Value
): Value | undefined {
  if (binding.standard !== 'ua-2+a-4' || !Array.isArray(place)) return
  const element: Ref | undefined = anchorElements.get(anchor) ?? anchorElements.get(section.id)
  return element && [element, ...place.slice(1)]
}

const known = new WeakMap<Volume, Map<PlacedSection, Map<string, string>>>()

/** The anchors with elements of their own, by place. */
function anchorsOf(volume: Volume, section: PlacedSection): ReadonlyMap<string, string> {
  const before = known.get(volume)
  if (before) return before.get(section) ?? new Map()
  const found = new Map<PlacedSection, Map<string, string>>()
  for (const {section: owner, anchor, place} of volume.destinations.named.values()) {
    if (!volume.anchorElements.has(anchor)) continue
    const places = found.get(owner) ?? new Map<string, string>()
    found.set(owner, places)
    if (!places.has(keyOf(place))) places.set(keyOf(place), anchor)
  }
  known.set(volume, found)
  return found.get(section) ?? new Map()
}

/** Page and height: a heading and its box stand in one place, but for a hair. */
function keyOf(place: Value): string {
  if (!Array.isArray(place)) return ''
  const [page, , , top] = place
  return `${isRef(page) ? page.ref : 0} ${Math.round(Number(top))}`
}

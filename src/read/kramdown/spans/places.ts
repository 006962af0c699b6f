import type {Reader} from './reader.ts'

/** The first place at or behind an index where the pattern matches. All places are looked up once, in one pass. */
export function placeOf(reader: Reader, pattern: RegExp, from: number): number | undefined {
  const places = reader.places.get(pattern.source) ?? placesOf(reader, pattern)
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return places[low]
}

/** The last place of all where the pattern matches. */
export function lastPlaceOf(reader: Reader, pattern: RegExp): number | undefined {
  return (reader.places.get(pattern.source) ?? placesOf(reader, pattern)).at(-1)
}

/** Patterns match an empty string or one mark, so that no match hides another. */
function placesOf(reader: Reader, pattern: RegExp): readonly number[] {
  const places: number[] = []
  for (const {index} of reader.text.matchAll(pattern)) places.push(index)
  reader.places.set(pattern.source, places)
  return places
}

import type {Dict, Value} from '../pdf/objects.ts'
import type {Cursor} from '../pdf/parse.ts'
import {undoFilters} from './filters.ts'
import {readAny, takeInteger, takeKeyword} from './syntax.ts'

/** Where an object stands: at a byte of the file, or in an object stream. */
export type Place = {readonly offset: number} | {readonly pack: number; readonly index: number}

export interface CrossReferences {
  readonly places: Map<number, Place>
  /** The newest trailer, with what only older ones say. */
  readonly trailer: Dict
}

/** Read all cross-reference sections from the newest on (ISO 32000-1, 7.5.4 to 7.5.8). */
export function readCrossReferences(data: Uint8Array, start: number): CrossReferences {
  const found: Reading = {places: new Map(), trailer: new Map(), freed: new Set(), told: new Set()}
  const seen = new Set<number>()
  const waiting: Section[] = [{at: start}]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.at)) continue
    seen.add(next.at)
    if (!next.isHybrid) closeFreed(found)
    const trailer = readSection({data, at: next.at}, found)
    for (const [key, value] of trailer) {
      if (!found.trailer.has(key)) found.trailer.set(key, value)
    }
    const [older, hybrid] = [trailer.get('Prev'), trailer.get('XRefStm')]
    // The hybrid's stream goes before the older sections: last in, first out.
    if (typeof older === 'number') waiting.push({at: older})
    if (typeof hybrid === 'number') waiting.push({at: hybrid, isHybrid: true})
  }
  return found
}

interface Section {
  readonly at: number
  /** The stream of a table that hides its objects from old readers, as free ones (7.5.8.4). */
  readonly isHybrid?: boolean
}

interface Reading extends CrossReferences {
  /** Objects that the last section calls free. */
  readonly freed: Set<number>
  /** Those that are told of: what older sections say of them is past. */
  readonly told: Set<number>
}

function closeFreed({freed, told}: Reading): void {
  for (const number of freed) told.add(number)
  freed.clear()
}

function place({places, freed, told}: Reading, number: number, at: Place | undefined): void {
  if (told.has(number)) return
  if (!at) freed.add(number)
  else {
    places.set(number, at)
    told.add(number)
  }
}

function readSection(cursor: Cursor, found: Reading): Dict {
  return takeKeyword(cursor, 'xref') ? readTable(cursor, found) : readStream(cursor, found)
}

function readTable(cursor: Cursor, found: Reading): Dict {
  while (!takeKeyword(cursor, 'trailer')) {
    const [first, count] = [takeInteger(cursor), takeInteger(cursor)]
    if (first === undefined || count === undefined) throw new Error('no trailer')
    for (let number = first; number < first + count; number++) {
      const offset = takeInteger(cursor)
      takeInteger(cursor)
      const isUsed = takeKeyword(cursor, 'n')
      if (!isUsed && !takeKeyword(cursor, 'f')) throw new Error('no entry')
      place(found, number, isUsed && offset ? {offset} : undefined)
    }
  }
  return asTrailer(readAny(cursor))
}

/** The stream's dictionary is a trailer; its length is direct (7.5.8.2). */
function readStream(cursor: Cursor, found: Reading): Dict {
  takeInteger(cursor)
  takeInteger(cursor)
  if (!takeKeyword(cursor, 'obj')) throw new Error('no cross-reference section')
  const trailer = asTrailer(readAny(cursor))
  if (!takeKeyword(cursor, 'stream')) throw new Error('no cross-reference stream')
  const from = streamStart(cursor)
  const raw = cursor.data.subarray(from, from + Number(trailer.get('Length')))
  const rows = undoFilters(raw, items(trailer.get('Filter')), items(trailer.get('DecodeParms')))
  if (!rows) throw new Error('no rows')
  const [kindBytes = 1, placeBytes = 2, indexBytes = 1] = items(trailer.get('W')).map(Number)
  const ranges = trailer.has('Index') ? items(trailer.get('Index')) : [0, trailer.get('Size')]
  let at = 0
  const field = (bytes: number, usual = 0): number => {
    let value = bytes === 0 ? usual : 0
    for (let left = bytes; left > 0; left--) value = value * 256 + (rows[at++] ?? 0)
    return value
  }
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first, count] = [Number(ranges[range]), Number(ranges[range + 1])]
    for (let number = first; number < first + count && at < rows.length; number++) {
      const [kind, where, index] = [field(kindBytes, 1), field(placeBytes), field(indexBytes)]
      place(found, number, kind === 0 ? undefined : placed(kind, where, index))
    }
  }
  return trailer
}

function placed(kind: number, where: number, index: number): Place {
  return kind === 2 ? {pack: where, index} : {offset: where}
}

/** The first byte of a stream: the cursor stands behind the keyword (7.3.8.1). */
export function streamStart({data, at}: Cursor): number {
  const from = data[at] === 13 ? at + 1 : at
  return data[from] === 10 ? from + 1 : from
}

export function items(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function asTrailer(value: Value): Dict {
  if (value instanceof Map) return value
  throw new Error('no trailer')
}

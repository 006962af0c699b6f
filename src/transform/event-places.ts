import type {ChronologyEvent} from '../book/apparatus.ts'
import {anchor} from '../book/ids.ts'
import type {Manifest} from '../book/manifest.ts'
import {eventPlaceFound, eventPlaceUnique} from '../book/messages/back-matter.ts'
import {report} from '../book/messages.ts'
import {nearest} from '../book/nearest.ts'
import type {Reading} from '../book/reading.ts'
import {edit} from './annotations/edit.ts'
import {pointOf, sourceOf} from './positions.ts'
import {findQuotation} from './quotation.ts'
import {pieceBefore, type Words, wordsOf} from './words.ts'

/** Where the words of an event stand. */
interface Found {
  readonly event: ChronologyEvent
  readonly id: string
  /** File and line. */
  readonly where: string
}

/** Finds the places of the chronology's events, reading by reading, in words as typed; `settle` gives them to the events. */
export interface EventPlaces {
  readonly find: (reading: Reading) => void
  readonly settle: (readings: readonly Reading[]) => Manifest
}

/** `undefined` where no event names a place. */
export function eventPlaces(manifest: Manifest): EventPlaces | undefined {
  const {chronology} = manifest.apparatus ?? {}
  const events = chronology?.events.filter(({at}) => at) ?? []
  if (events.length === 0) return
  const ids = new Set(manifest.parts.flatMap(part => part.entries.map(({id}) => id)))
  const quoting = events.filter(({at}) => at && !ids.has(at.exact))
  const found: Found[] = []
  return {
    find: reading => {
      if (quoting.length > 0) found.push(...mark(reading, quoting))
    },
    settle: readings => settled(manifest, found, readings)
  }
}

function mark(reading: Reading, events: readonly ChronologyEvent[]): Found[] {
  const words = wordsOf(reading.tree)
  const source = sourceOf(reading)
  const found = events.flatMap((event, index) => {
    const matches = event.at ? findQuotation(words, event.at).matches : []
    return matches.map((match, nth) => {
      const at = words.start[match.from] ?? 0
      const id = anchor(reading.id, `event-${index + 1}${nth > 0 ? `-${nth + 1}` : ''}`)
      return {event, id, at, where: `${reading.file.path}:${lineAt(words, at, source)}`}
    })
  })
  edit(
    words,
    found.map(({at, id}) => ({at, insert: [{type: 'eventPlace', id}]})),
    source
  )
  return found
}

function lineAt(words: Words, at: number, source: string): number {
  const piece = pieceBefore(words.pieces, at + 1)
  return (piece && pointOf(piece.node, at - piece.from, source)?.line) ?? 1
}

function settled(
  manifest: Manifest,
  found: readonly Found[],
  readings: readonly Reading[]
): Manifest {
  const {apparatus, file} = manifest
  if (!apparatus?.chronology) return manifest
  const ids = readings.map(({id}) => id)
  const events = apparatus.chronology.events.map((event): ChronologyEvent => {
    const {at} = event
    if (!at) return event
    if (ids.includes(at.exact)) return {...event, target: at.exact}
    const [first, ...others] = found.filter(one => one.event === event)
    if (!first) report(file, eventPlaceFound(at.exact, nearest(at.exact, ids)), at.place)
    else if (others.length > 0) {
      const places = [first, ...others].map(({where}) => where)
      report(file, eventPlaceUnique(at.exact, places), at.place)
    }
    return first ? {...event, target: first.id} : event
  })
  return {...manifest, apparatus: {...apparatus, chronology: {...apparatus.chronology, events}}}
}

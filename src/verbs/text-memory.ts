import {serialize} from 'node:v8'
import type {Book, Section} from '../book/book.ts'
import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import type {KnownReadings} from '../read/index.ts'
import {isSettled} from '../transform/index.ts'
import {isSameSection} from './same-section.ts'

/** The texts of the last build of a running process: those whose sources are as they were stand as they were set. */
export interface TextMemory {
  /** Of a manifest that is as it was, before anything in it has changed. */
  recall(manifest: Manifest): KnownReadings
  remember(readings: readonly Reading[]): void
  /** The book, in which each section that is as it was is the one that was: what is known of that one stands. */
  settle(book: Book): Book
}

export function createTextMemory(): TextMemory {
  let last: Buffer | undefined
  let known: KnownReadings = new Map()
  let sections: ReadonlyMap<string, Section> = new Map()
  return {
    recall(manifest) {
      const now = serialize(manifest)
      if (!last?.equals(now)) known = new Map()
      last = now
      return known
    },
    remember(readings) {
      const sources = Map.groupBy(readings, ({file}) => file.data.origin?.key ?? '')
      sources.delete('')
      known = new Map([...sources].filter(([, own]) => own.every(isSettled)))
    },
    settle(book) {
      const settled = book.sections.map(section => {
        const last = sections.get(section.id)
        return last && isSameSection(last, section) ? last : section
      })
      sections = new Map(settled.map(section => [section.id, section]))
      return {...book, sections: settled}
    }
  }
}

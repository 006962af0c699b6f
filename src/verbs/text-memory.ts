import {serialize} from 'node:v8'
import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import type {KnownReadings} from '../read/index.ts'
import {isSettled} from '../transform/index.ts'

/** The readings of the last build of a running process, as they were set: those whose sources are as they were stand. */
export interface TextMemory {
  /** Of a manifest that is as it was, before anything in it has changed. */
  recall(manifest: Manifest): KnownReadings
  remember(readings: readonly Reading[]): void
}

export function createTextMemory(): TextMemory {
  let last: Buffer | undefined
  let known: KnownReadings = new Map()
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
    }
  }
}

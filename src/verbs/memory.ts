import {hash} from 'node:crypto'
import {setImmediate as afterOthers} from 'node:timers/promises'
import {serialize} from 'node:v8'
import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import type {Store} from '../book/store.ts'
import type {Standing} from '../read/index.ts'
import {isSettled, packReading, unpackReading} from '../transform/index.ts'
import {createUnchanged, type Unchanged} from './unchanged.ts'

/** What is known of the last build: readings whose sources are as they were stand as they were set. */
export interface Memory {
  /** Of a manifest that is as it was, before anything in it has changed. */
  recall(manifest: Manifest): Standing
  /** The store, for what others need not wait for; `close` does. */
  readonly store?: Store
  remember(readings: readonly Reading[]): void
  /** Write what was set anew into the store, for other processes, when there is nothing better to do. */
  keep(): void
  /** Where there is to be another build in this process. */
  readonly unchanged?: Unchanged
  /** Until all is written. */
  close(): Promise<unknown>
}

export function createMemory(store?: Store, isLasting = false): Memory {
  let manuscript = ''
  let known: ReadonlyMap<string, readonly Reading[]> = new Map()
  const writings = createWritings()
  const unwritten = new Map<string, Reading>()
  const recalled = new WeakSet<Reading>()
  return {
    recall(manifest) {
      const now = hash('sha256', serialize(manifest))
      if (now !== manuscript) known = new Map()
      manuscript = now
      return async (key, path, entry) => {
        const standing = known.get(key)
        if (standing) return standing
        const text = await store?.recall(nameOf(manuscript, key))
        if (text === undefined) return undefined
        const reading = unpackReading(text, path, entry)
        recalled.add(reading)
        return [reading]
      }
    },
    ...(store && {store: writingAlong(store, writings)}),
    remember(readings) {
      const sources = sourcesOf(readings)
      for (const [key, [first, ...others]] of sources) {
        const isWritten = first && (recalled.has(first) || known.get(key)?.[0] === first)
        if (first && others.length === 0 && !isWritten)
          unwritten.set(nameOf(manuscript, key), first)
      }
      if (isLasting) known = sources
    },
    keep() {
      const readings = [...unwritten]
      unwritten.clear()
      if (store) writings.add(writeAll(store, readings))
    },
    ...(isLasting && {unchanged: createUnchanged()}),
    close: writings.close
  }
}

interface Writings {
  add(writing: Promise<unknown>): void
  /** Until all is written; what failed is told then. */
  close(): Promise<unknown>
}

function createWritings(): Writings {
  const open = new Set<Promise<unknown>>()
  return {
    add(writing) {
      open.add(writing)
      writing.then(
        () => open.delete(writing),
        () => undefined
      )
    },
    close: () => Promise.all(open)
  }
}

/** Nobody waits for what is written. */
function writingAlong(store: Store, writings: Writings): Store {
  return {
    recall: key => store.recall(key),
    async remember(key, text) {
      writings.add(store.remember(key, text))
    }
  }
}

/** One after the other: what cannot wait may be done in between. */
async function writeAll(
  store: Store,
  readings: readonly (readonly [key: string, reading: Reading])[]
): Promise<void> {
  for (const [key, reading] of readings) {
    await afterOthers()
    const text = packReading(reading)
    if (text !== undefined) await store.remember(key, text)
  }
}

function nameOf(manuscript: string, key: string): string {
  return `set ${manuscript} ${key}`
}

/** The readings that may stand, by what they were read from. */
function sourcesOf(readings: readonly Reading[]): Map<string, readonly Reading[]> {
  const sources = Map.groupBy(readings, ({file}) => file.data.origin?.key ?? '')
  sources.delete('')
  return new Map([...sources].filter(([, own]) => own.every(isSettled)))
}

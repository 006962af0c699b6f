import {hash} from 'node:crypto'
import {deserialize, serialize} from 'node:v8'
import type {ByteStore} from '../book/store.ts'
import type {BoundSection} from './pdf/bind.ts'
import {type MarginQuire, prepareMargins} from './pdf/margins.ts'
import {type Preparing, prepareSection} from './pdf/prepare.ts'
import type {Quire} from './pdf/quire.ts'

/** What was made of prints for binding: in memory by the print, and in the store from one build to the next. */
export interface Quires {
  ofSection(section: BoundSection, preparing: Preparing): Promise<Quire>
  ofMargins(data: Uint8Array): Promise<MarginQuire>
  /** Keep what is new: call when there is nothing better to do. */
  keep(): Promise<void>
}

export function openQuires(store?: ByteStore): Quires {
  const fresh: [key: string, value: unknown][] = []

  async function made<Value>(
    print: Uint8Array,
    {name, more}: About,
    make: () => Value
  ): Promise<Value> {
    const known = recent.get(print) ?? new Map<string, unknown>()
    recent.set(print, known)
    if (known.has(name)) return known.get(name) as Value
    const key = `quire ${hash('sha256', print)} ${hash('sha256', name + more())}`
    const bytes = await store?.recallBytes(key)
    const value = (bytes && read<Value>(bytes)) ?? make()
    if (!bytes) fresh.push([key, value])
    known.set(name, value)
    return value
  }

  return {
    ofSection: (section, preparing) =>
      made(section.body, aboutOf(section, preparing), () => prepareSection(section, preparing)),
    ofMargins: data => made(data, {name: 'margins', more: () => ''}, () => prepareMargins(data)),
    async keep() {
      for (const [key, value] of fresh.splice(0)) await store?.rememberBytes(key, serialize(value))
    }
  }
}

/** By print, then by what else counts. In a process that stays nothing has to be read again. */
const recent = new WeakMap<Uint8Array, Map<string, unknown>>()

/** What a quire is made from beside the print: `more` comes with it, and need not be looked at where it is the same. */
interface About {
  readonly name: string
  readonly more: () => string
}

function aboutOf(section: BoundSection, {isNew, bleed}: Preparing): About {
  const {id, title, type, language, hangs, sidecar, texts, anchors} = section
  return {
    name: JSON.stringify([id, title, type, language, hangs, isNew, bleed]),
    more: () => JSON.stringify([sidecar, texts, anchors])
  }
}

/** Nothing where another version of V8 wrote it. */
function read<Value>(bytes: Uint8Array): Value | undefined {
  try {
    return deserialize(bytes)
  } catch {
    return undefined
  }
}

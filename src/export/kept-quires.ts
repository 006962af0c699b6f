import {hash} from 'node:crypto'
import {setImmediate as afterOthers} from 'node:timers/promises'
import {deserialize, serialize} from 'node:v8'
import type {Book, Section} from '../book/book.ts'
import type {LaidLine} from '../book/lines.ts'
import type {Layout} from '../book/pages.ts'
import type {ByteStore} from '../book/store.ts'
import type {BoundSection, PageSize} from './pdf/bind.ts'
import {type FaceUnions, facesIn, joinFaces, nameOfFaces} from './pdf/face-unions.ts'
import {boundSection, preparingOf} from './pdf/index.ts'
import {type MarginQuire, prepareMargins} from './pdf/margins.ts'
import {type Preparing, prepareInSteps} from './pdf/prepare.ts'
import type {Quire} from './pdf/quire.ts'
import {readAhead} from './record/sections.ts'
import {createWarmUp} from './warm-up.ts'

/** What is made of prints for binding: kept in memory with the print, and in the store from one build to the next. */
export interface Quires {
  /** Make a section ready when there is nothing better to do: others are being laid out. */
  take(section: Section, layout: Layout): void
  ofSection(section: Section, layout: Layout): Promise<Quire>
  ofMargins(data: Uint8Array): Promise<MarginQuire>
  /** The faces of all of them, joined. */
  ofFaces(quires: readonly Pick<Quire, 'shares'>[]): Promise<FaceUnions>
  /** Until all that is new is kept. */
  keep(): Promise<void>
}

export interface QuireOptions {
  /** Of a page, in points. */
  readonly size: PageSize
  /** Whether hyphens and points at the ends of lines hang into the margins. */
  readonly hangs?: boolean
  readonly store?: ByteStore | undefined
  /** Told of the lines of a section that is made ready anew. */
  readonly onLines?: (section: Section, layout: Layout, lines: readonly LaidLine[]) => void
  /** What else can be done with a section when there is nothing better to do. */
  readonly onTaken?: (section: Section, layout: Layout) => Promise<void>
}

export function openQuires(
  book: Book,
  {size, hangs = false, store, onLines, onTaken}: QuireOptions
): Quires {
  const fresh: [key: string, value: unknown][] = []
  let keeping: Promise<unknown> = Promise.resolve()
  const preparing = preparingOf(book, size)
  const warmUp = createWarmUp()

  async function recallOr<Value>(key: string, make: () => Value | Promise<Value>): Promise<Value> {
    const bytes = await store?.recallBytes(key)
    const known = bytes && read<Value>(bytes)
    if (known) return known
    const value = await make()
    fresh.push([key, value])
    return value
  }

  async function prepare(bound: BoundSection, section: Section, layout: Layout): Promise<Quire> {
    warmUp.cancel()
    const lines: LaidLine[] = []
    const steps = prepareInSteps(bound, {...preparing, onLines: read => lines.push(...read)})
    let step = steps.next()
    // The press must not wait for its next orders.
    for (; !step.done; step = steps.next()) await afterOthers()
    onLines?.(section, layout, lines)
    return step.value
  }

  function ofSection(section: Section, layout: Layout): Promise<Quire> {
    const bound = {...boundSection(section, layout), hangs}
    const {name, more} = aboutOf(bound, preparing)
    return remembered(bound.body, name, key =>
      recallOr(`${key} ${hash('sha256', more())}`, () => prepare(bound, section, layout))
    )
  }

  /** Whoever goes on meanwhile need not wait for the disk. */
  function keep(): Promise<unknown> {
    const writing = fresh
      .splice(0)
      .map(([key, value]) => store?.rememberBytes(key, serialize(value)))
    keeping = Promise.all([keeping, ...writing])
    return keeping
  }

  async function takeNow(section: Section, layout: Layout): Promise<void> {
    await ofSection(section, layout)
    readAhead(section, layout)
    await onTaken?.(section, layout)
    void keep()
    if (layout.pages.length < enoughPages) return
    const bound = {...boundSection(section, layout), hangs}
    warmUp.soon(() => prepareInSteps(bound, preparing))
  }

  return {
    take: atLeisure(takeNow),
    ofSection(section, layout) {
      warmUp.cancel()
      return ofSection(section, layout)
    },
    ofMargins(data) {
      return remembered(data, 'margins', key => recallOr(key, () => prepareMargins(data)))
    },
    async ofFaces(quires) {
      const faces = facesIn(quires)
      const name = nameOfFaces(faces)
      if (lastFaces?.name !== name) {
        lastFaces = {name, made: await recallOr(`faces ${name}`, () => joinFaces(faces))}
      }
      return lastFaces.made
    },
    async keep() {
      await keep()
    }
  }
}

/** To warm up with. */
const enoughPages = 5

/** One section after the other, each when nothing else is to be done; of one that comes again the last layout counts. */
function atLeisure(make: (section: Section, layout: Layout) => Promise<void>): Quires['take'] {
  const waiting = new Map<string, [Section, Layout]>()
  let isWorking = false

  async function work(): Promise<void> {
    isWorking = true
    for (const [id, [section, layout]] of waiting) {
      waiting.delete(id)
      await afterOthers()
      // What is wrong with it is told where it is wanted.
      await make(section, layout).catch(() => undefined)
    }
    isWorking = false
  }

  return (section, layout) => {
    if (!layout.body) return
    waiting.set(section.id, [section, layout])
    if (!isWorking) void work()
  }
}

/** Those of the last book: an edit seldom changes which letters there are. */
let lastFaces: {readonly name: string; readonly made: FaceUnions} | undefined

/** By print, then by what else counts. In a process that stays nothing has to be read again. */
const recent = new WeakMap<Uint8Array, Map<string, Promise<unknown>>>()

function remembered<Value>(
  print: Uint8Array,
  name: string,
  make: (key: string) => Promise<Value>
): Promise<Value> {
  const known = recent.get(print) ?? new Map<string, Promise<unknown>>()
  recent.set(print, known)
  const before = known.get(name) as Promise<Value> | undefined
  if (before) return before
  const value = make(`quire ${hash('sha256', print)} ${name}`)
  known.set(name, value)
  return value
}

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

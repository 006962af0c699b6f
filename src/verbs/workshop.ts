import {join} from 'node:path'
import {auditAhead} from '../audit/index.ts'
import type {Book, ImageFile} from '../book/book.ts'
import type {Press} from '../book/press.ts'
import type {ByteStore, Store} from '../book/store.ts'
import type {Template} from '../book/template.ts'
import {cached, textStore} from '../cache.ts'
import {openQuires, type Quires} from '../export/kept-quires.ts'
import type {BrowserFacts} from '../press/about.ts'
import type {StartedPress} from '../press/index.ts'
import {createMemory, type Memory} from './memory.ts'
import type {BuildOptions} from './options.ts'
import {programIdentity} from './program.ts'
import {openStandingPress} from './standing-press.ts'
import {countAhead, seekFaults} from './typography.ts'

/** What lasts from one build to the next in a running process: the browser, and what is kept in the cache folder. */
export interface Workshop extends AsyncDisposable {
  /** Where layouts and readings are kept; absent when nothing is to be kept. */
  readonly folder?: string
  readonly store?: Store & ByteStore
  /** What is known of the last build. */
  readonly memory?: Memory
  /**
   * The press for a template, the same one as long as the template stays as it is. It starts while the texts are read.
   * `weight`: about how many characters of them are to be laid out.
   */
  press(template: Template, weight?: number): Promise<Press>
  /** Which browser the press has, once it is open. */
  about(): Promise<BrowserFacts | undefined>
  /** Let the press show images. */
  show(images: ReadonlyMap<string, ImageFile>): void
  /** The pages of a build are printed: a press that no other will want ends, and gives its memory back to the binder. */
  printed?(): void
}

/** What a workshop is for: one build, which may end the press once its pages are printed, or any number of them. */
export interface Purpose {
  readonly isForOne?: boolean
  /** Whether builds of the same book follow, for which what is known of the last one is kept in memory. */
  readonly isLasting?: boolean
  /** One that starts already. */
  readonly press?: StartedPress
}

export function openWorkshop(
  options: BuildOptions = {},
  {isForOne = false, isLasting = false, press: first}: Purpose = {}
): Workshop {
  const folder = cacheFolder(options)
  const store = folder ? textStore(folder, programIdentity()) : undefined
  const memory = store || isLasting ? createMemory(store, isLasting) : undefined
  const images = new Map<string, string>()
  const standing = openStandingPress(options, first, press =>
    folder ? cached(press, folder, programIdentity()) : press
  )
  return {
    ...(folder && {folder}),
    ...(store && {store}),
    ...(memory && {memory}),
    press: (template, weight) => standing.open(template, images, weight),
    about: async () => standing.started?.about(),
    show(shown) {
      for (const [url, {path}] of shown) images.set(url, path)
    },
    printed() {
      if (isForOne) void standing.started?.[Symbol.asyncDispose]()
    },
    async [Symbol.asyncDispose]() {
      await memory?.close()
      await standing[Symbol.asyncDispose]()
    }
  }
}

/** What is made of the printed pages of a book in a template. */
export function quiresFor(book: Book, template: Template, {store}: Workshop): Quires {
  const {size, opticalMargins = false} = template
  return openQuires(book, {
    ...{size, hangs: opticalMargins, store, onLines: seekFaults},
    async onTaken(section, layout) {
      auditAhead(section, layout)
      await countAhead(section, layout, store)
    }
  })
}

/** Beside where the tool is run, so that it works on manuscripts that cannot be written to. */
function cacheFolder({cache = true}: BuildOptions): string | undefined {
  if (cache === true) return join('.lectern', 'cache')
  return cache === false ? undefined : cache
}

import type {VFile} from 'vfile'
import {assemble} from '../assemble/index.ts'
import type {Book} from '../book/book.ts'
import type {Manifest} from '../book/manifest.ts'
import {takeBackMessages} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import type {Store} from '../book/store.ts'
import {read, type Standing} from '../read/index.ts'
import {applyRules} from '../report/rules.ts'
import {isSettled, type Transformed, transform, transformAgain} from '../transform/index.ts'
import type {Memory} from './memory.ts'
import type {BuildOptions} from './options.ts'

/** What the book is and what was said of its texts, before pages. */
export interface Composition {
  readonly book: Book
  readonly files: readonly VFile[]
  /** How many. */
  readonly readings: number
  /** The files of those that were set anew: all but what was recalled from the build before. */
  readonly fresh: ReadonlySet<VFile>
}

/** Everything before pages: what `check` runs. */
export async function compose(
  given: Manifest,
  options: Pick<BuildOptions, 'onProgress'> = {},
  store?: Store,
  memory?: Memory
): Promise<Composition> {
  const {readings, images, manifest, fresh} = await settleTexts(
    given,
    options,
    memory?.store ?? store,
    memory
  )
  const book = assemble(manifest, readings, images)
  return {
    book: memory?.unchanged?.settle(book) ?? book,
    files: [manifest.file, ...(manifest.files ?? []), ...readings.map(({file}) => file)],
    readings: readings.length,
    fresh: new Set(fresh.map(({file}) => file))
  }
}

interface Texts extends Transformed {
  readonly readings: readonly Reading[]
  readonly fresh: readonly Reading[]
}

/** The readings as they are printed: those of the last build stand, as long as they would be what they are. */
async function settleTexts(
  given: Manifest,
  options: Pick<BuildOptions, 'onProgress'>,
  store: Store | undefined,
  memory: Memory | undefined
): Promise<Texts> {
  const {length} = given.file.messages
  const known = await readTexts(given, options, store, memory?.recall(given))
  const fresh = known.filter(reading => !isSettled(reading))
  const again = await transformAgain(known, titled(given, known))
  if (again) return kept({...again, readings: known, fresh}, memory)
  takeBackMessages(given.file, length)
  const readings = await readTexts(given, options, store)
  const made = await transform(readings, titled(given, readings))
  return kept({...made, readings, fresh: readings}, memory)
}

function kept(texts: Texts, memory: Memory | undefined): Texts {
  memory?.remember(texts.readings)
  return texts
}

async function readTexts(
  manifest: Manifest,
  {onProgress}: Pick<BuildOptions, 'onProgress'>,
  store: Store | undefined,
  standing?: Standing
): Promise<Reading[]> {
  const readings = await read(manifest, store, standing)
  onProgress?.({stage: 'read', done: readings.length, total: readings.length})
  await openPdfs(readings, manifest, store)
  return readings
}

/** Loaded where it is asked for: most books have no pages of other PDFs. */
async function openPdfs(
  readings: readonly Reading[],
  manifest: Manifest,
  store: Store | undefined
): Promise<void> {
  if (!readings.some(({facsimile}) => facsimile)) return
  const {openFacsimiles} = await import('../export/facsimile/index.ts')
  await openFacsimiles(readings, manifest, store)
}

/** A book of one text that no manifest names is called what the text is called. */
function titled(manifest: Manifest, readings: readonly Reading[]): Manifest {
  const [only, ...others] = readings
  if (!manifest.isTitleOfFile || !only || others.length > 0) return manifest
  return {...manifest, title: only.metadata.title}
}

/** The files with the severities that the manifest and the flags ask for. */
export function settle(
  files: readonly VFile[],
  {manifest}: Book,
  {rules = new Map()}: Pick<BuildOptions, 'rules'>
): VFile[] {
  return applyRules(files, new Map([...manifest.rules, ...rules]))
}

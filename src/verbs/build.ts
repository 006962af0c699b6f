import {join} from 'node:path'
import type {VFile} from 'vfile'
import {assemble} from '../assemble/index.ts'
import {audit} from '../audit/index.ts'
import type {Book} from '../book/book.ts'
import {slug} from '../book/ids.ts'
import {isFatal, type Severity} from '../book/messages.ts'
import type {Press} from '../book/press.ts'
import type {Template} from '../book/template.ts'
import {cached, recallPages, rememberPages} from '../cache.ts'
import {exportPdf} from '../export/index.ts'
import {loadManifest} from '../manifest/index.ts'
import {paginate} from '../paginate.ts'
import {openPress} from '../press/index.ts'
import {read} from '../read/index.ts'
import {render} from '../render/index.ts'
import {loadTemplate} from '../render/template.ts'
import {applyRules} from '../report/rules.ts'
import {transform} from '../transform/index.ts'
import {program} from './program.ts'

/**
 * Make the book that the manifest at `path` asks for: a `reader.yaml`, a folder, or one text.
 *
 * Throws `ManifestError` when the manifest cannot be used and `EnvironmentError` when this machine cannot do it; what is
 * wrong with the texts comes back as messages on `files`. With errors among them nothing is written.
 */
export async function build(
  path: string | readonly string[],
  options: BuildOptions = {}
): Promise<Result> {
  const {book, files, readings} = await compose(path, options)
  const stopped = (pages: number) => ({
    outputs: [],
    files: settle(files, book, options),
    readings,
    pages
  })
  if (stopped(0).files.some(isFatal)) return stopped(0)
  const template = await loadTemplate(book.manifest)
  await using press = await pressFor(book, template, options)
  const pagination = await layOut(book, template, press, options)
  audit(book, pagination)
  const {length: pages} = pagination.pages
  if (stopped(pages).files.some(file => fails(file, options))) return stopped(pages)
  const output = options.output ?? join('dist', `${slug(book.manifest.title)}.pdf`)
  options.onProgress?.({stage: 'bind', done: 0, total: 1, pages})
  await exportPdf(book, pagination, press, {output, size: template.size, program})
  return {...stopped(pages), outputs: [output]}
}

/** Everything before pages: what `check` runs. */
export async function compose(
  path: string | readonly string[],
  options: BuildOptions = {}
): Promise<Composition> {
  const manifest = await loadManifest(path)
  const readings = await read(manifest)
  options.onProgress?.({stage: 'read', done: readings.length, total: readings.length})
  const {images} = await transform(readings, manifest)
  const book = assemble(manifest, readings, images)
  return {
    book,
    files: [manifest.file, ...readings.map(({file}) => file)],
    readings: readings.length
  }
}

/** The files with the severities that the manifest and the flags ask for. */
export function settle(files: readonly VFile[], {manifest}: Book, options: BuildOptions): VFile[] {
  return applyRules(files, new Map([...manifest.rules, ...(options.rules ?? [])]))
}

function fails(file: VFile, {strict}: BuildOptions): boolean {
  return isFatal(file) || (strict === true && file.messages.some(({fatal}) => fatal === false))
}

async function pressFor(book: Book, template: Template, options: BuildOptions): Promise<Press> {
  const press = await openPress(template, book.images, options)
  const folder = cacheFolder(options)
  return folder ? cached(press, folder) : press
}

/** Beside where the tool is run, so that it works on manuscripts that cannot be written to. */
function cacheFolder({cache = join('.lectern', 'cache')}: BuildOptions): string | undefined {
  if (cache === true) return cacheFolder({})
  return cache === false ? undefined : cache
}

async function layOut(book: Book, template: Template, press: Press, options: BuildOptions) {
  const manuscript = book.manifest.folder
  const folder = cacheFolder(options)
  const guess = folder && (await recallPages(folder, manuscript))
  let done = 0
  let pages = 0
  const pagination = await paginate(
    book,
    (section, context) => render(section, context, template),
    press,
    {
      ...(guess && {guess}),
      onLaidOut(section, layout) {
        pages += layout.pages.length
        done++
        const total = Math.max(done, book.sections.length)
        options.onProgress?.({stage: 'lay out', section: section.title, done, total, pages})
      }
    }
  )
  if (folder) await rememberPages(folder, manuscript, pagination.places)
  return pagination
}

export interface BuildOptions {
  /** PDF file; default `dist/<title>.pdf` under the working folder. */
  readonly output?: string
  /** Warnings fail the build too. */
  readonly strict?: boolean
  /** Severities by rule, over the manifest's. */
  readonly rules?: ReadonlyMap<string, Severity>
  /** Browser executable. */
  readonly browser?: string
  /** `false` runs Chromium without its sandbox. */
  readonly sandbox?: boolean
  /** Sections laid out at once; default by cores and memory. */
  readonly jobs?: number
  /** Seconds for any one section. */
  readonly timeout?: number
  /** The folder that layouts are kept in, default `.lectern/cache`; `false`: lay everything out again. */
  readonly cache?: boolean | string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Told once what the user should know of the browser. */
  readonly onNotice?: (notice: string) => void
}

export interface Progress {
  readonly stage: 'read' | 'lay out' | 'print' | 'bind'
  /** Title of the section just done. */
  readonly section?: string
  readonly done: number
  readonly total: number
  readonly pages?: number
}

export interface Result {
  /** Files written; empty where errors stopped the build. */
  readonly outputs: readonly string[]
  /** Every source and the manifest, with their messages. */
  readonly files: readonly VFile[]
  readonly readings: number
  readonly pages: number
}

/** What the book is and what was said of its texts, before pages. */
export interface Composition {
  readonly book: Book
  readonly files: readonly VFile[]
  /** How many. */
  readonly readings: number
}

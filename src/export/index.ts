import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Book} from '../book/book.ts'
import {isRightToLeft} from '../book/direction.ts'
import {EnvironmentError} from '../book/errors.ts'
import type {PlacedShell} from '../book/pages.ts'
import type {Pagination} from '../book/pagination.ts'
import type {Press} from '../book/press.ts'
import type {Store} from '../book/store.ts'
import type {Template} from '../book/template.ts'
import {readAttachments} from './attachments.ts'
import {recallContents, rememberContents} from './kept-contents.ts'
import {pressOutputOf} from './output.ts'
import {bindBook, type Made} from './pdf/index.ts'
import {readProfile} from './press/profiles.ts'

/** Pages printed at once: Chromium's printing costs more than its share on long documents. */
const marginRun = 100

/** Book and pagination in, a PDF file at `output` out, and one for the press beside it where the manifest asks: written beside and renamed, so that the last good file stays. */
export async function exportPdf(
  book: Book,
  pagination: Pagination,
  press: Press,
  {output, size, program, store, hangs = false, accepts, onPrinted, onLines}: PdfOptions
): Promise<readonly string[]> {
  const margins = await printMargins(book, pagination, press)
  onPrinted?.()
  const attachments = await readAttachments(book.manifest)
  const layouts = pagination.sections.map(({layout}) => layout)
  const kept = await Promise.all(layouts.map(layout => recallContents(layout, hangs, store)))
  const placing = book.facsimiles && (await facsimilePlacer(book.facsimiles, book.manifest))
  const made = {program, attachments, hangs, kept, ...placing, ...(onLines && {onLines})}
  const bound = bindBook(book, pagination, margins, size, made)
  if (accepts && !(await accepts(bound.length))) return []
  await writeAtomically(output, bound)
  if (store) await rememberContents(layouts, kept, hangs, store)
  const {press: edition} = book.manifest
  if (!edition) return [output]
  // Loaded where it is asked for: few books are printed on a press at each build.
  const {pressBook} = await import('./press/book.ts')
  const pressOutput = pressOutputOf(output)
  await writeAtomically(pressOutput, await pressBook(bound, edition, book, pagination, size))
  return [output, pressOutput]
}

/** Loaded where it is asked for: most books have no pages of other PDFs. */
async function facsimilePlacer(
  facsimiles: NonNullable<Book['facsimiles']>,
  {press}: Book['manifest']
): Promise<Pick<Made, 'placeFacsimiles'>> {
  const {placeFacsimiles} = await import('./facsimile/place.ts')
  const hasInks = [...facsimiles.values()].some(page => page.hasInks)
  const inks = hasInks ? await readProfile(press?.profile ?? 'FOGRA39') : undefined
  return {placeFacsimiles: volume => placeFacsimiles(volume, facsimiles, inks)}
}

export interface PdfOptions {
  readonly output: string
  /** Of a page, in points. */
  readonly size: Template['size']
  /** Creator and producer: `Lectern 1.0.0`. */
  readonly program: string
  /** Whether hyphens and points at the ends of lines hang into the margins. */
  readonly hangs?: boolean
  /** Where what was made of printed pages is kept from one build to the next. */
  readonly store?: Store | undefined
  /** Told when the press has nothing more to do. */
  readonly onPrinted?: () => void
  /** Told of the lines of each page whose content is made anew, by section. */
  readonly onLines?: Made['onLines']
  /** Whether a PDF of so many bytes is to be written; default yes. */
  readonly accepts?: (bytes: number) => Promise<boolean>
}

function printMargins(
  {manifest}: Book,
  pagination: Pagination,
  press: Press
): Promise<Uint8Array[]> {
  const shells = placedShells(pagination, isRightToLeft(manifest.language))
  const runs: PlacedShell[][] = []
  for (let start = 0; start < shells.length; start += marginRun) {
    runs.push(shells.slice(start, start + marginRun))
  }
  return Promise.all(runs.map(run => press.printMargins(run)))
}

function placedShells({pages, sections}: Pagination, bindsRight: boolean): PlacedShell[] {
  const binding = bindsRight ? {bindsRight} : {}
  return pages.flatMap(({number, count, section, page}) => {
    const shell = page === undefined ? undefined : sections[section]?.layout.pages[page]
    return shell ? [{...shell, ...binding, side: number % 2 === 1 ? 'recto' : 'verso', count}] : []
  })
}

/** Written beside and renamed, so that the last good file stays. */
export async function writeAtomically(output: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(output), `.${basename(output)}.${process.pid}`)
  try {
    await mkdir(dirname(output), {recursive: true})
    await writeFile(draft, bytes)
    await rename(draft, output)
  } catch (cause) {
    await rm(draft, {force: true}).catch(() => undefined)
    throw new EnvironmentError(`Cannot write ${output}`, {
      cause,
      hint: 'check that the folder can be written and the disk is not full'
    })
  }
}

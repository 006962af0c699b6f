import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Book} from '../book/book.ts'
import {isRightToLeft} from '../book/direction.ts'
import {EnvironmentError} from '../book/errors.ts'
import type {LaidLine} from '../book/lines.ts'
import type {PlacedShell} from '../book/pages.ts'
import type {Pagination} from '../book/pagination.ts'
import type {Press} from '../book/press.ts'
import type {ByteStore} from '../book/store.ts'
import type {Template} from '../book/template.ts'
import {readAttachments} from './attachments.ts'
import {openQuires, type Quires} from './kept-quires.ts'
import {pressOutputOf} from './output.ts'
import type {BoundSection} from './pdf/bind.ts'
import {bindBook, boundSections, type Made, preparingOf} from './pdf/index.ts'
import type {Preparing} from './pdf/prepare.ts'
import type {Quire} from './pdf/quire.ts'
import {readProfile} from './press/profiles.ts'

/** Pages printed at once: Chromium's printing costs more than its share on long documents. */
const marginRun = 100

/** Book and pagination in, a PDF file at `output` out, and one for the press beside it where the manifest asks: written beside and renamed, so that the last good file stays. */
export async function exportPdf(
  book: Book,
  pagination: Pagination,
  press: Press,
  {output, size, program, store, hangs = false, accepts, onLines}: PdfOptions
): Promise<readonly string[]> {
  const printing = printMargins(book, pagination, press)
  printing.catch(() => undefined)
  const kept = openQuires(store)
  const sections = boundSections(book, pagination, hangs)
  // While margin boxes are printed.
  const quires = await prepareAll(sections, kept, preparingOf(book, size), onLines)
  const attachments = await readAttachments(book.manifest)
  const placing = book.facsimiles && (await facsimilePlacer(book.facsimiles, book.manifest))
  const margins = await Promise.all((await printing).map(kept.ofMargins))
  const made = {program, attachments, quires, margins, ...placing}
  const bound = bindBook(book, pagination.pages, sections, size, made)
  if (accepts && !(await accepts(bound.length))) return []
  await writeAtomically(output, bound)
  await kept.keep()
  const {press: edition} = book.manifest
  if (!edition) return [output]
  // Loaded where it is asked for: few books are printed on a press at each build.
  const {pressBook} = await import('./press/book.ts')
  const pressOutput = pressOutputOf(output)
  await writeAtomically(pressOutput, await pressBook(bound, edition, book, pagination, size))
  return [output, pressOutput]
}

async function prepareAll(
  sections: readonly BoundSection[],
  kept: Quires,
  preparing: Preparing,
  onLines: PdfOptions['onLines']
): Promise<Quire[]> {
  const quires: Quire[] = []
  for (const [index, section] of sections.entries()) {
    const telling = onLines && {onLines: (lines: readonly LaidLine[]) => onLines(index, lines)}
    quires.push(await kept.ofSection(section, {...preparing, ...telling}))
  }
  return quires
}

/** Loaded where it is asked for: most books have no pages of other PDFs. */
async function facsimilePlacer(
  facsimiles: NonNullable<Book['facsimiles']>,
  {press}: Book['manifest']
): Promise<Pick<Made, 'placeFacsimiles'>> {
  const {facsimileForms} = await import('./facsimile/place.ts')
  const hasInks = [...facsimiles.values()].some(page => page.hasInks)
  const inks = hasInks ? await readProfile(press?.profile ?? 'FOGRA39') : undefined
  return {placeFacsimiles: writer => facsimileForms(writer, facsimiles, inks)}
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
  readonly store?: ByteStore | undefined
  /** Told of the lines of each page whose content is made anew, by section. */
  readonly onLines?: (section: number, lines: readonly LaidLine[]) => void
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

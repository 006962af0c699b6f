import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Book} from '../book/book.ts'
import {EnvironmentError} from '../book/errors.ts'
import type {Pagination} from '../book/pagination.ts'
import type {Press} from '../book/press.ts'
import type {Template} from '../book/template.ts'
import {readAttachments} from './attachments.ts'
import type {Quires} from './kept-quires.ts'
import {orderMargins} from './margin-runs.ts'
import {pressOutputOf} from './output.ts'
import {bindBook, boundSections, type Made} from './pdf/index.ts'
import {readProfile} from './press/profiles.ts'

/** Book and pagination in, a PDF file at `output` out, and one for the press beside it where the manifest asks: written beside and renamed, so that the last good file stays. */
export async function exportPdf(
  book: Book,
  pagination: Pagination,
  press: Press,
  {output, size, program, quires, margins: printing, accepts, onPrinted}: PdfOptions
): Promise<readonly string[]> {
  const printed = printing ?? orderMargins(book, press)(pagination)
  Promise.all(printed).then(onPrinted, () => undefined)
  // While margin boxes are printed.
  const made = await Promise.all(
    pagination.sections.map(({section, layout}) => quires.ofSection(section, layout))
  )
  const sections = boundSections(book, pagination)
  const attachments = await readAttachments(book.manifest)
  const placing = book.facsimiles && (await facsimilePlacer(book.facsimiles, book.manifest))
  const margins = await Promise.all(printed.map(async run => quires.ofMargins(await run)))
  const prepared = {quires: made, margins, faces: await quires.ofFaces([...made, ...margins])}
  const bound = bindBook(book, pagination.pages, sections, size, {
    ...{program, attachments, prepared},
    ...placing
  })
  const {press: edition} = book.manifest
  const forPress = edition && (await pressEditionOf(bound, edition, book, pagination, size))
  if (accepts && !(await accepts(bound.length))) return []
  await writeAtomically(output, bound)
  await quires.keep()
  if (!forPress) return [output]
  const pressOutput = pressOutputOf(output)
  await writeAtomically(pressOutput, forPress)
  return [output, pressOutput]
}

/** Loaded where it is asked for: few books are printed on a press at each build. */
async function pressEditionOf(
  ...made: Parameters<typeof import('./press/book.ts').pressBook>
): Promise<Uint8Array> {
  const {pressBook} = await import('./press/book.ts')
  return pressBook(...made)
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
  /** The margin boxes, run by run, where they are being printed already. */
  readonly margins?: readonly Promise<Uint8Array>[] | undefined
  /** Told when the press has nothing more to do. */
  readonly onPrinted?: () => void
  /** What was made ready while pages were laid out. */
  readonly quires: Quires
  /** Whether a PDF of so many bytes is to be written, when all is told that is found in making it; default yes. */
  readonly accepts?: (bytes: number) => Promise<boolean>
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

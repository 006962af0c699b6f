import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Book} from '../book/book.ts'
import {EnvironmentError} from '../book/errors.ts'
import type {PlacedShell} from '../book/pages.ts'
import type {Pagination} from '../book/pagination.ts'
import type {Press} from '../book/press.ts'
import type {Store} from '../book/store.ts'
import {readAttachments} from './attachments.ts'
import {recallContents, rememberContents} from './kept-contents.ts'
import {pressOutputOf} from './output.ts'
import {bindBook} from './pdf/index.ts'

/** Pages printed at once: Chromium's printing costs more than its share on long documents. */
const marginRun = 100

/** Book and pagination in, a PDF file at `output` out, and one for the press beside it where the manifest asks: written beside and renamed, so that the last good file stays. */
export async function exportPdf(
  book: Book,
  pagination: Pagination,
  press: Press,
  {output, size, program, store}: PdfOptions
): Promise<readonly string[]> {
  const margins = await printMargins(pagination, press)
  const attachments = await readAttachments(book.manifest)
  const layouts = pagination.sections.map(({layout}) => layout)
  const kept = store && (await Promise.all(layouts.map(layout => recallContents(layout, store))))
  const made = {program, attachments, ...(kept && {kept})}
  const bound = bindBook(book, pagination, margins, size, made)
  await writeAtomically(output, bound)
  if (store && kept) await rememberContents(layouts, kept, store)
  const {press: edition} = book.manifest
  if (!edition) return [output]
  // Loaded where it is asked for: few books are printed on a press at each build.
  const {pressBook} = await import('./press/book.ts')
  const pressOutput = pressOutputOf(output)
  await writeAtomically(pressOutput, await pressBook(bound, edition, book, pagination, size))
  return [output, pressOutput]
}

export interface PdfOptions {
  readonly output: string
  /** Of a page, in points. */
  readonly size: {readonly width: number; readonly height: number}
  /** Creator and producer: `Lectern 1.0.0`. */
  readonly program: string
  /** Where what was made of printed pages is kept from one build to the next. */
  readonly store?: Store | undefined
}

function printMargins(pagination: Pagination, press: Press): Promise<Uint8Array[]> {
  const shells = placedShells(pagination)
  const runs: PlacedShell[][] = []
  for (let start = 0; start < shells.length; start += marginRun) {
    runs.push(shells.slice(start, start + marginRun))
  }
  return Promise.all(runs.map(run => press.printMargins(run)))
}

function placedShells({pages, sections}: Pagination): PlacedShell[] {
  return pages.flatMap(({number, count, section, page}) => {
    const shell = page === undefined ? undefined : sections[section]?.layout.pages[page]
    return shell ? [{...shell, side: number % 2 === 1 ? 'recto' : 'verso', count}] : []
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

import {join, relative} from 'node:path'
import type {VFile} from 'vfile'
import {isWithin, usableLock} from '../audit/edition/index.ts'
import type {Book} from '../book/book.ts'
import {heldStarts} from '../book/held-pages.ts'
import {sizeWithinBudget} from '../book/messages/editions.ts'
import {report} from '../book/messages.ts'
import type {PageLock} from '../book/page-lock.ts'
import type {Pagination} from '../book/pagination.ts'
import type {RecordedTools} from '../book/record.ts'
import type {Template} from '../book/template.ts'
import {type Erratum, errata, errataCsv, errataTable} from '../compare/errata.ts'
import {compare} from '../compare/index.ts'
import {writeAtomically} from '../export/index.ts'
import {checkOutput, pressOutputOf} from '../export/output.ts'
import {checkOwnFile, errataFile, recordFile} from '../export/own-file.ts'
import {
  gatherIngredients,
  type Ingredients,
  type Made,
  recordPathOf,
  writeRecord
} from '../export/record/index.ts'
import {recordFile as readFileFacts} from '../export/record/inputs.ts'
import {writePageLock} from '../export/record/lock.ts'
import {readRecords, recordBeside} from '../export/record/read.ts'
import {pageLockName, readPageLock} from '../manifest/page-lock.ts'
import type {BuildOptions, Result} from './options.ts'
import {recordTools} from './tools.ts'
import type {Workshop} from './workshop.ts'

/** A book as one of its editions: what the last one had on which page, and what is kept of this one. */
export interface Edition {
  /** Of the last edition, where its pages are to be compared with. */
  readonly lock?: PageLock
  /** By section: the page that it is held on. */
  readonly starts?: ReadonlyMap<string, number>
}

/** Look for the lock of the last edition; what is wrong with it is told, but not to who is making a new one. */
export async function openEdition(book: Book, options: BuildOptions): Promise<Edition> {
  const {manifest, sections} = book
  const found = await readPageLock(manifest)
  const isNew = options.lock === true
  if (isNew && found.problem !== undefined) return {}
  const isWanted = options.errata !== undefined || (manifest.lock !== undefined && !isNew)
  const lock = usableLock(book, found, {isFrozen: options.frozen === true, isWanted})
  if (!lock) return {}
  return {lock, ...(manifest.lock?.holds && {starts: heldStarts(sections, lock)})}
}

/** See that what is written beside a book, and the book itself, take the place of nothing else. */
export async function checkOutputs(
  manifest: Book['manifest'],
  output: string,
  {errata: table}: BuildOptions
): Promise<void> {
  await checkOutput(output, manifest)
  if (manifest.press) await checkOutput(pressOutputOf(output), manifest)
  await checkOwnFile(recordPathOf(output), recordFile)
  if (table !== undefined) await checkOwnFile(table, errataFile)
}

/** What goes into the record of a book, gathered while its pages are laid out. */
export interface Gathered {
  readonly ingredients: Ingredients
  readonly tools: RecordedTools
}

export async function gather(
  book: Book,
  template: Template,
  files: readonly VFile[],
  workshop: Workshop
): Promise<Gathered> {
  const {manifest} = book
  // What holds pages makes the book; what is only compared with does not.
  const locks = manifest.lock?.holds ? [join(manifest.folder, pageLockName(manifest))] : []
  const [ingredients, tools] = await Promise.all([
    gatherIngredients(book, template, files, [...locks, ...picturesOf(template)]),
    recordTools(workshop)
  ])
  return {ingredients, tools}
}

/** What the rules of its style sheets show. */
function picturesOf({assets}: Template): string[] {
  return [...assets].filter(([url]) => url.startsWith('/style/')).map(([, file]) => file)
}

/** Tell where a PDF of so many bytes is none that the manifest wants. */
export async function checkSize({manifest, images}: Book, bytes: number): Promise<void> {
  const {budget, file, folder} = manifest
  if (!budget?.size || isWithin(bytes, budget.size)) return
  const paths = new Set(Array.from(images.values(), ({path}) => path))
  const pictures = await Promise.all(Array.from(paths, path => readFileFacts(path, folder)))
  const largest = pictures
    .flatMap(picture => picture ?? [])
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, 3)
  report(file, sizeWithinBudget(bytes, budget.size, largest), budget.size.place)
}

/** What is kept beside a book that is written: its record, and on demand the lock of its pages and the errata of the last. */
export async function keepEdition(
  book: Book,
  pagination: Pagination,
  {lock}: Edition,
  made: Made,
  options: BuildOptions
): Promise<Pick<Result, 'record' | 'comparison'>> {
  if (options.errata !== undefined && lock) {
    await writeErrata(options.errata, book, lock, errata(lock, pagination.places))
  }
  if (options.lock) {
    const name = pageLockName(book.manifest)
    const path = join(book.manifest.folder, name)
    await writePageLock(path, book, pagination)
    options.onNotice?.(`The pages of this edition are kept in ${relative('', path)}`)
  }
  const [pdf = ''] = made.outputs
  const before = options.compares && !options.against ? await recordBeside(pdf) : undefined
  const record = await writeRecord(book, pagination, made)
  if (before) return {record, comparison: compare(before, record)}
  if (!options.compares || !options.against) return {record}
  return {record, comparison: compare(...(await readRecords(options.against, pdf)))}
}

/** Of several variants each has its own: `errata.student.md`. */
async function writeErrata(
  file: string,
  {manifest}: Book,
  lock: PageLock,
  rows: readonly Erratum[]
): Promise<void> {
  const {title, variants} = manifest
  const own =
    variants?.name === undefined ? file : file.replace(/(\.\w+)?$/u, `.${variants.name}$1`)
  const table = /\.csv$/iu.test(file) ? errataCsv(rows) : errataTable(lock, rows, title)
  await writeAtomically(own, Buffer.from(table))
}

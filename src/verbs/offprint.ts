import {assembleOffprint} from '../assemble/offprint.ts'
import {audit} from '../audit/index.ts'
import type {Book} from '../book/book.ts'
import {offprintExists} from '../book/messages/course.ts'
import {report} from '../book/messages.ts'
import {type Offprint, offprintsOf, takeOffprint} from '../book/offprint.ts'
import type {LaidSection, Pagination} from '../book/pagination.ts'
import type {Press} from '../book/press.ts'
import type {Template} from '../book/template.ts'
import {exportPdf} from '../export/index.ts'
import {checkOutput} from '../export/output.ts'
import {writeRecord} from '../export/record/index.ts'
import {ManifestError} from '../manifest/error.ts'
import {render} from '../render/index.ts'
import type {Gathered} from './edition.ts'
import type {BuildOptions} from './options.ts'
import {program} from './program.ts'
import {quiresFor, type Workshop} from './workshop.ts'

/** A book on its pages, and what its parts are printed with. */
export interface Finished {
  readonly book: Book
  readonly pagination: Pagination
  readonly press: Press
  readonly template: Template
  readonly workshop: Workshop
  readonly gathering: Promise<Gathered>
  /** Where the whole book would go. */
  readonly output: string
  /** Whether nothing that was found so far keeps it from being written. */
  readonly isGood: () => boolean
}

/** The offprints that are asked for, told before any page is made where there is one that cannot be. */
export function chooseOffprints(book: Book, {only = []}: BuildOptions): Offprint[] {
  const {offprints, unknown} = offprintsOf(book, only)
  const {file} = book.manifest
  if (unknown.length === 0) return offprints
  file.messages.length = 0
  for (const {name, near, known} of unknown) report(file, offprintExists(name, near, known))
  throw new ManifestError(file)
}

/** What has been written: files, and how many pages they have together. */
export interface Written {
  readonly outputs: readonly string[]
  readonly pages: number
}

/** Write each offprint: a cover of its own, and the pages that the book has, with their numbers. */
export async function writeOffprints(
  offprints: readonly Offprint[],
  finished: Finished,
  options: BuildOptions
): Promise<Written> {
  const outputs: string[] = []
  let count = 0
  for (const [at, offprint] of offprints.entries()) {
    const output = outputOf(offprint, offprints.length, finished, options)
    await checkOutput(output, finished.book.manifest)
    const {length: pages} = finished.pagination.pages
    const {length: total} = offprints
    options.onProgress?.({stage: 'bind', section: offprint.title, done: at, total, pages})
    const written = await writeOffprint(offprint, finished, output)
    outputs.push(...written.outputs)
    count += written.pages
  }
  return {outputs, pages: count}
}

/** `book.week-4.pdf`; where one alone is asked for, as `--output` says. */
function outputOf(
  {name}: Offprint,
  count: number,
  {output}: Finished,
  {output: asked}: BuildOptions
): string {
  if (asked !== undefined && count === 1) return asked
  return output.replace(/(\.pdf)?$/iu, `.${name}.pdf`)
}

async function writeOffprint(
  offprint: Offprint,
  {book, pagination, press, template, workshop, gathering, isGood}: Finished,
  output: string
): Promise<Written> {
  const cover = await layOutCover(offprint, {book, pagination, press, template})
  const taken = takeOffprint(offprint, cover, book, pagination)
  audit({...taken.book, sections: [cover.section]}, {...taken.pagination, sections: [cover]})
  const outputs = await exportPdf(taken.book, taken.pagination, press, {
    ...{output, size: template.size, program},
    accepts: async () => isGood(),
    quires: quiresFor(taken.book, template, workshop)
  })
  if (outputs.length === 0) return {outputs, pages: 0}
  await writeRecord(taken.book, taken.pagination, {...(await gathering), outputs, files: []})
  return {outputs, pages: taken.pagination.pages.length}
}

async function layOutCover(
  offprint: Offprint,
  {book, pagination, press, template}: Pick<Finished, 'book' | 'pagination' | 'press' | 'template'>
): Promise<LaidSection> {
  const section = assembleOffprint(book, offprint)
  const document = {
    ...render(section, {pages: pagination.places, side: 'recto'}, template),
    provisional: false
  }
  return {section, document, layout: await press.layOut(document)}
}

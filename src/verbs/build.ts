import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {auditEdition} from '../audit/edition/index.ts'
import {auditGlyphs} from '../audit/glyphs.ts'
import {audit} from '../audit/index.ts'
import type {Book} from '../book/book.ts'
import {isFacsimile} from '../book/facsimile.ts'
import {slug} from '../book/ids.ts'
import type {Manifest} from '../book/manifest.ts'
import {isFatal} from '../book/messages.ts'
import type {Offprint} from '../book/offprint.ts'
import type {Pagination} from '../book/pagination.ts'
import type {Press} from '../book/press.ts'
import type {Template} from '../book/template.ts'
import {recallPages, rememberPages} from '../cache.ts'
import {exportPdf} from '../export/index.ts'
import type {Quires} from '../export/kept-quires.ts'
import {orderMargins} from '../export/margin-runs.ts'
import {recordedSections} from '../export/record/sections.ts'
import {loadManifest} from '../manifest/index.ts'
import {lackingGlyphs} from '../render/coverage.ts'
import {loadTemplate} from '../render/template.ts'
import {compose, settle} from './compose.ts'
import {
  checkOutputs,
  checkSize,
  type Edition,
  type Gathered,
  gather,
  keepEdition,
  openEdition
} from './edition.ts'
import {layOut} from './lay-out.ts'
import {chooseOffprints, type Finished, writeOffprints} from './offprint.ts'
import type {BuildOptions, Result} from './options.ts'
import {program} from './program.ts'
import {countFaults, reportRaisedFaults} from './typography.ts'
import {openWorkshop, quiresFor, type Workshop} from './workshop.ts'

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
  await using workshop = openWorkshop(options, {isForOne: true})
  // Awaited here: the workshop closes when this function is left.
  return await buildIn(workshop, path, options)
}

/** The whole program: from the manifest to the file. */
export async function buildIn(
  workshop: Workshop,
  path: string | readonly string[],
  options: BuildOptions
): Promise<Result> {
  const manifest = await loadManifest(path, options)
  const template = await templateOf(manifest, workshop)
  const guess = workshop.folder && (await recallPages(workshop.folder, pagesKey(manifest)))
  // Of a book that was built before, most is kept.
  const opening = startOpening(workshop, template, guess ? 0 : await weightOf(manifest))
  const composed = await compose(manifest, options, workshop.store, workshop.memory)
  const {book, files, readings, fresh} = composed
  await auditGlyphs(book, letters => lackingGlyphs(letters, template, workshop.store))
  const edition = await openEdition(book, options)
  const result = (pages: number, outputs: readonly string[] = []): Result => {
    return {outputs, files: settle(files, book, options), readings, pages}
  }
  if (result(0).files.some(isFatal)) return result(0)
  const offprints = chooseOffprints(book, options)
  const output = options.output ?? join(options.folder ?? 'dist', `${fileName(book.manifest)}.pdf`)
  await checkOutputs(book.manifest, output, options)
  workshop.show(book.images)
  const press = await opening
  const quires = quiresFor(book, template, workshop)
  const known = {...(guess && {guess}), ...(edition.starts && {starts: edition.starts}), fresh}
  const order = offprints.length > 0 ? undefined : orderMargins(book, press, quires.ofMargins)
  const made = {onLaidOut: quires.take, onNumbered: order}
  const laying = layOut(book, template, press, {...options, ...known, ...made})
  const gathering = gatherMeanwhile(book, template, files, workshop)
  const pagination = await laying
  const margins = order?.(pagination)
  await keepForOthers(workshop, manifest, pagination)
  auditAll(book, pagination, edition, options)
  const {length: pages} = pagination.pages
  if (!isGood(result(pages), options)) return result(pages)
  const laid = {book, pagination, press, template, output, edition, gathering, quires, margins}
  if (offprints.length > 0) return bindOffprints(offprints, {...laid, workshop}, options, result)
  return bindIn(workshop, laid, options, outputs => result(pages, outputs))
}

/** What is wrong with the texts is told first; a browser that cannot start, once there is something to lay out. */
function startOpening(workshop: Workshop, template: Template, weight: number): Promise<Press> {
  const opening = workshop.press(template, weight)
  opening.catch(() => undefined)
  return opening
}

/** Once the press has something to do; what other builds can use is kept behind that. */
function gatherMeanwhile(...asked: Parameters<typeof gather>): Promise<Gathered> {
  const gathering = setImmediate().then(() => gather(...asked))
  const [, , , {memory}] = asked
  gathering.catch(() => undefined).then(memory?.keep)
  return gathering
}

function auditAll(
  book: Book,
  pagination: Pagination,
  edition: Edition,
  options: BuildOptions
): void {
  audit(book, pagination)
  auditEdition(book, pagination, options.lock ? undefined : edition.lock)
  reportRaisedFaults(book, pagination, options)
}

async function bindOffprints(
  offprints: readonly Offprint[],
  finished: Omit<Finished, 'isGood'>,
  options: BuildOptions,
  result: (pages: number, outputs: readonly string[]) => Result
): Promise<Result> {
  const checked = {...finished, isGood: () => isGood(result(0, []), options)}
  const {outputs, pages} = await writeOffprints(offprints, checked, options)
  return result(pages, outputs)
}

/** A book on its pages. */
interface Laid {
  readonly book: Book
  readonly pagination: Pagination
  readonly press: Press
  readonly template: Template
  readonly output: string
  readonly edition: Edition
  readonly gathering: Promise<Gathered>
  readonly quires: Quires
  /** Offprints have their own. */
  readonly margins: readonly Promise<Uint8Array>[] | undefined
}

/** From the pages to the file, and what is kept beside it. */
async function bindIn(
  workshop: Workshop,
  {book, pagination, press, template, output, edition, gathering, quires, margins}: Laid,
  options: BuildOptions,
  result: (outputs: readonly string[]) => Result
): Promise<Result> {
  const {length: pages} = pagination.pages
  options.onProgress?.({stage: 'bind', done: 0, total: 1, pages})
  const {size} = template
  const exporting = exportPdf(book, pagination, press, {
    ...{output, size, program, quires, margins},
    accepts: bytes => checkSize(book, bytes).then(() => isGood(result([]), options)),
    // The record asks which browser it was.
    onPrinted: () => void gathering.finally(() => workshop.printed?.()).catch(() => undefined)
  })
  // While margin boxes are printed.
  const sections = recordedSections(pagination)
  const outputs = await exporting
  const faults = await countFaults(book, pagination, options, workshop.store)
  const built = {...result(outputs), faults}
  if (outputs.length === 0) return built
  const made = {...(await gathering), ...built, sections}
  return {...built, ...(await keepEdition(book, pagination, edition, made, options))}
}

/** The same one from build to build, as long as it stays as it is. */
async function templateOf(manifest: Manifest, {memory}: Workshop): Promise<Template> {
  const template = await loadTemplate(manifest)
  return memory?.unchanged?.settleTemplate(template) ?? template
}

/** What other builds of the book can use: the places of its pages. */
async function keepForOthers(
  {folder}: Workshop,
  manifest: Manifest,
  {places}: Pagination
): Promise<void> {
  if (folder) await rememberPages(folder, pagesKey(manifest), places)
}

/** Bytes of the texts; none of one that is not there. */
async function weightOf({parts}: Manifest): Promise<number> {
  const entries = parts.flatMap(part => part.entries).filter(entry => !isFacsimile(entry))
  const sizes = entries.map(({source}) =>
    stat(source).then(
      ({size}) => size,
      () => 0
    )
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** File systems take 255 bytes. */
function fileName({title, variants}: Manifest): string {
  const name = slug(title).slice(0, 60).replace(/-$/, '')
  return variants?.name === undefined ? name : `${name}.${variants.name}`
}

/** The pages of a variant are others. */
function pagesKey({folder, variants}: Manifest): string {
  return variants?.name === undefined ? folder : `${folder} ${variants.name}`
}

/** Whether nothing that was found so far keeps the book from being written. */
function isGood({files}: Result, {strict}: BuildOptions): boolean {
  return !files.some(
    file => isFatal(file) || (strict === true && file.messages.some(({fatal}) => fatal === false))
  )
}

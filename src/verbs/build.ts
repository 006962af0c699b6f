import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import {auditGlyphs} from '../audit/glyphs.ts'
import {audit} from '../audit/index.ts'
import type {Book, Section} from '../book/book.ts'
import {slug} from '../book/ids.ts'
import type {Manifest} from '../book/manifest.ts'
import {isFatal} from '../book/messages.ts'
import type {Layout, PageMap} from '../book/pages.ts'
import type {Pagination} from '../book/pagination.ts'
import type {Press} from '../book/press.ts'
import type {Template} from '../book/template.ts'
import {recallPages, rememberPages} from '../cache.ts'
import {exportPdf} from '../export/index.ts'
import {checkOutput, pressOutputOf} from '../export/output.ts'
import {loadManifest} from '../manifest/index.ts'
import {paginate, type Render} from '../paginate.ts'
import {lackingGlyphs} from '../render/coverage.ts'
import {render} from '../render/index.ts'
import {loadTemplate} from '../render/template.ts'
import {compose, settle} from './compose.ts'
import type {BuildOptions, Result} from './options.ts'
import {program} from './program.ts'
import {countFaults, reportRaisedFaults} from './typography.ts'
import {openWorkshop, type Workshop} from './workshop.ts'

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
  await using workshop = openWorkshop(options)
  // Awaited here: the workshop closes when this function is left.
  return await buildIn(workshop, path, options)
}

/** The whole program: from the manifest to the file. */
export async function buildIn(
  workshop: Workshop,
  path: string | readonly string[],
  options: BuildOptions
): Promise<Result> {
  const manifest = await loadManifest(path)
  const template = await loadTemplate(manifest)
  const guess = workshop.folder && (await recallPages(workshop.folder, manifest.folder))
  // Of a book that was built before, most is kept.
  const opening = workshop.press(template, guess ? 0 : await weightOf(manifest))
  // What is wrong with the texts is told first; a browser that cannot start, once there is something to lay out.
  opening.catch(() => undefined)
  const {book, files, readings} = await compose(manifest, options, workshop.store)
  await auditGlyphs(book, letters => lackingGlyphs(letters, template, workshop.store))
  const result = (pages: number, outputs: readonly string[] = []): Result => {
    return {outputs, files: settle(files, book, options), readings, pages}
  }
  if (result(0).files.some(isFatal)) return result(0)
  const output = options.output ?? join('dist', `${fileName(book.manifest.title)}.pdf`)
  await checkOutput(output)
  if (book.manifest.press) await checkOutput(pressOutputOf(output))
  workshop.show(book.images)
  const press = await opening
  const pagination = await layOut(book, template, press, {...options, ...(guess && {guess})})
  if (workshop.folder) await rememberPages(workshop.folder, manifest.folder, pagination.places)
  audit(book, pagination)
  reportRaisedFaults(book, pagination, options)
  const {length: pages} = pagination.pages
  if (result(pages).files.some(file => fails(file, options))) return result(pages)
  options.onProgress?.({stage: 'bind', done: 0, total: 1, pages})
  const exporting = exportPdf(book, pagination, press, {
    ...{output, size: template.size, program},
    store: workshop.store
  })
  // While margin boxes are printed.
  const counting = countFaults(book, pagination, options, workshop.store)
  const [outputs, faults] = await Promise.all([exporting, counting])
  return {...result(pages, outputs), faults}
}

/** Bytes of the sources; none of one that is not there. */
async function weightOf({parts}: Manifest): Promise<number> {
  const entries = parts.flatMap(part => part.entries)
  const sizes = entries.map(({source}) =>
    stat(source).then(
      ({size}) => size,
      () => 0
    )
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** File systems take 255 bytes. */
function fileName(title: string): string {
  return slug(title).slice(0, 60).replace(/-$/, '')
}

function fails(file: VFile, {strict}: BuildOptions): boolean {
  return isFatal(file) || (strict === true && file.messages.some(({fatal}) => fatal === false))
}

export function layOut(
  book: Book,
  template: Template,
  press: Press,
  {onProgress, guess}: BuildOptions & {readonly guess?: PageMap}
): Promise<Pagination> {
  const setSection: Render = (section, context) => render(section, context, template)
  return paginate(book, setSection, press, {
    ...(guess && {guess}),
    onLaidOut: counter(book, onProgress)
  })
}

/** Tells of each section laid out; those that are laid out again count too. */
function counter(
  {sections}: Book,
  onProgress: BuildOptions['onProgress']
): (section: Section, layout: Layout) => void {
  let done = 0
  let pages = 0
  return (section, layout) => {
    pages += layout.pages.length
    done++
    const total = Math.max(done, sections.length)
    onProgress?.({stage: 'lay out', section: section.title, done, total, pages})
  }
}

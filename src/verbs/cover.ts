import {readFile} from 'node:fs/promises'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {assembleCover} from '../assemble/cover.ts'
import {auditGlyphs} from '../audit/glyphs.ts'
import {drawingFindings} from '../audit/images.ts'
import type {Section} from '../book/book.ts'
import {type CoverSize, leastSpine, plainCover, spineOf} from '../book/cover.ts'
import type {PressEdition} from '../book/editions.ts'
import type {Manifest} from '../book/manifest.ts'
import {
  coverImageExists,
  coverPaperIsKnown,
  coverSpineHasRoom,
  coverTextFits
} from '../book/messages/cover.ts'
import {imageIsReadable} from '../book/messages/images.ts'
import {isFatal, report} from '../book/messages.ts'
import type {Layout} from '../book/pages.ts'
import {MM} from '../book/paper.ts'
import type {Template} from '../book/template.ts'
import {finishCover} from '../export/cover.ts'
import {writeAtomically} from '../export/index.ts'
import {checkOutput} from '../export/output.ts'
import {loadManifest} from '../manifest/index.ts'
import {lackingGlyphs} from '../render/coverage.ts'
import {render} from '../render/index.ts'
import {loadCoverTemplate, loadTemplate} from '../render/template.ts'
import {applyRules} from '../report/rules.ts'
import {measure} from '../transform/images/measure.ts'
import {buildIn} from './build.ts'
import type {BuildOptions, Result} from './options.ts'
import {program} from './program.ts'
import {openWorkshop, type Workshop} from './workshop.ts'

export interface CoverOptions extends BuildOptions {
  /** Marks to cut and fold by, outside the bleed. */
  readonly marks?: boolean
}

/** The cover’s file, its size, and the build of the book that goes into it. */
export interface Cover {
  /** Absent where errors stopped the build or the cover. */
  readonly output?: string
  readonly size?: CoverSize
  /** Of the book, with what is wrong with the cover. */
  readonly built: Result
}

/** Make the book, for the number of its pages, and the cover that goes around it: back, spine and front on one sheet. */
export async function cover(
  path: string | readonly string[],
  options: CoverOptions = {}
): Promise<Cover> {
  const {output: asked, ...building} = {...options, ...toldOnce(options)}
  await using workshop = openWorkshop(building)
  const built = await buildIn(workshop, path, building)
  const [book] = built.outputs
  if (book === undefined) return {built}
  const manifest = await loadManifest(path, options)
  // Its messages were told with the book.
  manifest.file.messages.length = 0
  const output = asked ?? join(dirname(book), `${basename(book, '.pdf')}.cover.pdf`)
  await checkOutput(output, manifest)
  const {size: page} = await loadTemplate(manifest)
  const size = sizeOf(manifest, page, built.pages)
  const bytes = await printCover(workshop, manifest, size, options)
  const told = {...built, files: [...built.files, ...settled(manifest, options)]}
  if (!bytes || told.files.some(isFatal)) return {built: told}
  await writeAtomically(output, bytes)
  return {output, size, built: told}
}

/** The browser starts twice, and has the same to say. */
function toldOnce({onNotice}: BuildOptions): Pick<BuildOptions, 'onNotice'> {
  const told = new Set<string>()
  if (!onNotice) return {}
  return {
    onNotice(notice) {
      if (!told.has(notice)) onNotice(notice)
      told.add(notice)
    }
  }
}

function sizeOf(manifest: Manifest, page: Template['size'], pages: number): CoverSize {
  const settings = manifest.cover ?? plainCover
  const spine = Math.round(spineOf(pages, settings) * 100) / 100
  const isKnown = settings.spineWidth !== undefined || settings.caliper !== undefined
  if (!isKnown) report(manifest.file, coverPaperIsKnown(spine), settings.place)
  else if (spine < leastSpine && settings.spine !== 'none') {
    report(manifest.file, coverSpineHasRoom(spine, leastSpine), settings.place)
  }
  return {width: page.width / MM, height: page.height / MM, spine, bleed: settings.bleed}
}

function settled({file, rules}: Manifest, options: BuildOptions): Result['files'] {
  return applyRules([file], new Map([...rules, ...(options.rules ?? [])]))
}

/** The sheet with its marks; nothing where not all words have room. */
async function printCover(
  workshop: Workshop,
  manifest: Manifest,
  size: CoverSize,
  {marks = false}: CoverOptions
): Promise<Uint8Array | undefined> {
  const {width, height, spine, bleed} = size
  const template = await loadCoverTemplate(manifest, {
    width: (2 * width + spine + 2 * bleed) * MM,
    height: (height + 2 * bleed) * MM
  })
  const image = await imageOf(manifest)
  const section = assembleCover(manifest, size, image?.url)
  const book = {manifest, sections: [section], images: new Map()}
  await auditGlyphs(book, letters => lackingGlyphs(letters, template, workshop.store))
  const assets = image ? new Map([...template.assets, [image.url, image.path]]) : template.assets
  const layout = await layOut(workshop, section, {...template, assets})
  if (!isWhole(layout, manifest) || !layout.body) return undefined
  const {title, language, date, press} = manifest
  const finished = finishCover(layout.body, size, {title, language, date, marks, program})
  return press ? inInks(finished, press) : finished
}

/** For the same press as the book. */
async function inInks(cover: Uint8Array, press: PressEdition): Promise<Uint8Array> {
  const {pressEdition} = await import('../export/press/index.ts')
  const {readProfile} = await import('../export/press/profiles.ts')
  const trim = {size: {width: 0, height: 0}, laidBleed: 0}
  return pressEdition(cover, press, await readProfile(press.profile), trim).data
}

async function layOut(workshop: Workshop, section: Section, template: Template): Promise<Layout> {
  const press = await workshop.press(template)
  return press.layOut(render(section, {pages: new Map(), side: 'recto'}, template))
}

/** With a message where it is not. */
function isWhole(
  {pages, overflows, images}: Layout,
  {file, cover = plainCover}: Manifest
): boolean {
  const findings = images?.flatMap(image => drawingFindings(image, cover.image ?? '')) ?? []
  for (const finding of findings) report(file, finding, cover.imagePlace ?? cover.place)
  const hasRoom = pages.length === 1 && overflows.length === 0
  if (!hasRoom) report(file, coverTextFits(), cover.place)
  return hasRoom
}

async function imageOf({
  folder,
  file,
  cover: {image, imagePlace} = plainCover
}: Manifest): Promise<{url: string; path: string} | undefined> {
  if (image === undefined) return
  const path = resolve(folder, image)
  const bytes = await readFile(path).catch(() => undefined)
  const ending = extname(path).toLowerCase()
  if (!bytes || !/^\.(png|jpe?g|webp|gif|avif|svg)$/.test(ending)) {
    report(file, coverImageExists(image), imagePlace)
    return undefined
  }
  const measured = measure(bytes)
  if (!('found' in measured)) return {url: `/cover/front${ending}`, path}
  report(file, imageIsReadable(image, measured.found), imagePlace)
  return undefined
}

/** The manifest and its readings, transformed, come in; the book goes out, section by section, as hast. */
import type {Book, ImageFile, Section} from '../book/book.ts'
import type {BackMatter, FrontMatter, Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {settleAnchors} from './anchors.ts'
import {type Assembly, survey} from './assembly.ts'
import {numberBlocks} from './blocks.ts'
import {colophon} from './colophon.ts'
import {contents} from './contents.ts'
import {contributors} from './contributors.ts'
import {finish} from './finish.ts'
import {notesSection} from './notes.ts'
import {awaitPages} from './page-numbers.ts'
import {numberParagraphs} from './paragraphs.ts'
import {type Chapter, chapter} from './reading.ts'
import {subjectIndex} from './subject-index.ts'
import {copyrightPage, halfTitle, partOpener, titlePage} from './title-pages.ts'

/** Make the book that the manifest asks for. */
export function assemble(
  manifest: Manifest,
  readings: readonly Reading[],
  images: ReadonlyMap<string, ImageFile>
): Book {
  const assembly = survey(manifest, readings, images)
  const chapters = new Map<string, Chapter>()
  const body = bodyMatter(assembly, chapters)
  const back = backMatter(assembly, body, [...chapters.values()])
  const sections = [...frontMatter(assembly, [...body, ...back]), ...body, ...back]
  for (const section of sections) {
    finish(section, images)
    awaitPages(section.tree, manifest)
  }
  settleAnchors(sections)
  for (const section of sections) numberParagraphs(section)
  for (const {tree} of sections) numberBlocks(tree)
  return {manifest, sections, images}
}

/** The readings in the order of the manifest, each part led by its opener; fills `chapters`. */
function bodyMatter(assembly: Assembly, chapters: Map<string, Chapter>): Section[] {
  const texts = Map.groupBy(assembly.texts, text => text.reading.entry.id)
  return assembly.manifest.parts.flatMap((part, index) => {
    const opener = part.title ? [partOpener(part.title, index + 1, assembly)] : []
    const own = part.entries
      .flatMap(({id}) => texts.get(id) ?? [])
      .map((text, place) => {
        const made = chapter(text, assembly, opener.length > 0 && place === 0 ? 'recto' : 'page')
        chapters.set(text.reading.id, made)
        return made.section
      })
    return [...opener, ...own]
  })
}

function backMatter(assembly: Assembly, body: readonly Section[], chapters: Chapter[]): Section[] {
  const {backMatter: asked, notes} = assembly.manifest
  // Notes that the manifest puts at the end must stand there, listed or not.
  const isMissing = notes.place === 'book' && !asked.includes('notes')
  const names: readonly BackMatter[] = isMissing ? ['notes', ...asked] : asked
  const made = new Map<BackMatter, Section | undefined>()
  const make: Record<BackMatter, () => Section | undefined> = {
    notes: () => notesSection(chapters, assembly),
    contributors: () => contributors(assembly),
    index: () => subjectIndex([...body, ...present(made.values())], assembly),
    colophon: () => colophon(assembly)
  }
  // The index comes last to be made, wherever it stands: it leads to all the others.
  const order = [...new Set([...names.filter(name => name !== 'index'), ...names])]
  for (const name of order) made.set(name, make[name]())
  return present([...new Set(names)].map(name => made.get(name)))
}

function present(sections: Iterable<Section | undefined>): Section[] {
  return [...sections].filter(section => section !== undefined)
}

function frontMatter(assembly: Assembly, rest: readonly Section[]): Section[] {
  const make: Record<FrontMatter, () => Section> = {
    'half-title': () => halfTitle(assembly),
    'title-page': () => titlePage(assembly),
    'copyright-page': () => copyrightPage(assembly),
    contents: () => contents(rest, assembly)
  }
  return [...new Set(assembly.manifest.frontMatter)].map(name => make[name]())
}

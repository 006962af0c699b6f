/** The manifest and its readings, transformed, come in; the book goes out, section by section, as hast. */
import type {Book, ImageFile, Section} from '../book/book.ts'
import type {BackMatter, FrontMatter, Manifest} from '../book/manifest.ts'
import {hasNotesAt} from '../book/note-series.ts'
import type {Reading} from '../book/reading.ts'
import {settleAnchors} from './anchors.ts'
import {type Assembly, survey} from './assembly.ts'
import {bibliography, sources} from './bibliography.ts'
import {numberBlocks} from './blocks.ts'
import {colophon} from './colophon.ts'
import {contents} from './contents.ts'
import {contributors} from './contributors.ts'
import {coversheet} from './coversheets.ts'
import {editorBackMatter, editorFrontMatter} from './editor-sections.ts'
import {reportEmpty} from './empty-sections.ts'
import {facsimilesOf} from './facsimile.ts'
import {figureList} from './figure-lists.ts'
import {numberFigures} from './figure-numbers.ts'
import {finish} from './finish.ts'
import {frontTexts} from './front-texts.ts'
import {notesSection} from './notes.ts'
import {pageConcordance} from './page-concordance.ts'
import {numberParagraphs} from './paragraphs.ts'
import {checkAnswers} from './questions.ts'
import {type Chapter, chapter} from './reading.ts'
import {settleReferences} from './references.ts'
import {checkRights} from './rights-checks.ts'
import {schedule} from './schedule.ts'
import {subjectIndexes} from './subject-index.ts'
import {copyrightPage, halfTitle, partOpener, titlePage} from './title-pages.ts'
import {weekPages} from './week-pages.ts'

/** Make the book that the manifest asks for. */
export function assemble(
  manifest: Manifest,
  readings: readonly Reading[],
  images: ReadonlyMap<string, ImageFile>
): Book {
  const assembly = survey(manifest, readings, images)
  const chapters = new Map<string, Chapter>()
  const texts = frontTexts(assembly)
  for (const text of texts.values()) chapters.set(text.section.id, text)
  const body = bodyMatter(assembly, chapters)
  assembly.figures.push(...numberFigures(body, manifest))
  const back = backMatter(assembly, body, [...chapters.values()])
  const sections = [...frontMatter(assembly, texts, [...body, ...back]), ...body, ...back]
  checkAnswers(assembly)
  checkRights([...assembly.ledger.values()], manifest)
  for (const section of sections) finish(section, images)
  for (const section of sections) numberParagraphs(section)
  settleReferences(sections, assembly) // all that can be pointed at has its number now
  settleAnchors(sections)
  for (const {tree} of sections) numberBlocks(tree)
  const ledger = [...assembly.ledger.values()]
  return {manifest, sections, images, ledger, ...facsimilesOf(readings)}
}

/** The readings in the order of the manifest, each part led by its opener; fills `chapters`. */
function bodyMatter(assembly: Assembly, chapters: Map<string, Chapter>): Section[] {
  const texts = Map.groupBy(assembly.texts, text => text.reading.entry.id)
  const parts = assembly.manifest.parts.filter(({section}) => section === undefined)
  const pagesBefore = weekPages(assembly)
  const body = parts.flatMap((part, index) => {
    const opener = part.title ? [partOpener(part.title, index + 1, assembly)] : []
    const own = part.entries
      .flatMap(({id}) => texts.get(id) ?? [])
      .flatMap((text, place) => {
        const startsOn = opener.length > 0 && place === 0 ? 'recto' : 'page'
        const sheet = coversheet(text, assembly, startsOn)
        const made = chapter(text, assembly, sheet ? 'page' : startsOn)
        chapters.set(text.reading.id, made)
        return [...pagesBefore(text.reading.entry.id), ...present([sheet]), made.section]
      })
    return [...opener, ...own]
  })
  return [...body, ...pagesBefore()]
}

function backMatter(assembly: Assembly, body: readonly Section[], chapters: Chapter[]): Section[] {
  const {backMatter: asked, notes} = assembly.manifest
  // Notes that the manifest puts at the end must stand there, listed or not.
  const isMissing = hasNotesAt(notes, 'book') && !asked.includes('notes')
  const names: readonly BackMatter[] = isMissing ? ['notes', ...asked] : asked
  const made = new Map<BackMatter, Section | undefined>()
  const indexes: Section[] = []
  const make: Record<BackMatter, () => Section | undefined> = {
    notes: () => notesSection(chapters, assembly),
    contributors: () => contributors(assembly),
    index: () => {
      indexes.push(...subjectIndexes([...body, ...present(made.values())], assembly))
      return indexes.at(-1)
    },
    ...editorBackMatter(
      assembly,
      () => [...chapters.map(({section}) => section), ...present(made.values())],
      body
    ),
    bibliography: () => bibliography(assembly),
    schedule: () => schedule('back', body, assembly),
    sources: () => sources(assembly),
    colophon: () => colophon(assembly),
    figures: () => figureList('figures', 'back', assembly),
    'page-concordance': () => pageConcordance(body, assembly),
    tables: () => figureList('tables', 'back', assembly)
  }
  // Glossary and index come last to be made, wherever they stand: they lead to all the others.
  const late = (name: BackMatter) => ['glossary', 'index'].indexOf(name)
  const order = [...new Set(names)].toSorted((one, other) => late(one) - late(other))
  for (const name of order) made.set(name, reportEmpty(name, make[name](), assembly.manifest))
  return present(
    [...new Set(names)].flatMap(name => (name === 'index' ? indexes : [made.get(name)]))
  )
}

function present(sections: Iterable<Section | undefined>): Section[] {
  return [...sections].filter(section => section !== undefined)
}

function frontMatter(
  assembly: Assembly,
  texts: ReadonlyMap<string, Chapter>,
  rest: readonly Section[]
): Section[] {
  const made = new Map<FrontMatter, Section | undefined>()
  const make: Record<FrontMatter, () => Section | undefined> = {
    'half-title': () => halfTitle(assembly),
    'title-page': () => titlePage(assembly),
    'copyright-page': () => copyrightPage(assembly),
    ...editorFrontMatter(assembly, texts),
    contents: () => contents([...present(made.values()), ...rest], assembly),
    schedule: () => schedule('front', rest, assembly),
    figures: () => figureList('figures', 'front', assembly),
    tables: () => figureList('tables', 'front', assembly)
  }
  // The contents list what stands before the readings too.
  const names = [...new Set(assembly.manifest.frontMatter)]
  const order = names.toSorted(
    (one, other) => Number(one === 'contents') - Number(other === 'contents')
  )
  for (const name of order) made.set(name, reportEmpty(name, make[name](), assembly.manifest))
  return present(names.map(name => made.get(name)))
}

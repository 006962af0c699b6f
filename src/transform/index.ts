/** Readings as their sources have them and the manifest as typed come in; they go out as the book prints them, with its images. */

import type {ImageFile} from '../book/book.ts'
import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {passagesOf} from './annotations/passages.ts'
import {annotate} from './annotations.ts'
import {unwrapBoxes} from './boxes.ts'
import {readLibrary, setCitations, takeCitations} from './citations.ts'
import {takeContributors} from './contributors.ts'
import {addCrossReferences} from './cross-references/notes.ts'
import {resolveDefinitions} from './definitions.ts'
import {checkDirectives, checkEditionDirectives} from './directives/check.ts'
import {takeDirectives} from './directives.ts'
import {takeDisplayLines} from './display-lines.ts'
import {takeElements} from './elements.ts'
import {eventPlaces} from './event-places.ts'
import {checkFootnotes} from './footnotes.ts'
import {takeFormulaLabels} from './formula-labels.ts'
import {markGlossary} from './glossary.ts'
import {nestHeadings} from './headings.ts'
import {looksForImages, resolveImages} from './images.ts'
import {takeIndexDirectives} from './index-terms/directives.ts'
import {takeIndexElements} from './index-terms/elements.ts'
import {markIndexTerms, namesFor} from './index-terms.ts'
import {resolveEditionLinks, resolveLinks} from './links.ts'
import {reportLostNoteCalls} from './lost-note-calls.ts'
import {markNoteSeries} from './note-series.ts'
import {markPullQuotes} from './pull-quotes.ts'
import {addReadingEnds} from './reading-ends.ts'
import {takeEditionReferences, takeReferences} from './references.ts'
import {markRunInHeads} from './run-in-heads.ts'
import {takeSelection} from './selection.ts'
import {openSetting} from './settled.ts'
import {unwrapStandfirst} from './standfirst.ts'
import {takeTableCaptions} from './table-captions.ts'
import {markTargets} from './targets.ts'
import {tellTitles} from './titles.ts'
import {setEdition} from './typography/edition.ts'
import {setTypography} from './typography/index.ts'
import {takeVariantElements} from './variant-blocks.ts'

export {packReading, unpackReading} from './packed.ts'
export {isSettled} from './settled.ts'

/** What comes of the readings beside their trees. */
export interface Transformed {
  readonly images: ReadonlyMap<string, ImageFile>
  readonly manifest: Manifest
}

/** Change the trees of the readings in place; the images come back by their URL paths, and the manifest with its words set. */
export async function transform(
  readings: readonly Reading[],
  manifest: Manifest
): Promise<Transformed> {
  const made = await transformAgain(readings, manifest)
  if (!made) throw new Error('Cannot keep readings as they are among others that have changed')
  return made
}

/**
 * The same where some of the readings were set for an earlier build (`isSettled`): these stay as they are. Where one of them
 * would see something else of the others now, nothing comes back, and all are to be read anew.
 */
export async function transformAgain(
  readings: readonly Reading[],
  manifest: Manifest
): Promise<Transformed | undefined> {
  const images = new Map<string, ImageFile>()
  const library = await readLibrary(manifest)
  const events = eventPlaces(manifest)
  const passages = passagesOf(readings)
  const setting = openSetting(readings, manifest)
  const {own} = setting
  await setting.each(async reading => {
    settleText(reading, manifest, {passages, library, events})
    if (looksForImages(reading)) setting.bind(reading)
    for (const image of await resolveImages(reading, manifest)) images.set(image.url, image)
    tellTitles(reading) // once it is known which images are figures
  })
  if (manifest.isProposing) addCrossReferences(readings, manifest) // before the ids that they lead to are given
  const targets = markTargets(readings, manifest, setting.anchorsOf) // all readings at once: each may point at any; figures are known by now
  await setting.each(reading => takeReferences(reading, targets, manifest))
  await setting.each(reading => resolveLinks(reading, targets, manifest))
  const told = markGlossary(own, events?.settle(readings) ?? manifest) // before the index, which may mark words within its terms
  const names = namesFor(readings, manifest, setting.mentionsOf) // after links, whose words have to be whole
  if (!setting.holds(targets, names)) return undefined
  takeEditionReferences(manifest, targets) // from here on the manifest's words are changed too
  resolveEditionLinks(manifest, targets)
  markIndexTerms(own, manifest, names)
  await setting.each(reading => checkDirectives(reading, manifest)) // after all that replace them
  checkEditionDirectives(manifest)
  const works = await setCitations(readings, manifest, library) // behind the index: titles of works are no heads
  await setting.each(reading => setTypography(reading, manifest)) // last: all others compare words as typed
  setting.close(targets, names)
  return {images, manifest: {...setEdition(told), ...(works && {works})}}
}

/** What one text needs of the whole. */
interface Whole {
  readonly passages: ReturnType<typeof passagesOf>
  readonly library: Awaited<ReturnType<typeof readLibrary>>
  readonly events: ReturnType<typeof eventPlaces>
}

/** All that is done to one text by itself, but for its images. */
function settleText(
  reading: Reading,
  manifest: Manifest,
  {passages, library, events}: Whole
): void {
  takeIndexElements(reading) // before their attributes go
  takeVariantElements(reading, manifest) // before classes go: what is for other variants is none of the others' business
  takeElements(reading) // first: all others look for Markdown's own nodes
  takeDirectives(reading, manifest) // before all that looks at words
  takeSelection(reading, manifest) // next: what is not selected is none of the others' business
  takeFormulaLabels(reading)
  takeTableCaptions(reading) // before what looks at the paragraphs of the text
  takeDisplayLines(reading)
  nestHeadings(reading)
  unwrapStandfirst(reading)
  checkFootnotes(reading, manifest) // before the editor's notes come in: what it tells is about the source
  events?.find(reading) // like the next: quotations are of the source
  annotate(reading, manifest, passages.get(reading.id)) // before words move or change: quotations are of the source
  addReadingEnds(reading, manifest)
  takeIndexDirectives(reading, manifest) // those of the editor's notes too
  takeCitations(reading, manifest, library) // before their words are taken for others
  reportLostNoteCalls(reading) // after the editor has given some their text
  markNoteSeries(reading, manifest) // after the editor's notes have come in
  resolveDefinitions(reading.tree) // before some of the text is taken to other places
  takeContributors(reading) // before run-in heads, which bold names are not
  markPullQuotes(reading)
  unwrapBoxes(reading) // once it is known which are pull quotes; before what looks at the paragraphs of the text
  markRunInHeads(reading)
}

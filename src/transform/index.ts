/** Readings as their sources have them and the manifest as typed come in; they go out as the book prints them, with its images. */

import type {ImageFile} from '../book/book.ts'
import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {annotate} from './annotations.ts'
import {unwrapBoxes} from './boxes.ts'
import {takeContributors} from './contributors.ts'
import {resolveDefinitions} from './definitions.ts'
import {takeDisplayLines} from './display-lines.ts'
import {takeElements} from './elements.ts'
import {takeExtract} from './extracts.ts'
import {checkFootnotes} from './footnotes.ts'
import {nestHeadings} from './headings.ts'
import {resolveImages} from './images.ts'
import {markIndexTerms} from './index-terms.ts'
import {resolveEditionLinks, resolveLinks} from './links.ts'
import {reportLostNoteCalls} from './lost-note-calls.ts'
import {markPullQuotes} from './pull-quotes.ts'
import {markRunInHeads} from './run-in-heads.ts'
import {unwrapStandfirst} from './standfirst.ts'
import {markTargets} from './targets.ts'
import {setEdition} from './typography/edition.ts'
import {setTypography} from './typography/index.ts'

/** Change the trees of the readings in place; the images come back by their URL paths, and the manifest with its words set. */
export async function transform(
  readings: readonly Reading[],
  manifest: Manifest
): Promise<{images: ReadonlyMap<string, ImageFile>; manifest: Manifest}> {
  const images = new Map<string, ImageFile>()
  for (const reading of readings) {
    takeElements(reading) // first: all others look for Markdown's own nodes
    takeExtract(reading, manifest) // next: what is not selected is none of the others' business
    takeDisplayLines(reading)
    nestHeadings(reading)
    unwrapStandfirst(reading)
    checkFootnotes(reading, manifest) // before the editor's notes come in: what it tells is about the source
    annotate(reading, manifest) // before words move or change: quotations are of the source
    reportLostNoteCalls(reading) // after the editor has given some their text
    resolveDefinitions(reading.tree) // before some of the text is taken to other places
    takeContributors(reading) // before run-in heads, which bold names are not
    markPullQuotes(reading)
    unwrapBoxes(reading) // once it is known which are pull quotes; before what looks at the paragraphs of the text
    markRunInHeads(reading)
    for (const image of await resolveImages(reading, manifest)) images.set(image.url, image)
  }
  const targets = markTargets(readings) // all readings at once: each may point at any; figures are known by now
  for (const reading of readings) resolveLinks(reading, targets, manifest)
  resolveEditionLinks(manifest, targets)
  markIndexTerms(readings, manifest) // after links, whose words have to be whole
  for (const reading of readings) setTypography(reading, manifest) // last: all others compare words as typed
  return {images, manifest: setEdition(manifest)}
}

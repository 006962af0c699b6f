import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {takeExtract} from './extracts.ts'
import {placeLineLabels} from './line-labels.ts'
import {keepingFirstPage, takeOriginalPages} from './original-pages.ts'

/**
 * Take what is selected of a text. Before, its marks of original pages and its line labels: they have no words that a
 * quotation would have to know of, and what is selected begins on a page of the other edition.
 */
export function takeSelection(reading: Reading, manifest: Manifest): void {
  takeOriginalPages(reading, manifest)
  placeLineLabels(reading, manifest)
  const keepFirstPage = keepingFirstPage(reading)
  takeExtract(reading, manifest)
  keepFirstPage()
}

import type {Entry, Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {type Annotating, openText} from './annotations/annotating.ts'
import {addCitations} from './annotations/citations.ts'
import {addCorrections} from './annotations/corrections.ts'
import {type Edit, edit} from './annotations/edit.ts'
import {addEmphasis} from './annotations/emphasis.ts'
import {addGlosses} from './annotations/glosses.ts'
import {addIndexMarks} from './annotations/index-marks.ts'
import {addNotes} from './annotations/notes.ts'
import {markPassages, type Passage} from './annotations/passages.ts'
import {addReferences} from './annotations/references.ts'

/**
 * Put the editor's apparatus into a reading: what the manifest anchors by quotation, heading or paragraph. All places are
 * found in the source's own words before the first is acted upon. `passages` are those that other readings refer to.
 */
export function annotate(
  reading: Reading,
  manifest: Manifest,
  passages: readonly Passage[] = []
): void {
  if (!isAnnotated(reading.entry) && passages.length === 0) return
  const annotating = openText(reading, manifest)
  edit(annotating.words, [...editsOf(annotating, passages)], annotating.source)
}

function isAnnotated(entry: Entry): boolean {
  const {notes, references, indexTerms, glosses, emphasis, corrections, citations} = entry
  const lists = [notes, references, indexTerms, glosses, emphasis, corrections, citations]
  return lists.some(list => list !== undefined && list.length > 0)
}

/** Of what is added behind the same words, in this order. */
function* editsOf(annotating: Annotating, passages: readonly Passage[]): Generator<Edit> {
  yield* addCorrections(annotating)
  yield* addGlosses(annotating)
  yield* addEmphasis(annotating)
  yield* addNotes(annotating)
  yield* addCitations(annotating)
  yield* addReferences(annotating)
  yield* addIndexMarks(annotating)
  yield* markPassages(annotating, passages)
}

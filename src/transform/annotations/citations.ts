import {citationIsWritten} from '../../book/messages/citations.ts'
import type {Citation} from '../../book/nodes/citations.ts'
import {citesIn} from '../citations/syntax.ts'
import {anchorOf} from './anchor.ts'
import {type Annotating, tell} from './annotating.ts'
import type {Edit} from './edit.ts'
import {endOfWords} from './places.ts'

/** Citations of the editor's, behind the words and before the stop: the style makes notes of them, or brackets. */
export function* addCitations(annotating: Annotating): Generator<Edit> {
  for (const {at, cite} of annotating.reading.entry.citations ?? []) {
    const match = anchorOf(annotating, at)
    if (!match) continue
    const cites = citesIn(cite.trim().replace(/^\[(.*)\]$/su, '$1'))
    if (!cites) {
      tell(annotating, at, citationIsWritten(cite))
      continue
    }
    const node: Citation = {
      ...{type: 'citation', value: `[${cite}]`, isNarrative: false, cites},
      data: {inManifest: at.place}
    }
    yield {at: endOfWords(annotating.words, match), insert: [{type: 'text', value: ' '}, node]}
  }
}

import {editorReference} from '../references/editor.ts'
import {anchorOf} from './anchor.ts'
import type {Annotating} from './annotating.ts'
import type {Edit} from './edit.ts'
import {targetOf} from './passages.ts'
import {endOfWords} from './places.ts'

export function* addReferences(annotating: Annotating): Generator<Edit> {
  for (const reference of annotating.reading.entry.references) {
    const match = anchorOf(annotating, reference.at)
    if (!match) continue
    const node = editorReference(reference, targetOf(reference))
    yield {at: endOfWords(annotating.words, match), insert: [{type: 'text', value: ' '}, node]}
  }
}

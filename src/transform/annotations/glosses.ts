import type {PhrasingContent} from 'mdast'
import {usualEditing} from '../../book/annotations.ts'
import type {Editorial} from '../../book/editorial.ts'
import {parseEditorWords} from '../../book/markdown.ts'
import {anchorOf} from './anchor.ts'
import type {Annotating} from './annotating.ts'
import type {Edit} from './edit.ts'
import {calledNote} from './notes.ts'
import {endOfWords} from './places.ts'

/** What words mean: a note on them, or brackets behind them. */
export function* addGlosses(annotating: Annotating): Generator<Edit> {
  const {reading, manifest, words} = annotating
  const usual = (manifest.editing ?? usualEditing).glosses
  for (const {at, gloss, as = usual} of reading.entry.glosses ?? []) {
    const match = anchorOf(annotating, at)
    if (!match) continue
    if (as === 'note') yield calledNote(annotating, {at, note: gloss}, match)
    else {
      const children: PhrasingContent[] = ['[', ...inlineOf(gloss), ']'].map(item =>
        typeof item === 'string' ? {type: 'text', value: item} : item
      )
      const data = {inManifest: at.place}
      const node: Editorial = {type: 'editorial', kind: 'gloss', children, data}
      yield {at: endOfWords(words, match), insert: [{type: 'text', value: ' '}, node]}
    }
  }
}

/** The words of a gloss, without their paragraph. */
function inlineOf(markdown: string): PhrasingContent[] {
  const {children} = parseEditorWords(markdown, 'gloss', undefined)
  return children.flatMap(child => (child.type === 'paragraph' ? child.children : []))
}

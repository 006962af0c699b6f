import type {Emphasis, PhrasingContent} from 'mdast'
import {usualEditing} from '../../book/annotations.ts'
import {editorialWordsOf} from '../../book/editorial.ts'
import {anchorOf} from './anchor.ts'
import type {Annotating} from './annotating.ts'
import type {Edit} from './edit.ts'
import {calledNote} from './notes.ts'

/** The editor's italics; a note tells of them where it is asked for. */
export function* addEmphasis(annotating: Annotating): Generator<Edit> {
  const {reading, manifest, words} = annotating
  const isTold = (manifest.editing ?? usualEditing).emphasis === 'note'
  for (const {at, note = isTold} of reading.entry.emphasis ?? []) {
    const match = anchorOf(annotating, at)
    const from = match && words.start[match.from]
    const to = match && words.end[match.to - 1]
    if (!match || from === undefined || to === undefined) continue
    yield {at: to, from, wrapWords: emphasis}
    if (note === false) continue
    const {emphasisAdded} = editorialWordsOf(manifest.language)
    yield calledNote(annotating, {at, note: note === true ? emphasisAdded : note}, match)
  }
}

function emphasis(children: PhrasingContent[]): Emphasis {
  return {type: 'emphasis', children, data: {hProperties: {dataType: 'editor-emphasis'}}}
}

import type {EditorNote} from '../../book/manifest.ts'
import {noteCallFound, noteIsWritten} from '../../book/messages/annotations.ts'
import {checkNotes} from '../footnotes.ts'
import type {Match} from '../quotation.ts'
import {anchorOf} from './anchor.ts'
import {type Annotating, tell} from './annotating.ts'
import type {Edit} from './edit.ts'
import {noteOf} from './note.ts'
import {behindWords, callBehind} from './places.ts'
import {shortly} from './shortly.ts'

export function* addNotes(annotating: Annotating): Generator<Edit> {
  const {reading, words} = annotating
  for (const note of reading.entry.notes) {
    const match = anchorOf(annotating, note.at)
    if (!match) continue
    const call = note.call === undefined ? undefined : callBehind(words, match, note.call)
    if (note.call === undefined) yield calledNote(annotating, note, match)
    else if (call) yield {...calledNote(annotating, note, match), ...call}
    else {
      const behind = words.text.slice(match.to, match.to + 24).trim()
      tell(annotating, note.at, noteCallFound(note.call, shortly(note.at), behind))
    }
  }
}

/** A note called behind the words; its body goes to the end of the text. */
export function calledNote(annotating: Annotating, note: EditorNote, match: Match): Edit {
  const {reading, words, nameNote} = annotating
  if (!note.note.trim()) tell(annotating, note.at, noteIsWritten(shortly(note.at)))
  const {reference, body, inner} = noteOf(note, nameNote('editor'))
  checkNotes({type: 'root', children: [...body.children, ...inner]}, finding =>
    tell(annotating, note.at, finding)
  )
  reading.tree.children.push(body, ...inner)
  return {at: behindWords(words, match), insert: [reference]}
}

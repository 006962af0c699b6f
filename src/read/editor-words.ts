import type {Entry} from '../book/manifest.ts'
import {parseEditorWords} from '../book/markdown.ts'
import type {Reading} from '../book/reading.ts'

/** What the entry says before the text: the editor's introduction, and the line that says where the text is from. */
export function editorWords({
  headnote,
  citation,
  place
}: Entry): Pick<Reading, 'headnote' | 'citation'> {
  return {
    ...(headnote?.trim() && {headnote: parseEditorWords(headnote, 'headnote', place)}),
    ...(citation?.trim() && {citation: parseEditorWords(citation, 'citation', place)})
  }
}

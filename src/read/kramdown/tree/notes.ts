import type {Html, RootData} from 'mdast'
import type {Block} from '../block.ts'
import {defaults} from '../options.ts'
import {decodeReferences} from '../references.ts'
import type {Context} from '../types.ts'
import {placeOf, type State} from './state.ts'

/** How the document wants its notes printed, as its last words on it say; nothing where that is the usual way. */
export function noteData({options}: Context): {data?: RootData} {
  const {footnoteNr, footnotePrefix, footnoteBacklink, footnoteBacklinkInline} = options
  const notes = {footnoteNr, footnotePrefix, footnoteBacklinkInline, footnoteBacklink}
  const isUsual = Object.entries(notes).every(([name, value]) => usual.get(name) === value)
  if (isUsual) return {}
  return {data: {notes: {...notes, footnoteBacklink: decodeReferences(footnoteBacklink)}}}
}

const usual = new Map<string, unknown>(Object.entries(defaults))

/** The first list that refers to `footnotes` gives its place to the notes. */
export function notesPlaceOf(block: Block, state: State): Html {
  state.hasNotesPlace = true
  return {type: 'html', value: '', data: {notesPlace: true}, ...placeOf(block, state)}
}

import type {FootnoteDefinition, FootnoteReference, Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Manifest} from '../book/manifest.ts'
import {noteMark} from '../book/note-marks.ts'
import {isMain, type NotePlace, type SeriesPolicy, seriesOf} from '../book/note-series.ts'
import {visit} from '../book/visit.ts'
import {type SourceNumbers, sourceNumbers} from './source-numbers.ts'

/** A note that is called. */
export interface Note {
  /** In ids: its place in the count of its series, `3` or `editor-3`. */
  readonly name: string
  /** What is printed: `3`, `c`, `‡`; where marks are counted by page, what it would be without pages. */
  readonly mark: string
  readonly series: SeriesPolicy
  /** Whether its mark waits for the pages. */
  readonly isByPage: boolean
  readonly place: NotePlace
  readonly definition: FootnoteDefinition
}

/** By identifier, in the order in which a reader comes upon them. */
export type Notes = ReadonlyMap<string, Note>

/** A text whose notes are counted. */
export interface Noted {
  readonly tree: Root
  /** Where to tell of numbers that are kept from the source; absent where they are counted. */
  readonly numbersOf?: VFile | undefined
}

/**
 * The marks of the notes of all texts: from 1 in each, or through the book, each series by itself. Counts by page come
 * later, in `render`. A note called within a note is numbered right after it, as a reader comes upon it.
 */
export function numberNotes(texts: readonly Noted[], manifest: Manifest): Notes[] {
  const book = new Map<string, number>()
  return texts.map(({tree, numbersOf}) => {
    const counts = new Map<string, number>()
    const kept = numbersOf && sourceNumbers(numbersOf)
    return numberTree(tree, {manifest, book, counts, kept})
  })
}

interface Counting {
  readonly manifest: Manifest
  /** The last number of each series, in the book and in the text. */
  readonly book: Map<string, number>
  readonly counts: Map<string, number>
  readonly kept: SourceNumbers | undefined
}

function numberTree(tree: Root, counting: Counting): Notes {
  const definitions = definitionsOf(tree)
  const notes = new Map<string, Note>()
  const follow = (node: Root | FootnoteDefinition, around?: NotePlace): void => {
    visit(node, child => {
      if (child.type === 'footnoteDefinition' && child !== node) return 'skip'
      if (child.type === 'heading') counting.kept?.passHeading()
      if (child.type !== 'footnoteReference' || notes.has(child.identifier)) return
      const definition = definitions.get(child.identifier)
      if (!definition) return
      const note = noteOf(child, definition, counting, around)
      notes.set(child.identifier, note)
      follow(definition, note.place)
    })
  }
  follow(tree)
  return notes
}

function noteOf(
  call: FootnoteReference,
  definition: FootnoteDefinition,
  {manifest, book, counts, kept}: Counting,
  around: NotePlace | undefined
): Note {
  const series = seriesOf(manifest.notes, call.data?.series)
  const count = series.numbering === 'book' ? book : counts
  const number = (count.get(series.name) ?? 0) + 1
  count.set(series.name, number)
  const own = kept?.numberOf(call, definition, series)
  return {
    name: isMain(series) ? String(number) : `${series.name}-${number}`,
    mark: own ?? noteMark(number, series.marks),
    series,
    isByPage: series.numbering === 'page' && own === undefined,
    place: placeWithin(around, series.place),
    definition
  }
}

/** A note called by a note at the end of the book stands there too; one called at the foot cannot stand in the margin. */
function placeWithin(around: NotePlace | undefined, place: NotePlace): NotePlace {
  if (around === 'book') return 'book'
  return around === 'foot' && place === 'margin' ? 'foot' : place
}

/** The first definition of each identifier, as in CommonMark; a second one has been reported. */
function definitionsOf(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', definition => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
  })
  return definitions
}

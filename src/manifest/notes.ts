import type {VFile} from 'vfile'
import {
  manifestNoteLabelUnique,
  manifestNotesPlaced,
  manifestNumberingFits
} from '../book/messages/manifest-notes.ts'
import {report} from '../book/messages.ts'
import {allSeries, hasNotesAt, type NotePolicy, type SeriesPolicy} from '../book/note-series.ts'
import {given} from './given.ts'
import type {NotePolicyWords, SeriesWords} from './schema-notes.ts'
import type {YamlSource} from './yaml.ts'

/** How notes are set: as the manifest says, and the usual way in all else. */
export function notePolicyOf(words: NotePolicyWords = {}): NotePolicy {
  const {place = 'foot', numbering = 'reading', numbers} = words
  const book = {place, numbering}
  const series = Object.entries(words.series ?? {}).map(([name, own]) => ownSeries(name, own, book))
  return {...book, ...given({numbers}), ...(series.length > 0 && {series})}
}

/** An editor’s notes have symbols, which begin again on each page where notes stand on pages; others have letters. */
function ownSeries(
  name: string,
  words: SeriesWords,
  book: Pick<NotePolicy, 'place' | 'numbering'>
): SeriesPolicy {
  const {place = book.place, label = name} = words
  const marks = words.marks ?? usualMarks(name, place)
  const isByPage = marks === 'symbols' && isOnPages(place)
  const inherited = book.numbering === 'page' && !isOnPages(place) ? 'reading' : book.numbering
  const numbering = words.numbering ?? (isByPage ? 'page' : inherited)
  return {name, label: label.toLowerCase(), marks, numbering, place}
}

function usualMarks(name: string, place: NotePolicy['place']): SeriesPolicy['marks'] {
  if (name === 'author' || name === 'link') return 'numbers'
  return name === 'editor' && isOnPages(place) ? 'symbols' : 'letters'
}

function isOnPages(place: NotePolicy['place']): boolean {
  return place === 'foot' || place === 'margin'
}

/** Tell of what cannot be: notes without their section, counts by page where there are none, two series of one label. */
export function checkNotePolicy(
  notes: NotePolicy,
  backmatter: readonly string[] | undefined,
  file: VFile,
  yaml: YamlSource | undefined
): void {
  if (hasNotesAt(notes, 'book') && backmatter && !backmatter.includes('notes')) {
    report(file, manifestNotesPlaced(), yaml?.place(['backmatter']))
  }
  const labels = new Map<string, string>()
  for (const {name, label, numbering, place} of allSeries(notes)) {
    const path = notes.series?.some(own => own.name === name)
      ? ['notes', 'series', name]
      : ['notes', 'numbering']
    if (!isOnPages(place) && numbering === 'page') {
      report(file, manifestNumberingFits(place), yaml?.place(path))
    }
    const other = labels.get(label)
    if (other) report(file, manifestNoteLabelUnique(label, other, name), yaml?.place(path))
    labels.set(label, name)
  }
}

import type {Element, Properties} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {hasNotesAt, type NotePlace, rankOf} from '../book/note-series.ts'
import {wordsOf} from '../book/words.ts'
import type {Assembly} from './assembly.ts'
import type {Note, Notes} from './number.ts'
import type {Chapter} from './reading.ts'
import {type SectionPlan, section, title} from './section.ts'
import type {Convert} from './to-hast.ts'

/** A note with its marker, and where it is to stand. */
export interface NoteBody {
  readonly element: Element
  readonly place: NotePlace
  /** Of its series among the others. */
  readonly rank: number
}

/** Where the words are that notes are called from. */
export interface NoteOwner {
  /** Prefix of their ids. */
  readonly owner: string
  readonly language: string
}

/** The bodies of a text's notes in the order of their numbers, each led by its marker. */
export function noteBodies(
  notes: Notes,
  at: NoteOwner,
  {manifest}: Assembly,
  convert: Convert
): NoteBody[] {
  return [...notes.values()].map(note => {
    const {definition, place} = note
    const isOurs = definition.data !== undefined && 'inManifest' in definition.data
    const lang = isOurs && at.language !== manifest.language ? {lang: manifest.language} : {}
    const children = convert(definition.children)
    const marker = markerOf(note, at)
    const isFirst = (child: (typeof children)[number]) => child.type === 'element'
    const first = children.find(isFirst)
    if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(marker)
    else children.unshift(h('p', marker))
    const rank = rankOf(manifest.notes, note.series)
    const properties = {...bodyProperties(note, at, rank), ...lang}
    const isOnPage = place === 'foot' || place === 'margin'
    return {element: h(isOnPage ? 'aside' : 'div', properties, children), place, rank}
  })
}

function markerOf(note: Note, {owner}: NoteOwner): Element {
  const id = anchor(owner, `fn-${note.name}`)
  const waiting = note.isByPage
    ? {id: `${id}--marker`, dataReference: 'note', dataNote: id, ...noteKind(note)}
    : noteKind(note)
  const href = `#${anchor(owner, `call-${note.name}`)}`
  return h('a.marker', {href, ...waiting}, `${note.mark} `)
}

function bodyProperties(note: Note, {owner}: NoteOwner, rank: number): Properties {
  const {name, place, mark, isByPage} = note
  return {
    dataType: place === 'foot' || place === 'margin' ? 'footnote' : 'endnote',
    id: anchor(owner, `fn-${name}`),
    ...noteKind(note),
    ...(rank > 0 && {dataRank: rank}),
    ...(place === 'margin' && {dataPlace: 'margin'}),
    dataTargetKind: 'note',
    ...(!isByPage && {dataTargetNumber: mark})
  }
}

/** What tells a note of one series from those of another; nothing for a usual note. */
export function noteKind({series: {name, marks}}: Note): Properties {
  return {
    ...(name !== 'author' && {dataSeries: name}),
    ...(marks !== 'numbers' && {dataMarks: marks})
  }
}

/** The notes that stand in their own section: at its end as a list, and those for the press to set on the page of their call. */
export function noteAreas(bodies: readonly NoteBody[], language: string): Element[] {
  const list = bodies.filter(({place}) => place === 'reading')
  const onPages = bodies.filter(({place}) => place === 'foot' || place === 'margin')
  const endnotes = h('section', {dataType: 'endnotes'}, [
    h('h2', wordsOf(language).notes),
    ...inSeries(list)
  ])
  const footnotes = h('section', {dataType: 'footnotes'}, [...onPages.map(({element}) => element)])
  return [...(list.length > 0 ? [endnotes] : []), ...(onPages.length > 0 ? [footnotes] : [])]
}

/** The notes that stand at the end of the book. */
export function notesAtEnd(bodies: readonly NoteBody[]): Element[] {
  return inSeries(bodies.filter(({place}) => place === 'book'))
}

/** Series by series; the first note of each but the first has a space before it. */
function inSeries(bodies: readonly NoteBody[]): Element[] {
  const sorted = bodies.toSorted((one, other) => one.rank - other.rank)
  for (const [index, {element, rank}] of sorted.entries()) {
    if (index > 0 && sorted[index - 1]?.rank !== rank) element.properties['dataOpensSeries'] = ''
  }
  return sorted.map(({element}) => element)
}

/** The section of the notes at the end of the book, reading by reading. */
export function notesSection(
  chapters: readonly Chapter[],
  assembly: Assembly
): Section | undefined {
  const {manifest, words, name} = assembly
  const groups = chapters
    .filter(({notes}) => notes.length > 0)
    .map(({section: {title, language}, notes}) => {
      const lang = language === manifest.language ? {} : {lang: language}
      return h('div.reading-notes', lang, [h('h2', title), ...notes])
    })
  if (!hasNotesAt(manifest.notes, 'book') || groups.length === 0) return
  const plan: SectionPlan = {
    id: name('notes'),
    type: 'endnotes',
    matter: 'back',
    title: words.notes,
    listed: true
  }
  return section(manifest, plan, [title(words.notes), ...groups])
}

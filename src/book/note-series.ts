/** Of notes: who wrote them, and how they are set. */
export interface NotePolicy {
  readonly place: NotePlace
  readonly numbering: NoteNumbering
  /** `source`: notes keep the numbers that their sources give them. Default: they are counted. */
  readonly numbers?: NoteNumbers
  /** Series that have a way of their own, in the order of their blocks at the foot of a page. */
  readonly series?: readonly SeriesPolicy[]
}

export type NotePlace = 'foot' | 'reading' | 'book' | 'margin'
/** Where the count begins again. */
export type NoteNumbering = 'reading' | 'book' | 'page'
export type NoteNumbers = 'source' | 'counted'
export type NoteMarks = 'numbers' | 'letters' | 'symbols' | 'roman'

export interface SeriesPolicy {
  readonly name: string
  /** What the labels of its notes begin with in the sources: `ed` of `[^ed-1]`. */
  readonly label: string
  readonly marks: NoteMarks
  readonly numbering: NoteNumbering
  readonly place: NotePlace
}

/** The series of a note by name. The author's is also that of all others that have no way of their own. */
export function seriesOf(notes: NotePolicy, name: string = mainSeries): SeriesPolicy {
  const series = notes.series ?? []
  return series.find(own => own.name === name) ?? series.find(isMain) ?? plain(notes)
}

function plain({numbering, place}: NotePolicy): SeriesPolicy {
  return {name: mainSeries, label: mainSeries, marks: 'numbers', numbering, place}
}

/** Where the notes of a series stand among those of others: the main one first, then as the manifest has them. */
export function rankOf(notes: NotePolicy, {name}: SeriesPolicy): number {
  if (name === mainSeries) return 0
  const others = (notes.series ?? []).filter(series => !isMain(series))
  return others.findIndex(series => series.name === name) + 1
}

/** All series that the manifest gives a place. */
export function allSeries(notes: NotePolicy): SeriesPolicy[] {
  return [seriesOf(notes), ...(notes.series ?? []).filter(series => !isMain(series))]
}

/** Whether some notes stand there. */
export function hasNotesAt(notes: NotePolicy, place: NotePlace): boolean {
  return allSeries(notes).some(series => series.place === place)
}

export function isMain({name}: SeriesPolicy): boolean {
  return name === mainSeries
}

/** The author's own notes. */
export const mainSeries = 'author'

/** Series that the program itself knows. */
export const knownSeries: readonly string[] = [mainSeries, 'editor', 'translator', 'link']

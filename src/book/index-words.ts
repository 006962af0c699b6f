import {tongueOf} from './tongues/index.ts'

/** The words that an index prints. `%` stands for a head, or for the number of a note. */
export interface IndexWords {
  /** Over sub-entries that go on from the page before. */
  readonly continued: string
  /** Behind a page: `12n3`, `12nn3–4`. */
  readonly note: string
  readonly notes: string
}

/** The words of a language (BCP 47); English where we do not know it. */
export function indexWordsOf(language: string): IndexWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return table.get(primary) ?? tongueOf(language)?.index ?? english
}

const english = words('% (continued)')

const table: ReadonlyMap<string, IndexWords> = new Map([
  ['de', words('% (Fortsetzung)', ' Anm. %', ' Anm. %')],
  ['es', words('% (continuación)')],
  ['fr', words('% (suite)')],
  ['it', words('% (segue)')],
  ['nl', words('% (vervolg)')],
  ['pl', words('% (cd.)', ' przyp. %', ' przyp. %')],
  ['pt', words('% (continuação)')],
  ['ru', words('% (продолжение)', ' прим. %', ' прим. %')]
])

function words(continued: string, note = 'n%', notes = 'nn%'): IndexWords {
  return {continued, note, notes}
}

import {tongueOf} from './tongues/index.ts'
import {type Words, wordTable} from './word-table.ts'

/** The words of a language (BCP 47); English where we do not know it. */
export function wordsOf(language: string): Words {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return wordTable.get(primary) ?? tongueOf(language)?.words ?? english
}

/** What is printed before and behind the number of a page: `p. 12`, `第12页`. */
export function aroundPage(words: string): readonly [before: string, after: string] {
  const [before = '', after] = words.split('%')
  return after === undefined ? [`${before}\u00A0`, ''] : [before, after]
}

/** Names as a list: `Ada, Bo and Cy`. */
export function list(names: readonly string[], language: string): string {
  return new Intl.ListFormat(known(language), {type: 'conjunction'}).format(names)
}

/** An ISO 8601 day, month or year in words; what is none of these as it is. */
export function dateInWords(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(date) ?? []
  if (!year || !month) return date
  const format = new Intl.DateTimeFormat(known(language), {
    // The calendar and the figures of the folios.
    ...{calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC'},
    year: 'numeric',
    month: 'long',
    ...(day && {day: 'numeric'})
  })
  return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
}

/** A language tag that `Intl` takes: a mistyped one must not stop a build here. */
export function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

const english: Words = {
  contents: 'Contents',
  notes: 'Notes',
  contributors: 'Contributors',
  index: 'Index',
  colophon: 'Colophon',
  editedBy: 'Edited by %',
  textsBy: 'Texts by %',
  withTextsBy: 'With texts by %',
  setIn: 'The text is set in %.',
  pageSize: 'The page measures %.',
  madeWith: 'The pages were made with %.',
  see: 'see',
  seeAlso: 'see also',
  page: 'p.',
  above: 'above',
  below: 'below',
  facingPage: 'on the facing page',
  quotes: ['“', '”'],
  articles: ['the', 'a', 'an']
}

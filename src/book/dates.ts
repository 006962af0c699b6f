import {backMatterWordsOf} from './back-matter-words.ts'
import {known} from './words.ts'

/** A date of history, or the time from one to another. */
export interface Moment {
  readonly from: Day
  readonly to?: Day
  /** To be compared number by number. */
  readonly order: readonly number[]
}

/** A day, or the month or year that is known of it. There is no year 0: −44 is 44 BC. */
interface Day {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly isAbout: boolean
}

/** Read a date as an editor writes it: `1899-03-07`, `-0044`, `44 BC`, `c. 1450`, `1914/1918`. */
export function momentOf(words: string): Moment | undefined {
  const [first = '', second, ...more] = words
    .trim()
    .split(/\s*(?:\/|[–—])\s*|(?<=\d)\s+-\s+(?=\d)/u)
  const ends = second === undefined ? shortRange(first) : [first, second]
  const from = dayOf(ends[0] ?? '')
  const to = ends[1] === undefined ? undefined : dayOf(ends[1])
  if (more.length > 0 || !from || (ends[1] !== undefined && !to)) return
  const order = [...numbersOf(from), ...(to ? numbersOf(to) : [])]
  if (to && compare(from, to) > 0) return
  return {from, ...(to && {to}), order}
}

/** `1914-1918` is no month: two years. */
function shortRange(words: string): string[] {
  const [, from, to] = /^(\d{3,4})-(\d{4})$/u.exec(words) ?? []
  return from && to ? [from, to] : [words]
}

function dayOf(words: string): Day | undefined {
  const {about, sign, year, month, day, approximate, era} = form.exec(words)?.groups ?? {}
  if (year === undefined) return
  const isBefore = sign !== undefined || /^b/iu.test(era ?? '')
  const date = {
    year: Number(year) * (isBefore ? -1 : 1),
    ...(month && {month: Number(month)}),
    ...(day && {day: Number(day)}),
    isAbout: about !== undefined || approximate !== undefined
  }
  return isOnCalendar(date) ? date : undefined
}

const form =
  /^(?<about>(?:c\.?|ca\.?|circa|um|vers|hacia|около|ок\.|ok\.)\s*)?(?<sign>[-−])?(?<year>\d{1,4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?(?<approximate>[~?])?(?:\s*(?<era>BCE?|B\.C\.(?:E\.)?|CE|AD|A\.D\.))?$/iu

function isOnCalendar({year, month = 1, day = 1}: Omit<Day, 'isAbout'>): boolean {
  if (year === 0) return false
  const date = dateOf({year, month, day})
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The first years would be taken for those of 1900. */
function dateOf({year, month = 1, day = 1}: Omit<Day, 'isAbout'>): Date {
  const date = new Date(0)
  date.setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day)
  return date
}

function numbersOf({year, month = 0, day = 0}: Day): number[] {
  return [year, month, day]
}

function compare(one: Day, other: Day): number {
  const others = numbersOf(other)
  for (const [at, number] of numbersOf(one).entries()) {
    const difference = number - (others[at] ?? 0)
    // Of a day within a year that is given as a year, both may be.
    if (difference !== 0) return number === 0 || others[at] === 0 ? 0 : difference
  }
  return 0
}

/** As the book prints it: `7 March 1899`, `44 BC`, `c. 1450`, `1914–1918`. */
export function momentInWords({from, to}: Moment, language: string): string {
  if (!to) return dayInWords(from, language)
  const isSpaced = [from, to].some(({isAbout, month, year}) => isAbout || month || year < 0)
  return [from, to].map(day => dayInWords(day, language)).join(isSpaced ? ' – ' : '–')
}

function dayInWords(date: Day, language: string): string {
  const {year, month, isAbout} = date
  const plain = year > 0 && !month ? String(year) : formatted(date, language)
  return isAbout ? `${backMatterWordsOf(language).circa}\u00A0${plain}` : plain
}

function formatted({year, month, day}: Day, language: string): string {
  const format = new Intl.DateTimeFormat(known(language), {
    ...{calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', year: 'numeric'},
    ...(month && {month: 'long'}),
    ...(day && {day: 'numeric'}),
    ...(year < 0 && {era: 'short'})
  })
  return format.format(dateOf({year, ...(month && {month}), ...(day && {day})}))
}

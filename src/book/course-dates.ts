import type {Span} from './course.ts'
import {known, list} from './words.ts'

/** Days of a meeting in words, without the year, which the term has: `1–5 February`, `2 and 4 February`. */
export function daysInWords(spans: readonly Span[], language: string): string {
  return list(
    spans.map(span => spanInWords(span, language)),
    language
  )
}

function spanInWords({from, to}: Span, language: string): string {
  const format = new Intl.DateTimeFormat(known(language), {
    ...{calendar: 'gregory', timeZone: 'UTC', day: 'numeric', month: 'long'}
  })
  const [first, last] = [from, to].map(day => new Date(`${day}T00:00:00Z`))
  if (!first || !last || from === to) return format.format(first)
  // The thin spaces of CLDR stand in few faces.
  return format
    .formatRange(first, last)
    .replace(/(\d)[\u2009\u202F ]?–[\u2009\u202F ]?(?=\d)/gu, '$1–')
    .replace(/[\u2009\u202F]/gu, ' ')
}

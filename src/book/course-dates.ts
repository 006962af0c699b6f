import type {Span} from './course.ts'
import {known, list} from './words.ts'

/** Days of a meeting in words, without the year, which the term has: `1–5 February`, `2 and 4 February`. */
export function daysInWords(spans: readonly Span[], language: string): string {
  const format = new Intl.DateTimeFormat(known(language), {
    ...{calendar: 'gregory', timeZone: 'UTC', day: 'numeric', month: 'long'}
  })
  const words = spans.map(span => spanInWords(span, format))
  return inOneMonth(words, language) ?? list(words, language)
}

function spanInWords({from, to}: Span, format: Intl.DateTimeFormat): string {
  const [first, last] = [from, to].map(day => new Date(`${day}T00:00:00Z`))
  if (!first || !last || from === to) return format.format(first)
  // The thin spaces of CLDR stand in few faces.
  return format
    .formatRange(first, last)
    .replace(/(\d)[\u2009\u202F ]?–[\u2009\u202F ]?(?=\d)/gu, '$1–')
    .replace(/[\u2009\u202F]/gu, ' ')
}

/** Of several days of one month it is named once: `2 and 4 February`, `February 2 and 4`, `2. und 4. Februar`. */
function inOneMonth(words: readonly string[], language: string): string | undefined {
  const parts = words.map(word => /^(\D*)(\d+\.?)(\D*)$/u.exec(word))
  const [first] = parts
  if (words.length < 2 || !first) return
  const [, before = '', , after = ''] = first
  if (!parts.every(part => part?.[1] === before && part[3] === after)) return
  const days = parts.map(part => part?.[2] ?? '')
  return `${before}${list(days, language)}${after}`
}

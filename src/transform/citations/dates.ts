/**
 * A date as CSL-JSON has it: of `1899`, `1899-03-07`, `1899-03/1900` and `1899~` (EDTF), of maps with `year`, `month`,
 * `day`, and of lists of these. Words that are no date are printed as they are.
 */
export function dateOf(value: unknown): unknown {
  if (typeof value === 'number') return {'date-parts': [[value]]}
  if (typeof value === 'string') return written(value.trim())
  if (Array.isArray(value)) return listed(value)
  if (!isMap(value) || !('year' in value)) return value
  return {'date-parts': [partsOf(value)], ...(value['circa'] ? {circa: true} : {})}
}

/** A range from a month to a year is one from year to year: citeproc takes no other. */
export function evenDates(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const even = Object.entries(item).map(([name, value]) => [name, evenRange(value)])
  return Object.fromEntries(even)
}

function evenRange(value: unknown): unknown {
  const parts = isMap(value) ? value['date-parts'] : undefined
  if (!isMap(value) || !Array.isArray(parts) || parts.length < 2) return value
  const ends = parts.slice(0, 2).filter(Array.isArray)
  const length = Math.min(...ends.map(end => end.length))
  return {...value, 'date-parts': ends.map(end => end.slice(0, length))}
}

function written(text: string): object {
  const isCirca = /[~?%]/u.test(text)
  const ends = text.replace(/[~?%]/gu, '').split('/')
  const parts = ends.map(partsIn)
  const known = parts.filter(part => part !== undefined)
  if (known.length === 0 || known.length < parts.length) return {literal: text}
  return {'date-parts': known, ...(isCirca && {circa: true})}
}

function partsIn(text: string): number[] | undefined {
  const [, year, month, day] = /^(-?\d{1,4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/u.exec(text) ?? []
  if (!year) return undefined
  return [year, month, day].filter(part => part !== undefined).map(Number)
}

/** From the first of them to the second. */
function listed(values: readonly unknown[]): object {
  return {'date-parts': values.filter(isMap).map(partsOf)}
}

function partsOf(value: Readonly<Record<string, unknown>>): number[] {
  const parts = [value['year'], value['month'] ?? value['season'], value['day']]
  return parts.filter(part => part !== undefined).map(Number)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import type {PagesUsed} from '../rights.ts'

/**
 * What pages are used: `201-219`, `xii-xx, 3`, `p. 19`; a number alone, or with the word, says how many: `19 pages`.
 * Nothing of words that are none of these.
 */
export function pagesUsed(words: string): PagesUsed | undefined {
  const text = words.trim().replace(/\s*[-–]\s*/gu, '–')
  const [, number] = /^(\d{1,5})(?:\s+pages?)?$/iu.exec(text) ?? []
  if (number !== undefined) return Number(number) > 0 ? {text, count: Number(number)} : undefined
  const named = text.replace(/^pp?\.\s*/iu, '')
  const ranges = named.split(/,\s*/u).map(rangeOf)
  if (ranges.some(range => range === undefined)) return undefined
  const known = ranges.filter(range => range !== undefined)
  const count = known.reduce((sum, range) => sum + range.count, 0)
  const [from, to] = [known[0]?.from, known.at(-1)?.to]
  return {text: named, count, ...(from !== undefined && {from}), ...(to !== undefined && {to})}
}

function rangeOf(words: string): {from: string; to: string; count: number} | undefined {
  const [from = '', short = from, ...more] = words.trim().split('–')
  const to = whole(from, short)
  const [first, last] = [numberOf(from), numberOf(to)]
  if (more.length > 0 || first === undefined || last === undefined || last < first) return undefined
  return {from, to, count: last - first + 1}
}

/** `201–19` is 201–219. */
function whole(from: string, to: string): string {
  const isShort = /^\d+$/u.test(from) && /^\d+$/u.test(to) && to.length < from.length
  return isShort ? from.slice(0, from.length - to.length) + to : to
}

function numberOf(page: string): number | undefined {
  if (/^\d+$/u.test(page)) return Number(page)
  return /^m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu.test(page) && page
    ? roman(page.toLowerCase())
    : undefined
}

const values: Readonly<Record<string, number>> = {
  ...{i: 1, v: 5, x: 10, l: 50},
  ...{c: 100, d: 500, m: 1000}
}

function roman(page: string): number {
  const numbers = [...page].map(letter => values[letter] ?? 0)
  return numbers.reduce(
    (sum, number, index) => sum + (number < (numbers[index + 1] ?? 0) ? -number : number),
    0
  )
}

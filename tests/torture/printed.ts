import {type Item, type PrintedBook, textOf} from '../pdf/reader.ts'

/** Where the words of the manuscript stand that are there to be found again: indices of pages. */
export interface Printed {
  /** The first page that has a word. */
  readonly pageOf: (word: string) => number
  readonly label: (page: number) => string
  /** How often a word is printed. */
  readonly times: (word: string) => number
  /** What stands between two words, the first and the last page of it. */
  readonly between: (from: string, to: string) => {words: string; page: number; last: number}
}

export function printedWords({pages}: PrintedBook): Printed {
  const found = new Map<string, number[]>()
  for (const [index, {items}] of pages.entries()) {
    for (const [word] of textOf(items).matchAll(/[acdkntxz]\d+q/gu)) {
      found.set(word, [...(found.get(word) ?? []), index])
    }
  }
  const pageOf = (word: string) => found.get(word)?.[0] ?? -1
  return {
    pageOf,
    label: page => pages[page]?.label ?? '',
    times: word => found.get(word)?.length ?? 0,
    between(from, to) {
      const page = pageOf(from)
      const own = pages[page]?.items ?? []
      const size = own.find(({text}) => text.includes(from))?.size ?? 0
      const text = pages
        .slice(page, page + 3)
        .map(({items}) => textOf(items.filter(item => isOf(item, size))))
        .join(' ')
        .replace(/\s+/gu, ' ')
      const start = text.indexOf(from) + from.length
      const words = text.slice(start, text.indexOf(to, start)).trim()
      return {words, page, last: pageOf(to)}
    }
  }
}

/** Text in the notes is smaller than that above them; margin boxes are in no tag. */
function isOf({size, part}: Item, other: number): boolean {
  return part !== undefined && Math.abs(size - other) < 0.3
}

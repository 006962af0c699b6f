/** What becomes of the page numbers of another edition that a text is marked with, and which of its marks they are. */
export interface OriginalPages {
  /** In the margin with a bar in the text, in the text as `[214]`, or kept as places to refer to. */
  readonly as?: 'margin' | 'inline' | 'none'
  /** What a mark looks like beside the usual ways, `#` for the number: `|#|`. */
  readonly pattern?: string
  /** The least and the greatest number that a mark may have. */
  readonly from?: string
  readonly to?: string
  /** The page that the text begins on, where no mark says so. */
  readonly first?: string
}

/** The numbers beside the text, for talk of it: of every so many paragraphs or lines, 0 for none. */
export interface Numbering {
  readonly paragraphs?: number
  readonly lines?: number
  /** Where both counts start again. */
  readonly by?: 'reading' | 'page'
}

/** What holds numbers in order to count, and is given them. */
interface Numbered {
  readonly originalPages?: OriginalPages
  readonly numbering?: Numbering
}

/** The entry's own words over the book's. */
export function originalPagesOf(entry: Numbered, book: Numbered): OriginalPages {
  return {...book.originalPages, ...entry.originalPages}
}

/** The same of the numbers beside the text; nothing where neither says a word. */
export function numberingOf(entry: Numbered, book: Numbered): Numbering | undefined {
  if (!entry.numbering && !book.numbering) return undefined
  return {...book.numbering, ...entry.numbering}
}

/** A page number as one that can be compared: those in roman numerals come before all others. */
export function pageValue(page: string): number {
  if (/^\d+$/u.test(page)) return Number(page)
  let value = 0
  const letters = [...page.toLowerCase()].map(letter => numerals[letter] ?? Number.NaN)
  for (const [index, own] of letters.entries())
    value += own < (letters[index + 1] ?? 0) ? -own : own
  return value - romanPages
}

const numerals: Readonly<Record<string, number>> = {
  ...{i: 1, v: 5, x: 10},
  ...{l: 50, c: 100, d: 500, m: 1000}
}
const romanPages = 10_000

/** How figures, tables and formulas are counted: through the book (`3`), reading by reading (`2.3`), or not at all. */
export type Numbers = 'book' | 'reading' | 'none'

/** What of a reading is counted, and listed, apart from its text. */
export type FigureKind = 'figure' | 'table' | 'formula'

export interface FigureSettings {
  readonly numbers: Readonly<Record<FigureKind, Numbers>>
  /** Commands of TeX that all formulas may use, as KaTeX takes them: `\RR` → `\mathbb{R}`. */
  readonly macros: Readonly<Record<string, string>>
}

/** Nothing is counted, no command is defined. */
export const noFigureSettings: FigureSettings = {
  numbers: {figure: 'none', table: 'none', formula: 'none'},
  macros: {}
}

/** What the source says of a figure, a table or an image beside its words, by attribute. */
export interface Said {
  readonly caption?: string
  /** In place of the caption in lists. */
  readonly short?: string
  /** Whose picture it is, set small under the caption. */
  readonly credit?: string
  /** An image that shows nothing which those who do not see it would miss. */
  readonly decorative?: boolean
  /** Counted with no others. */
  readonly unnumbered?: boolean
  /** A table on a page of its own, read from the side. */
  readonly turned?: boolean
}

declare module 'unist' {
  interface Data {
    said?: Said
  }
}

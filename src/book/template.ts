/** CSS in parts, so that a section takes the faces that its formulas are set in. */
export interface FormulaStyle {
  readonly rules: string
  readonly faces: readonly FormulaFace[]
}

export interface FormulaFace {
  /** `@font-face`. */
  readonly rule: string
  /** Each a set of class names: an element that has them all is set in the face. */
  readonly classes: readonly (readonly string[])[]
}

/** How the book looks: ready CSS, and the files that it names. */
export interface Template {
  readonly name: string
  /** `@page`, `@font-face` and the style files, joined. */
  readonly css: string
  /** Of a page, in points. */
  readonly size: {
    readonly width: number
    readonly height: number
    /** How far the printed pages go beyond it on each side. */
    readonly bleed?: number
  }
  /** The style of formulas, for a section that has some; it needs nothing of the page breaker. */
  readonly formulas?: FormulaStyle
  /** URL path in the CSS (`/font/<file>`) → absolute file: with the images of the book, all that the press serves. */
  readonly assets: ReadonlyMap<string, string>
  /** `one` where its pages are seen one by one, as on a screen; else they are the two sides of leaves. */
  readonly sides?: 'one' | 'two'
  /** Of a book that is written from right to left: it is bound on the right, and its rectos lie on the left. */
  readonly bindsRight?: boolean
  /** Whether words may be divided at the ends of lines. */
  readonly hyphenate: boolean
  /** Whether hyphens and points at the ends of lines hang into the margins, so that these look straight. */
  readonly opticalMargins?: boolean
  /** Of every so many paragraphs the number stands beside the text, where the manifest says nothing of it. */
  readonly paragraphNumbers?: number
  /** What the colophon says: `6 × 9 in`; `Source Serif`. */
  readonly facts: {readonly size: string; readonly faces: readonly string[]}
}

/** A line of text as it is printed. Lengths are in CSS pixels, from the top left of the page. */
export interface LaidLine {
  /** Page of the section, from 0. */
  readonly page: number
  /** Letters and word spaces as they stand there, without a hyphen that is no part of the text. */
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Size of the type. */
  readonly size: number
  readonly gaps: readonly Gap[]
  /** Whether it ends inside a word, with a hyphen that is no part of the text. */
  readonly isDivided: boolean
}

/** A word space. */
export interface Gap {
  readonly left: number
  readonly width: number
}

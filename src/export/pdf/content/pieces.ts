/** What a page's content stream is made of, in order. Byte ranges are of the stream. */
export type Piece = Operations | Painting | Opening | Closing | TextObject

/** State that is set and paints nothing: copied as it is. */
export interface Operations {
  readonly kind: 'operations'
  readonly from: number
  to: number
}

/** A path from its construction to its painting, an image or form, a shading. */
export interface Painting {
  readonly kind: 'painting'
  readonly from: number
  readonly to: number
  readonly what: 'path' | 'object'
}

/** `BDC` or `BMC` outside text objects. */
export interface Opening {
  readonly kind: 'opening'
  readonly from: number
  readonly to: number
  /** `/P`, `/Artifact`. */
  readonly tag: string
  readonly id?: number
}

export interface Closing {
  readonly kind: 'closing'
}

/** `BT` to `ET`. */
export interface TextObject {
  readonly kind: 'text'
  readonly from: number
  readonly to: number
  /** Absent where it holds what we do not read: it is copied as it is. */
  readonly runs: Run[] | undefined
}

/** Glyphs of one font on one line. */
export interface Run {
  readonly font: Face
  /** As written: `/F5 13.3299999`. */
  readonly face: string
  readonly size: number
  /** Of its first glyph (ISO 32000-1, 9.4.2). */
  readonly matrix: Matrix
  readonly glyphs: number[]
  /** Of each glyph, in text space, from the first. */
  readonly places: number[]
  /** What glyphs read as where that is not what their font says, in order. */
  readonly spans: Span[]
  /** Behind so many of its glyphs stood a soft hyphen. */
  brokenAt: number | undefined
}

/** ISO 32000-1, 8.3.3. */
export interface Matrix {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

export interface Span {
  readonly from: number
  readonly to: number
  text: string
}

/** The fonts that a page's resources name. */
export interface PageFonts {
  readonly find: (name: string) => Face | undefined
  /** The name of a font with the same glyphs in which these read so; the page's resources have it from now on. */
  readonly other: (face: Face, readings: readonly Reading[]) => string
}

/** A glyph and what it reads as. */
export type Reading = readonly [glyph: number, text: string]

/** A font as its runs need it. */
export interface Face {
  /** Thousandths of the size. */
  readonly widthOf: (glyph: number) => number
  /** What a glyph is taken to read as by its printer. */
  readonly textOf: (glyph: number) => string
  /** Whether the glyph reads so without a word said, in all of the volume. The first to ask about a glyph has their way. */
  readonly reads: (glyph: number, text?: string) => boolean
  /** Whether all of these can be read so. */
  readonly canRead: (readings: readonly Reading[]) => boolean
  /** The glyph of the word space. */
  readonly space: () => number | undefined
}

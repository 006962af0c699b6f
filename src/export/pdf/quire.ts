import type {Name, Text, Value} from './objects.ts'

/**
 * A section made ready for binding: its objects, in which the numbers of a volume are left out, and what the volume needs
 * to know of them. Nothing in it depends on the rest of the book: it is made once for each print of the section, and kept.
 */
export interface Quire {
  readonly own: Fragments
  /** Own numbers in use. */
  readonly count: number
  readonly shared: Fragments
  /** By number: -1 is the first. */
  readonly shares: readonly Share[]
  readonly pages: readonly QuirePage[]
  /** Keys of the parent tree in use: pages, then annotations. */
  readonly keys: number
  /** Its part of the parent tree. */
  readonly parents: readonly ParentNode[]
  /** Links in the order of their objects. */
  readonly links: readonly QuireLink[]
  /** Elements that refer to others, in the order of their objects. */
  readonly waiting: readonly QuireReference[]
  /** Elements that stand under the Document, or the Part that the section is of. */
  readonly tops: readonly number[]
  /** Elements with ids. */
  readonly ids: readonly (readonly [id: string, number: number])[]
  /** By anchor: the element that stands there; of PDF 2.0. */
  readonly elements: readonly (readonly [anchor: string, number: number])[]
  /** Structure types in use, and those that others stand for (ISO 32000-1, 14.7.3). */
  readonly types: readonly string[]
  readonly roles: readonly (readonly [role: string, type: Value])[]
  /** By anchor: its destination. */
  readonly places: readonly (readonly [anchor: string, place: Value])[]
  /** The top of its first page. */
  readonly start?: Value
  readonly headings: readonly QuireHeading[]
  /** The size of its last page: that of blank pages behind it. */
  readonly box?: Value
}

/** Objects, one behind the other. */
export interface Fragments {
  readonly text: Uint8Array
  /** Byte, and what the number is known by that is left out there, in turn. */
  readonly gaps: Int32Array
  /** Of each object. */
  readonly numbers: Int32Array
  readonly kinds: Int32Array
  /** First byte of each object, and the end of the last. */
  readonly starts: Int32Array
}

/** What is in the volume once, whatever number of sections have it. */
export type Share =
  | {readonly kind: 'document' | 'namespace'}
  | {readonly kind: 'font'; readonly font: QuireFont}
  | {
      readonly kind: 'object'
      /** Of a stream. */
      readonly data?: Uint8Array
      /** Of a picture that stands for a page of another PDF: which. */
      readonly sign?: string
    }

/** A font of the section: glyphs of a face, and what they read as. */
export interface QuireFont {
  readonly face: QuireFace
  /** By glyph: UTF-16, in hex. */
  readonly unicode: ReadonlyMap<number, string>
}

/** A subset of a face as printed. */
export interface QuireFace {
  /** Equal for subsets that may be one: of name, metrics and hinting. */
  readonly key: string
  /** Without subset prefix. */
  readonly name: string
  readonly descriptor: readonly (readonly [key: string, value: Value])[]
  /** Of the font file. */
  readonly digest: string
  /** The font file; see `glyphsOf`. */
  readonly file: Uint8Array
  readonly isDeflated: boolean
}

export interface QuirePage {
  readonly number: number
  /** Deflated; none for an empty page. */
  readonly content?: Uint8Array
}

/** Keys count from those of the section. */
export interface ParentNode {
  readonly number: number
  readonly first: number
  readonly last: number
}

export interface QuireLink {
  /** Within the book. */
  readonly anchor?: string
  /** On the web. */
  readonly address?: string
}

export interface QuireReference {
  readonly number: number
  /** The note that it is, or that it calls. */
  readonly note?: string
  readonly isNote?: boolean
  /** The anchor that an entry of the contents leads to. */
  readonly leadsTo?: string
}

export interface QuireHeading {
  readonly title: Text
  readonly destination: Value
  /** Its structure type. */
  readonly level?: Name
  readonly items: readonly QuireHeading[]
}

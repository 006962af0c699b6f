import type {Entry} from './manifest.ts'
import type {Place} from './messages.ts'
import {type PdfSettings, type PdfStandard, usualPdf} from './pdf.ts'

/** What the manifest says of a reading that is pages of an existing PDF. */
export interface FacsimileSettings {
  /** Those to take, counted from 1, both ends of each range; all where nothing is said. */
  readonly pages?: readonly PageRange[]
  /** What they show, in words: of all together, or of each. */
  readonly alt?: string | readonly string[]
  /** Points to leave out at the edges of each page as it is seen. */
  readonly crop?: Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>
  /** Degrees clockwise to turn each page by, beside what the file says itself. */
  readonly turn?: 90 | 180 | 270
  /** Whether each page shows two facing pages of the original. */
  readonly spreads?: boolean
  /** Where in the manifest the pages are named. */
  readonly place?: Place
}

export interface PageRange {
  readonly from: number
  /** The last page of the file where it is not there. */
  readonly to?: number
}

/** The pages of an existing PDF that are a reading. */
export interface Facsimile {
  /** The whole PDF. */
  readonly data: Uint8Array
  /** Those that are shown, in order; none as long as the file has not been opened. */
  pages: readonly FacsimilePage[]
}

/** A page of an existing PDF as the book shows it. */
export interface FacsimilePage {
  /** 32 hex digits that name what it shows: the trees and the printed pages have it in the place of the page. */
  readonly key: string
  /** The PDF that it is of. */
  readonly data: Uint8Array
  /** In the file, from 1. */
  readonly number: number
  /** What is shown of it, in the file's own units, before it is turned. */
  readonly box: {
    readonly left: number
    readonly bottom: number
    readonly right: number
    readonly top: number
  }
  /** Clockwise. */
  readonly rotation: 0 | 90 | 180 | 270
  /** Points, as it is seen. */
  readonly width: number
  readonly height: number
  /** Its own page number, where one is known. */
  readonly label?: string
  /** Whether it has words that can be read out, and not a picture of words alone. */
  readonly hasText: boolean
  /** Whether it has colours in four inks of no press in particular. */
  readonly hasInks: boolean
  /** Whether a book with it can keep to the standards of its PDF. */
  readonly isSound: boolean
}

/** Whether an entry asks for pages of a PDF: by the name of its source, or by saying which and how. */
export function isFacsimile({source, facsimile}: Pick<Entry, 'source' | 'facsimile'>): boolean {
  return /\.pdf$/i.test(source) || facsimile !== undefined
}

/** What the PDF of a book may claim to keep to: nothing, where the pages of another file forbid it. */
export function standardOf(
  settings: PdfSettings | undefined,
  facsimiles: ReadonlyMap<string, FacsimilePage> | undefined
): PdfStandard {
  const isSound = [...(facsimiles?.values() ?? [])].every(page => page.isSound)
  return isSound ? (settings ?? usualPdf).standard : 'none'
}

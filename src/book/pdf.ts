/** What a PDF claims to be: for people who cannot see it (PDF/UA), and for archives (PDF/A). */
export type PdfStandard = 'ua-1+a-3a' | 'ua-2+a-4' | 'none'

/** What the manifest says of the PDF. */
export interface PdfSettings {
  readonly standard: PdfStandard
  /** The manuscript goes with the book, in the file: manifest, texts and bibliographies. */
  readonly attachesSources: boolean
}

export const usualPdf: PdfSettings = {standard: 'ua-1+a-3a', attachesSources: false}

/** A file in the PDF. */
export interface Attachment {
  /** Path in the manuscript. */
  readonly name: string
  readonly data: Uint8Array
  /** Media type: `text/markdown`. */
  readonly type: string
  /** ISO 19005-3, annex E: what the book was made from, or data that it shows. */
  readonly relationship: 'Source' | 'Data'
}

import type {Folio} from './pages.ts'

/**
 * What a PDF was made of and what stands on its pages: `<name>.manifest.json` beside it. The same book gives the same
 * bytes: no clock, and no path of a machine.
 */
export interface BookRecord {
  /** Goes up when a field changes its meaning. */
  readonly v: 1
  readonly book: RecordedBook
  /** Files beside the record: the PDF first. */
  readonly outputs: readonly RecordedFile[]
  readonly tools?: RecordedTools
  /** The hash is of its style sheet, with the manifest's page. */
  readonly template?: {readonly name: string; readonly sha256: string}
  readonly fonts?: readonly RecordedFont[]
  /** What the book was made from, by its path from the manuscript's folder. */
  readonly inputs?: readonly RecordedFile[]
  /** In the order of the volume. */
  readonly sections: readonly RecordedSection[]
  readonly messages?: readonly RecordedMessage[]
}

export interface RecordedBook {
  readonly title: string
  readonly edition?: string
  readonly date?: string
  readonly language?: string
  readonly template?: string
  readonly variant?: string
  readonly pages: number
}

export interface RecordedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

export interface RecordedTools {
  readonly lectern: RecordedTool
  readonly chromium?: RecordedTool
  readonly pagedjs: RecordedTool
}

export interface RecordedTool {
  readonly version: string
  readonly sha256: string
}

export interface RecordedFont extends RecordedFile {
  /** Of npm, with its version. */
  readonly package?: string
}

export interface RecordedSection {
  readonly id: string
  readonly type: string
  readonly title: string
  /** Its first page. */
  readonly folio: Folio
  readonly pages: number
  /** Of headings, figures and the like: the page by the id. */
  readonly places: Readonly<Record<string, Folio>>
  readonly blocks: readonly RecordedBlock[]
}

/** A paragraph, a note, a heading: text that stands together. */
export interface RecordedBlock {
  readonly kind: BlockKind
  /** The pages that it begins and ends on: `12`, `12-13`. */
  readonly page: string
  /** Its first words. */
  readonly opens: string
  /** Characters. */
  readonly length: number
  /** Of the text, page numbers of references left out: 16 hex digits of SHA-256. */
  readonly hash: string
}

export type BlockKind = 'paragraph' | 'note' | 'heading' | 'caption' | 'entry'

export interface RecordedMessage {
  readonly severity: string
  readonly rule: string
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly message: string
}

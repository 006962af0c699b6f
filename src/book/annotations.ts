import type {VFile} from 'vfile'
import type {Place} from './messages.ts'

/**
 * Where in a text an annotation goes. Words are a text quote selector (https://www.w3.org/TR/annotation-model/#text-quote-selector);
 * a heading or the number of a paragraph limits the search, or without words is the place itself.
 */
export interface Selector {
  readonly exact?: string
  readonly prefix?: string
  readonly suffix?: string
  /** Words of a heading of the reading. */
  readonly heading?: string
  /** From 1, in the section under the heading, or else in the reading. */
  readonly paragraph?: number
  /** Where the words stood in the source once: offsets of its characters. */
  readonly position?: readonly [from: number, to: number]
  readonly place?: Place
  /** Of an annotation in a file of its own: that file, where messages go, and the place in it. */
  readonly origin?: {readonly file: VFile; readonly place: Place | undefined}
}

/** How something that the editor says of a word is printed. */
export type EditorialForm = 'note' | 'brackets'

/** What the editor's glosses, corrections and emphasis look like; an annotation may say otherwise. */
export interface EditorialPolicy {
  readonly glosses: EditorialForm
  readonly corrections: EditorialForm
  /** Whether a note tells of emphasis that the editor has added. */
  readonly emphasis: 'note' | 'silent'
}

/** What a word means. */
export interface EditorGloss {
  readonly at: Selector
  /** Markdown. */
  readonly gloss: string
  readonly as?: EditorialForm
}

/** Words that the editor sets in italics. */
export interface EditorEmphasis {
  readonly at: Selector
  /** Whether a note tells of it, or what the note says. */
  readonly note?: boolean | string
}

/** A fault of the source: told by `[sic]`, or mended. */
export interface EditorCorrection {
  readonly at: Selector
  /** The right words; without, the wrong ones stay. */
  readonly read?: string
  readonly as?: EditorialForm
}

/** What the editor does to the words of a reading, beside notes, references and index marks. */
export interface EditorialMarks {
  readonly glosses?: readonly EditorGloss[]
  readonly emphasis?: readonly EditorEmphasis[]
  readonly corrections?: readonly EditorCorrection[]
  /** A file of Web Annotations, from the manuscript; it is read with the manifest. */
  readonly annotations?: {readonly path: string; readonly place?: Place}
}

export const usualEditing: EditorialPolicy = {
  glosses: 'note',
  corrections: 'note',
  emphasis: 'silent'
}

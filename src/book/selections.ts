import type {Selector} from './annotations.ts'
import type {Quotation} from './manifest.ts'

/** What the lines at the quoted words are. */
export interface Pin {
  readonly at: Quotation
  readonly as: PinnedKind
  /** Of a heading: how deep, from 1. */
  readonly depth?: number
}

export type PinnedKind = 'heading' | 'paragraph' | 'verse' | 'quote' | 'list' | 'table' | 'break'

export type GuessName =
  | 'headings'
  | 'verse'
  | 'drama'
  | 'letters'
  | 'quotations'
  | 'epigraphs'
  | 'lists'
  | 'tables'
  | 'breaks'
  | 'contents'
  | 'title page'

/** A selection out of a longer text. */
export interface Extract {
  /** Its first words. */
  readonly from?: Selector
  /** Its last words; a heading that is quoted belongs to it no more. */
  readonly to?: Selector
  /** What is left out within it, with `[…]` in its place: from the first of these words to the last. */
  readonly cuts: readonly {readonly from: Selector; readonly to?: Selector}[]
}

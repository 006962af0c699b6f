import type {Place} from './messages.ts'

/** What a reference can point at. `page` is one of another edition, `line` a numbered line. */
export type TargetKind =
  | 'reading'
  | 'heading'
  | 'figure'
  | 'table'
  | 'formula'
  | 'paragraph'
  | 'line'
  | 'note'
  | 'page'
  | 'term'

/**
 * A place of the book that can be pointed at. In hast it is an element with an `id`; where it is more than a heading or a
 * section, the part that makes it says its kind in `data-target-kind`, the number that is printed for it in
 * `data-target-number`, and what it is called, if that is not its own text, in `data-target-title`.
 */
export interface Target {
  readonly id: string
  readonly kind: TargetKind | undefined
  /** As printed: `3`, `2.3`, `iv`. */
  readonly number?: string
  readonly title?: string
  /** Of a note that is counted by page: how its number is written. */
  readonly marks?: string
  /** Of the title, BCP 47. */
  readonly language: string
  /** Place in the order of the book. */
  readonly order: number
}

/** What a reference prints of its target. `relative` is the page as a reader finds it: above, overleaf, p. 12. */
export type ReferencePart = 'number' | 'title' | 'page' | 'relative'

/** One of the places that a reference points at, or all from one to another. */
export interface ReferenceTarget {
  readonly id: string
  /** Where a range ends. */
  readonly to?: string
}

/** How a reference asks for its places, as typed: `number`, `title page`, `all`. */
export type ReferenceForm = 'text' | 'page' | 'see'

/** Where a reference of the manifest stands there; `undefined` where its place is not known. */
export interface ReferenceOrigin {
  readonly place: Place | undefined
}

/** The name of a target by its kind and number, for a text that cannot know its id: `mills--paragraph:4`. */
export function numberedName(owner: string, kind: TargetKind, number: string): string {
  return `${owner}--${kind}:${number}`
}

/** The name of a note by its label in the text, until it has a number. */
export function labelName(owner: string, identifier: string): string {
  return `${owner}--label:${identifier}`
}

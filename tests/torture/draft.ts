import type {Chance} from '../random.ts'

/*
 * What the manuscript holds, told to the tests. Everything that has to be found on the pages again stands beside a word of
 * its own, too short to be divided: `c12q` before the call of a note, `n12q` at the beginning of its body, `t7q` at a place
 * that references lead to, `x31q` for an index mark, `k4q` before a citation, and `a9q … z9q` around a reference.
 */

export type Series = 'author' | 'editor' | 'translator'

export interface TortureNote {
  readonly number: number
  readonly series: Series
  /** What is called in a note is called where that stands. */
  readonly inNote?: number
  /** Longer than a page of its own. */
  readonly isLong: boolean
}

export interface Target {
  readonly number: number
  /** As `to` has it: `mill#h3`. */
  readonly name: string
  readonly kind: 'reading' | 'heading' | 'figure' | 'table' | 'formula' | 'note' | 'page' | 'place'
}

export interface Asked {
  readonly number: number
  readonly as: string
  /** Single places, and ranges of two. */
  readonly to: readonly (readonly [from: Target, to?: Target])[]
}

export interface Mark {
  readonly number: number
  readonly head: string
  /** The mark that closes the passage. */
  end?: number
  readonly isMain: boolean
  readonly isInNote: boolean
}

/** The manuscript as it grows. */
export interface Draft {
  readonly chance: Chance
  readonly notes: TortureNote[]
  readonly targets: Target[]
  readonly asked: Asked[]
  readonly marks: Mark[]
  readonly cited: {readonly number: number; readonly key: string}[]
  readonly heads: readonly string[]
  /** Of the reading in hand: its id, bodies of its notes, and passages of the index that are open. */
  reading: string
  isKramdown: boolean
  bodies: string[]
  open: Mark[]
  /** How deep in notes the text stands, and in which one. */
  around: number | undefined
}

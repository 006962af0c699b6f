import type {Place} from './messages.ts'
import type {Folio} from './pages.ts'

/** What the manifest says of the pages of the last edition. */
export interface LockSettings {
  /** Whether what has become shorter is followed by blank pages, so that the rest stays where it was. */
  readonly holds: boolean
  readonly place?: Place
}

/** Which page each place of an edition stood on: `pages.lock.json`, which goes with the manuscript. */
export interface PageLock {
  /** As messages name it. */
  readonly path: string
  readonly title: string
  readonly edition?: string
  readonly date?: string
  readonly pages: number
  /** Sections in the order of the edition, each with the places in it. */
  readonly sections: readonly LockedSection[]
}

export interface LockedSection extends LockedPlace {
  readonly matter: 'front' | 'body' | 'back'
  /** How many. */
  readonly pages: number
  readonly places: readonly LockedPlace[]
}

export interface LockedPlace {
  readonly id: string
  readonly title: string
  readonly folio: Folio
}

/** What a lock's file comes to: the lock, or why it is none. */
export interface PageLockFile {
  /** As messages name it; also where one would be that is not there. */
  readonly path: string
  readonly lock?: PageLock
  /** In words: what is in it instead. */
  readonly problem?: string
}

/** The number of a folio: `xiv` is 14. */
export function countOf(folio: Folio): number {
  if (/^\d+$/u.test(folio)) return Number(folio)
  let count = 0
  let last = 0
  for (const letter of [...folio.toLowerCase()].reverse()) {
    const value = numerals[letter] ?? 0
    count += value < last ? -value : value
    last = Math.max(last, value)
  }
  return count
}

const numerals: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000
}

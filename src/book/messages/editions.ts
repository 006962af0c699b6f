import {sizeInWords} from '../budget.ts'
import type {Finding} from '../messages.ts'

/** A file that should be the lock of an edition's pages and is none. */
export function pageLockIsReadable(path: string, found: string): Finding {
  return {
    rule: 'page-lock-is-readable',
    severity: 'error',
    reason: `Unexpected ${found} in ${path}, expected what \`lectern build --lock\` writes`,
    note: 'put the file back from your version control; or delete it, and lock the pages anew with `lectern build --lock`'
  }
}

/** A lock of another book: neither its title nor its readings are those of this one. */
export function pageLockIsOfBook(path: string, locked: string, title: string): Finding {
  return {
    rule: 'page-lock-is-of-book',
    severity: 'error',
    reason: `Unexpected lock of “${locked}” in ${path}, expected one of “${title}”`,
    note: 'put the right file there; or, if this is a new book, delete it and lock the pages with `lectern build --lock`'
  }
}

/** The manifest keeps to a lock that is not there. */
export function pageLockExists(path: string, isFrozen: boolean): Finding {
  return {
    rule: 'page-lock-exists',
    severity: isFrozen ? 'error' : 'warning',
    reason: `Cannot compare pages with the last edition without ${path}`,
    note: 'once an edition is out, `lectern build --lock` writes it; commit it with the manuscript'
  }
}

/** What moved, as it is told. */
export interface Move {
  readonly title: string
  readonly from: string
  readonly to: string
}

/** One or more sections that stand on other pages than in the last edition, all by as much. */
export function pagesStay(first: Move, last: Move, count: number, note: string): Finding {
  const reason =
    count === 1
      ? `${named(first)} moved from p. ${first.from} to p. ${first.to}`
      : `${count} sections, from ${named(first)} to ${named(last)}, moved: from pp. ${first.from}–${last.from} to pp. ${first.to}–${last.to}`
  return {rule: 'pages-stay', severity: 'warning', reason, note}
}

/** Places within a section that stand where it did: it has not moved, they have. */
export function placesStay(section: string, moves: readonly Move[], note: string): Finding {
  const shown = moves
    .slice(0, mostNamed)
    .map(move => `${named(move)} from p. ${move.from} to p. ${move.to}`)
  const more = moves.length > mostNamed ? ` and ${moves.length - mostNamed} more` : ''
  return {
    rule: 'pages-stay',
    severity: 'warning',
    reason: `In “${section}”, ${list(shown, more)} moved`,
    note
  }
}

/** What readers of the last edition may look for in vain. */
export function lockedPlaceIsThere(move: Pick<Move, 'title' | 'from'>, path: string): Finding {
  return {
    rule: 'locked-place-exists',
    severity: 'warning',
    reason: `${named(move)}, on p. ${move.from} of the last edition, is not in the book any more`,
    note: `if that is meant, ${forget(path)}`
  }
}

/** Blank pages that keep sections where they were. */
export function pagesAreHeld(
  blanks: number,
  held: readonly {readonly title: string; readonly folio: string}[]
): Finding {
  const shown = held.slice(0, mostHeld).map(({title, folio}) => `“${title}” on p. ${folio}`)
  const more = held.length > mostHeld ? ` and ${held.length - mostHeld} more` : ''
  return {
    rule: 'pages-are-held',
    severity: 'info',
    reason: `${blanks === 1 ? 'A blank page keeps' : `${blanks} blank pages keep`} ${list(shown, more)}`,
    note: 'that is what `lock: {hold: true}` asks for; they go with the next `lectern build --lock` without it'
  }
}

const mostHeld = 6

export function pagesWithinBudget(
  pages: number,
  bounds: {readonly least?: number; readonly most: number},
  longest: readonly {readonly title: string; readonly pages: number}[]
): Finding {
  const parts = longest.map(({title, pages: own}) => `“${title}” ${own}`)
  return {
    rule: 'pages-within-budget',
    severity: 'error',
    reason: `Unexpected ${count(pages, 'page')}, expected ${boundsInWords(bounds, String)}`,
    note: `the longest: ${parts.join(', ')}; if the book is meant to be so, change \`budget: pages\``
  }
}

export function sizeWithinBudget(
  bytes: number,
  bounds: {readonly least?: number; readonly most: number},
  largest: readonly {readonly path: string; readonly bytes: number}[]
): Finding {
  const isLarge = bytes > bounds.most
  const parts = largest.map(({path, bytes: own}) => `${path} ${sizeInWords(own)}`)
  const images = isLarge && parts.length > 0 ? `the largest images: ${parts.join(', ')}; ` : ''
  const lost = isLarge ? '' : 'something may be missing: look at pictures and fonts; '
  return {
    rule: 'size-within-budget',
    severity: 'error',
    reason: `Unexpected ${sizeInWords(bytes)} of PDF, expected ${boundsInWords(bounds, sizeInWords)}`,
    note: `${images}${lost}if the book is meant to be so, change \`budget: size\``
  }
}

/** What to do with a place that is to be known no more. */
function forget(path: string): string {
  return `\`lectern build --lock\` takes it out of ${path} with the next edition`
}

function boundsInWords(
  {least, most}: {readonly least?: number; readonly most: number},
  words: (number: number) => string
): string {
  return least === undefined ? `no more than ${words(most)}` : `${words(least)} to ${words(most)}`
}

function named({title}: Pick<Move, 'title'>): string {
  return `“${title}”`
}

function list(words: readonly string[], more: string): string {
  if (more) return `${words.join(', ')}${more}`
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

const mostNamed = 3

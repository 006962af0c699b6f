import type {Edit} from './edits.ts'

/**
 * Marks that typists have put for quotation marks, as plain ones: ``x'' of TeX, `x' of old files, and the spaces that
 * scanners leave inside of them.
 */
export function* typistsMarks(text: string): Generator<Edit> {
  if (text.includes('`')) yield* backquotes(text)
}

/** The same for the spaces, once the marks are plain. */
export function* spacedMarks(text: string): Generator<Edit> {
  if (!/" | "/u.test(text)) return
  for (const {0: found, index} of text.matchAll(spaced)) {
    const end = index + found.length
    yield {start: index + 1, end: index + 2, text: ''}
    yield {start: end - 2, end: end - 1, text: ''}
  }
}

/** One quotation, with a space on each side of both marks. */
const spaced = /(?<![^\s([—–-])" (?=[^\s"])[^"]{1,400}(?<=[^\s"]) "(?![^\s.,;:!?)\]—–-])/gu

function* backquotes(text: string): Generator<Edit> {
  const isDouble = text.includes('``') && text.includes("''")
  for (const {0: mark, index} of text.matchAll(/``|''|`/gu)) {
    if (mark === '`') {
      if (isSingle(text, index)) yield {start: index, end: index + 1, text: "'"}
    } else if (isDouble) yield {start: index, end: index + 2, text: '"'}
  }
}

/** Before a word, and with a mark that closes behind it; or for letters that are left out. */
function isSingle(text: string, index: number): boolean {
  if (!/^$|[\s([—–"“-]/u.test(text.charAt(index - 1))) return false
  elided.lastIndex = index + 1
  if (elided.test(text)) return true
  closing.lastIndex = index + 1
  return closing.test(text)
}

const elided = /(?:t(?:is|was|were|will|would)|em|cause|til|till)(?!\p{L})/iuy
const closing = /\S[^`]{0,1000}?\S'(?!\p{L})/uy

import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {markPhrases} from './index-terms/mark.ts'
import {findNames} from './index-terms/names.ts'
import {type Phrase, phraseBook} from './index-terms/phrases.ts'
import {sourceOf} from './positions.ts'

/**
 * Mark what the index leads to: every occurrence of the manifest's terms and their variants, and, when the manifest
 * asks for them, the names that the program finds. A phrase of the manifest is never taken for a name.
 */
export function markIndexTerms(readings: readonly Reading[], manifest: Manifest): void {
  const terms = concordance(manifest)
  const names = manifest.index.names
    ? findNames(readings, manifest)
    : new Map<Reading, readonly Phrase[]>()
  const silent = sentOn(manifest)
  for (const reading of readings) {
    const own = (names.get(reading) ?? []).filter(({words}) => !silent.has(words))
    const book = phraseBook([...terms, ...own])
    if (book.size === 0) continue
    for (const tree of [reading.headnote, reading.tree]) {
      if (tree) markPhrases(tree, book, sourceOf(reading))
    }
  }
}

/** Lower-case words are found in any case; a term that only sends the reader on has no pages of its own. */
function concordance({index}: Manifest): Phrase[] {
  const heads = new Map<string, string[][]>()
  for (const {term, variants, see} of index.terms) {
    const head = term.split('!').map(level => level.trim())
    const own = head.length === 1 ? [term] : []
    for (const words of see === undefined ? new Set([...own, ...variants]) : []) {
      heads.set(words, [...(heads.get(words) ?? []), head])
    }
  }
  return Array.from(heads, ([words, list]) => ({
    words,
    heads: list,
    anyCase: words === words.toLowerCase()
  }))
}

/** Words of terms that send the reader on: no names to be found. */
function sentOn({index}: Manifest): Set<string> {
  const sending = index.terms.filter(({see}) => see !== undefined)
  return new Set(sending.flatMap(({term, variants}) => [term, ...variants]))
}

import {headOf} from '../book/index-marks.ts'
import type {IndexTerm, Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {markPhrases} from './index-terms/mark.ts'
import type {mentionsIn} from './index-terms/mentions.ts'
import {findNames} from './index-terms/names.ts'
import {type Phrase, phraseBook} from './index-terms/phrases.ts'
import {sourceOf} from './positions.ts'

/**
 * Mark what the index leads to: every occurrence of the manifest's terms and their variants, and, when the manifest
 * asks for them, the names that the program finds. A phrase of the manifest is never taken for a name.
 */
export function markIndexTerms(
  readings: readonly Reading[],
  manifest: Manifest,
  names: IndexNames = namesFor(readings, manifest)
): void {
  const terms = concordance(manifest)
  for (const reading of readings) {
    const book = phraseBook([...terms, ...(names.get(reading) ?? [])])
    if (book.size === 0) continue
    const seen = new Set<string>()
    for (const tree of [reading.headnote, reading.tree]) {
      if (tree) markPhrases(tree, book, sourceOf(reading), seen)
    }
  }
}

/** The names that the program finds, by the readings to look for them in. */
export type IndexNames = ReadonlyMap<Reading, readonly Phrase[]>

/** What a text that was set before had of names, `mentionsOf` knows. */
export function namesFor(
  readings: readonly Reading[],
  manifest: Manifest,
  mentionsOf?: typeof mentionsIn
): IndexNames {
  if (!manifest.index.names) return new Map()
  const names = findNames(readings, manifest, mentionsOf)
  const silent = sentOn(manifest)
  const own = (phrases: readonly Phrase[]) =>
    phrases.filter(({words}) => !silent.has(words)).map(phrase => foundBy(manifest, phrase))
  return new Map(Array.from(names, ([reading, phrases]) => [reading, own(phrases)]))
}

/** Lower-case words are found in any case; a term that only sends the reader on has no pages of its own. */
function concordance({index}: Manifest): Phrase[] {
  const phrases = new Map<string, Phrase>()
  for (const term of index.terms) {
    if (term.see !== undefined) continue
    const own = term.term.includes('!') ? [] : [term.term]
    for (const words of new Set([...own, ...term.variants])) {
      phrases.set(words, joined(phrases.get(words), words, term))
    }
  }
  const exceptions = index.terms.flatMap(({except = []}) => except)
  const silent = exceptions.map((words): Phrase => ({words, heads: [], anyCase: isSmall(words)}))
  return [...phrases.values(), ...silent.filter(({words}) => !phrases.has(words))]
}

function joined(before: Phrase | undefined, words: string, term: IndexTerm): Phrase {
  const {every = true, isStem = false, isCased, list} = term
  const heads = [...(before?.heads ?? []), headOf(term.term)]
  const pointings = [...(before?.pointings ?? []), list === undefined ? {} : {list}]
  return {
    ...{words, heads, pointings},
    anyCase: isCased === undefined ? isSmall(words) : !isCased,
    ...(isStem && {isStem}),
    ...(!every && {isOnce: true})
  }
}

function isSmall(words: string): boolean {
  return words === words.toLowerCase()
}

/** What the program finds stands in the index of names, if there is one. */
function foundBy({index}: Manifest, phrase: Phrase): Phrase {
  const list = index.lists?.find(({names}) => names)?.name
  const pointing = {found: true, ...(list !== undefined && {list})}
  return {...phrase, pointings: phrase.heads.map(() => pointing)}
}

/** Words of terms that send the reader on: no names to be found. */
function sentOn({index}: Manifest): Set<string> {
  const sending = index.terms.filter(({see}) => see !== undefined)
  return new Set(sending.flatMap(({term, variants}) => [term, ...variants]))
}

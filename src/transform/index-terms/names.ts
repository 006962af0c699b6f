import type {Manifest} from '../../book/manifest.ts'
import type {Reading} from '../../book/reading.ts'
import {candidatesOf} from './candidates.ts'
import {evidenceOf} from './evidence.ts'
import {type Named, settleHeads} from './heads.ts'
import {isEnglish, type Mentions, mentionsIn} from './mentions.ts'
import type {Phrase} from './phrases.ts'
import {wordsOfName} from './tokens.ts'

/**
 * Find the names of persons, places and bodies in the English readings of a book, as an editor would begin an index:
 * what stands in capitals within sentences, at least twice. Persons stand under their family names, which lead there on
 * their own too; acronyms stand with what they are short for. The result is for pruning, not a judgement.
 */
export function findNames(
  readings: readonly Reading[],
  manifest: Manifest,
  mentionsOf: (reading: Reading, manifest: Manifest) => Mentions = mentionsIn
): Map<Reading, readonly Phrase[]> {
  const english = readings.filter(({metadata}) => isEnglish(metadata.language ?? manifest.language))
  const texts = english.map(reading => ({reading, ...mentionsOf(reading, manifest)}))
  const evidence = evidenceOf(texts.map(({usage}) => usage))
  const named = texts.map(
    ({reading, runs}): Named => ({
      reading,
      candidates: runs.flatMap(run => candidatesOf(run, evidence))
    })
  )
  const authors = readings.flatMap(({metadata}) => metadata.authors)
  return settleHeads(named, firstOf(texts), authors.map(wordsOfName))
}

/** What the first text to explain an acronym says of it counts. */
function firstOf(texts: readonly Mentions[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [short, long] of texts.flatMap(({acronyms}) => [...acronyms])) {
    if (!found.has(short)) found.set(short, long)
  }
  return found
}

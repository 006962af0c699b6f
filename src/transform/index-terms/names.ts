import type {Manifest} from '../../book/manifest.ts'
import type {Reading} from '../../book/reading.ts'
import {acronymsIn} from './acronyms.ts'
import {candidatesIn} from './candidates.ts'
import {evidenceOf} from './evidence.ts'
import {type Named, settleHeads} from './heads.ts'
import type {Phrase} from './phrases.ts'
import {type Token, tokensIn, wordsOfName} from './tokens.ts'

/**
 * Find the names of persons, places and bodies in the English readings of a book, as an editor would begin an index:
 * what stands in capitals within sentences, at least twice. Persons stand under their family names, which lead there on
 * their own too; acronyms stand with what they are short for. The result is for pruning, not a judgement.
 */
export function findNames(
  readings: readonly Reading[],
  manifest: Manifest
): Map<Reading, readonly Phrase[]> {
  const english = readings.filter(({metadata}) => isEnglish(metadata.language ?? manifest.language))
  const texts = english.map(reading => ({reading, blocks: blocksOf(reading, manifest)}))
  const blocks = texts.flatMap(text => text.blocks)
  const evidence = evidenceOf(blocks)
  const named = texts.map(
    ({reading, blocks}): Named => ({
      reading,
      candidates: blocks.flatMap(block => candidatesIn(block, evidence))
    })
  )
  const authors = readings.flatMap(({metadata}) => metadata.authors)
  return settleHeads(named, acronymsIn(blocks), authors.map(wordsOfName))
}

/** The words of the headnote count with those of the text, if they are English too. */
export function blocksOf({headnote, tree}: Reading, {language}: Manifest): Token[][] {
  return [...(headnote && isEnglish(language) ? tokensIn(headnote) : []), ...tokensIn(tree)]
}

export function isEnglish(language: string): boolean {
  return /^en\b/iu.test(language)
}

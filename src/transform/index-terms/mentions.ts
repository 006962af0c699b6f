import type {Manifest} from '../../book/manifest.ts'
import type {Reading} from '../../book/reading.ts'
import {acronymsIn} from './acronyms.ts'
import {type Usage, usageIn} from './evidence.ts'
import {type Run, runsIn} from './runs.ts'
import {type Token, tokensIn} from './tokens.ts'

/** What the finder of names takes from one text, whatever stands in the others. */
export interface Mentions {
  readonly usage: Usage
  /** What may be names. */
  readonly runs: readonly Run[]
  /** Long names by their acronyms. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>
}

export function mentionsIn(reading: Reading, manifest: Manifest): Mentions {
  const blocks = blocksOf(reading, manifest)
  return {usage: usageIn(blocks), runs: blocks.flatMap(runsIn), acronyms: acronymsIn(blocks)}
}

/** The words of the headnote count with those of the text, if they are English too. */
export function blocksOf({headnote, tree}: Reading, {language}: Manifest): Token[][] {
  return [...(headnote && isEnglish(language) ? tokensIn(headnote) : []), ...tokensIn(tree)]
}

export function isEnglish(language: string): boolean {
  return /^en\b/iu.test(language)
}

import {particles} from './english.ts'
import type {Phrase} from './phrases.ts'
import type {Token} from './tokens.ts'

/**
 * Find names where only capitals tell: runs of capital words that do not open sentences, at least twice. Where all nouns
 * have capitals, as in German, a name needs two of them in a row, none of them ever small; a single word tells nothing.
 */
export function capitalNames(blocks: readonly (readonly Token[])[], language: string): Phrase[] {
  const hasCapitalNouns = /^(?:de|lb|gsw|nds)\b/iu.test(language)
  const small = new Set<string>()
  const inside = new Map<string, number>()
  for (const block of blocks) {
    for (const {word} of block) if (/^\p{Ll}/u.test(word)) small.add(word)
    for (const run of runsIn(block)) inside.set(run, (inside.get(run) ?? 0) + 1)
  }
  const isName = (run: string): boolean => {
    const words = run.split(' ').filter(isCapital)
    if (words.some(word => small.has(word.toLowerCase()))) return false
    return words.length > 1 || (!hasCapitalNouns && run.length > 3 && words.length === 1)
  }
  return [...inside]
    .filter(([run, count]) => count > 1 && isName(run))
    .map(([words]) => ({words, heads: [[words]], anyCase: false}))
}

function runsIn(block: readonly Token[]): string[] {
  const runs: string[] = []
  for (let index = 0; index < block.length; ) {
    const run: string[] = []
    let opens = false
    for (let token = block[index]; token; token = block[++index]) {
      if (run.length > 0 && (token.gap !== ' ' || token.opens)) break
      const isJoint =
        run.length > 0 && particles.has(token.word) && isCapital(block[index + 1]?.word ?? '')
      if (!isJoint && !isCapital(token.word)) break
      if (run.length === 0) opens = token.opens
      run.push(token.word)
      if (token.ending) {
        index++
        break
      }
    }
    if (run.length === 0) index++
    else if (!opens) runs.push(run.join(' '))
    else if (run.length > 2) runs.push(run.slice(1).join(' '))
  }
  return runs
}

function isCapital(word: string): boolean {
  return /^\p{Lu}\p{L}/u.test(word)
}

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
    for (const whole of runsIn(block)) {
      // “Die Mühle von Anna Blatt” is no name, but has one; “Karl von Habsburg” is one.
      const parts = hasCapitalNouns ? partsOf(whole) : []
      for (const run of [whole, ...parts]) inside.set(run, (inside.get(run) ?? 0) + 1)
    }
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
      const isJoint = run.length > 0 && joins(block, index)
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

/** A particle before a capital word, or before another one that stands before such a word. */
function joins(block: readonly Token[], index: number): boolean {
  const [own, next, third] = block.slice(index, index + 3).map(({word}) => word)
  if (!particles.has(own ?? '')) return false
  return isCapital(next ?? '') || (particles.has(next ?? '') && isCapital(third ?? ''))
}

function partsOf(run: string): string[] {
  const parts = run.split(/ (?=\p{Ll})|(?<= \p{Ll}+) /u).filter(isCapital)
  return parts.length > 1 ? parts : []
}

function isCapital(word: string): boolean {
  return /^\p{Lu}\p{L}/u.test(word)
}

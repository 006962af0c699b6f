import {isCapital} from './evidence.ts'
import type {Token} from './tokens.ts'

/** Long names by the acronyms that the text explains: “Chinese Communist Party (CCP)”, “NATO (North Atlantic …)”. */
export function acronymsIn(blocks: Iterable<readonly Token[]>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const block of blocks) {
    for (let index = 0; index < block.length; index++) {
      const {word, gap} = block[index] as Token
      if (gap === ' ' || !/^\s\($/u.test(gap)) continue
      if (isAcronym(word)) {
        const long = longBefore(block, index, word)
        if (long && !found.has(word)) found.set(word, long)
      } else if (index > 0 && isAcronym(block[index - 1]?.word ?? '')) {
        const short = block[index - 1]?.word ?? ''
        const long = longBehind(block, index, short)
        if (long && !found.has(short)) found.set(short, long)
      }
    }
  }
  return found
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,8}$/u.test(word)
}

/** The shortest run of words before the bracket whose capitals make the acronym. */
function longBefore(block: readonly Token[], index: number, acronym: string): string[] | undefined {
  for (let from = index - 2; from >= Math.max(0, index - acronym.length - 5); from--) {
    const words = block.slice(from, index)
    if (words.slice(1).some(({gap}) => !/^\s$/u.test(gap))) return undefined
    if (isCapital(words[0]?.word ?? '') && initials(words) === acronym) return spelt(words)
  }
  return undefined
}

function longBehind(block: readonly Token[], index: number, acronym: string): string[] | undefined {
  for (let to = index + 2; to <= Math.min(block.length, index + acronym.length + 5); to++) {
    const words = block.slice(index, to)
    if (initials(words) === acronym) return spelt(words)
  }
  return undefined
}

function spelt(words: readonly Token[]): string[] {
  const last = words.length - 1
  return words.map(({word, ending}, index) => (index < last ? word + ending : word))
}

function initials(words: readonly Token[]): string {
  const parts = words.flatMap(({word}) => word.split(/[-‑]/u))
  return parts
    .filter(isCapital)
    .map(part => part.charAt(0))
    .join('')
}

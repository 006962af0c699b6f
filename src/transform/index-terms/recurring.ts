import {humanVerbs, openers, setOf} from './english.ts'
import type {Phrase} from './phrases.ts'
import type {Token} from './tokens.ts'

export interface TermText {
  readonly blocks: readonly (readonly Token[])[]
  readonly isEnglish: boolean
}

/**
 * Find terms of two words that the English texts keep together: both of some length, neither one that stands everywhere,
 * and one seldom without the other. In other languages we do not know which words join what, and propose none.
 */
export function recurringTerms(texts: readonly TermText[]): Phrase[] {
  const counts = new Map<string, number>()
  const pairs = new Map<string, number>()
  let total = 0
  for (const {blocks, isEnglish} of texts) {
    if (!isEnglish) continue
    for (const block of blocks) total += countIn(block, counts, pairs)
  }
  const most = Math.max(30, total / 1500)
  const terms = [...pairs].filter(
    ([pair, count]) => count >= fewest && holdsTogether(pair, count, counts, most)
  )
  return withForms(
    terms.sort((one, other) => other[1] - one[1]),
    pairs
  )
}

const fewest = 4

/** Singular and plural under the head of which there is more. */
function withForms(
  terms: readonly (readonly [string, number])[],
  pairs: ReadonlyMap<string, number>
): Phrase[] {
  const heads = new Map<string, string>()
  for (const [words] of terms) {
    const stem = words.replace(/s$/u, '')
    const head = heads.get(stem) ?? words
    for (const form of [stem, `${stem}s`]) {
      heads.set(stem, head)
      if (pairs.has(form)) heads.set(form, heads.get(form) ?? head)
    }
  }
  return Array.from(heads, ([words, head]) => ({words, heads: [[head]], anyCase: true}))
}

function countIn(
  block: readonly Token[],
  counts: Map<string, number>,
  pairs: Map<string, number>
): number {
  for (const [index, {word, gap}] of block.entries()) {
    const before = block[index - 1]
    counts.set(word, (counts.get(word) ?? 0) + 1)
    if (!before || gap !== ' ' || before.ending || !isWord(before.word) || !isWord(word)) continue
    if (
      weak.has(before.word) ||
      weak.has(word) ||
      /ly$|ing$/u.test(word) ||
      /(?:ly|ed)$/u.test(before.word)
    )
      continue
    const pair = `${before.word} ${word}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return block.length
}

function isWord(word: string): boolean {
  return /^\p{Ll}[\p{Ll}-]{3,}$/u.test(word) && !openers.has(word) && !humanVerbs.has(word)
}

function holdsTogether(
  pair: string,
  count: number,
  counts: ReadonlyMap<string, number>,
  most: number
): boolean {
  const [one = 0, other = 0] = pair.split(' ').map(word => counts.get(word) ?? 0)
  return Math.max(one, other) <= most * 4 && count * 6 >= Math.min(one, other)
}

const weak = setOf(`
  also been being came come could does done even ever every find found gave give gone good great have having into just kept
  know known like made make many more most much must need never next once only other over same seem seemed shall should
  some such take taken than that their them then there these they thing things think this those time times took under upon
  used very want wanted well went were what when where which while will with word words would year years ways many part
  parts kind kinds number lots long short little last first second third early late later whole another different certain
  feet foot inch inches high tall miles deep wide large small able make makes making turn turned left right side back away down several hundred thousand million dozen days weeks
  months minutes hours ago each from without between against within become became begin began call called
`)

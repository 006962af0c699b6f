import {openers, particles, setOf} from './english.ts'
import {isCapital} from './evidence.ts'
import {forenames} from './forenames.ts'
import type {Token} from './tokens.ts'

/** Capital words in a row, with the small words that join them, and the word behind. */
export interface Run {
  readonly tokens: readonly Token[]
  readonly next: Token | undefined
}

/** Find the runs of capital words in a block of text; a possessive ends one. */
export function runsIn(block: readonly Token[]): Run[] {
  const runs: Run[] = []
  for (let index = 0; index < block.length; ) {
    const first = block[index++]
    if (!first || !isCapital(first.word)) continue
    const tokens = [first]
    for (
      let more = joinedBy(block, index, tokens);
      more > 0;
      more = joinedBy(block, index, tokens)
    ) {
      tokens.push(...block.slice(index, index + more))
      index += more
    }
    runs.push({tokens, next: block[index]})
  }
  return runs
}

/** How many words from here go on with the run: a capital one, or `of the`, `de` and the like before one. */
function joinedBy(block: readonly Token[], index: number, run: readonly Token[]): number {
  const before = run.at(-1)
  if (!before) return 0
  const [token, next, third] = block.slice(index, index + 3)
  if (!token || before.ending || !joins(token)) return 0
  if (token.word === 'I') return forenames.has(before.word.toLowerCase()) ? 1 : 0
  if (isCapital(token.word)) return openers.has(token.word.toLowerCase()) ? 0 : 1
  const small =
    particles.has(token.word) || (token.word === 'of' && !partitive.has(run[0]?.word ?? ''))
  if (!small || !next || !/^\s$/u.test(next.gap)) return 0
  if (isCapital(next.word)) return 2
  const isLong = third && /^\s$/u.test(third.gap) && isCapital(third.word)
  return isLong && (articles.has(next.word) || particles.has(next.word)) ? 3 : 0
}

function joins({gap, opens}: Token): boolean {
  return !opens && /^(?:\s|\s&\s)$/u.test(gap)
}

/** «Some of Europe», «Most of Asia». */
const partitive = setOf(
  'Some Most Many Much None Both All Because Part Parts Instead Outside One Few Half Several Each Any'
)

const articles = setOf('the a an')

import {type HeadDifference, indexHeadsDiffer} from '../book/messages/index-terms.ts'
import type {Entries, IndexEntry} from './index-tree.ts'

/**
 * Tell of heads that are likely one: they differ in capitals, accents, punctuation, in number, or by a letter of a long
 * word. Heads that the program found are compared with those of the editor, not with each other.
 */
export function checkHeads(entries: Entries, language: string): void {
  const heads = [...entries.values()]
  for (const {within} of heads) checkHeads(within, language)
  if (!heads.some(({isAsked}) => isAsked)) return
  const told = new Set<string>()
  const isEnglish = /^en\b/iu.test(language)
  const keys: readonly (readonly [HeadDifference, (words: string) => Iterable<string>])[] = [
    ['form', words => [folded(words)]],
    ['number', words => (isEnglish ? [singular(folded(words))] : [])],
    ['spelling', words => deletions(folded(words))]
  ]
  for (const [how, keysOf] of keys) compare(heads, how, keysOf, told)
}

function compare(
  heads: readonly IndexEntry[],
  how: HeadDifference,
  keysOf: (words: string) => Iterable<string>,
  told: Set<string>
): void {
  const known = new Map<string, IndexEntry>()
  for (const entry of heads) {
    for (const key of new Set(keysOf(entry.words))) {
      const other = known.get(key)
      if (!other) known.set(key, entry)
      else if (other !== entry && (other.isAsked || entry.isAsked)) tell(other, entry, how, told)
    }
  }
}

function tell(one: IndexEntry, other: IndexEntry, how: HeadDifference, told: Set<string>): void {
  const pair = [one.words, other.words].toSorted().join('\n')
  if (told.has(pair) || (how === 'spelling' && !isMisspelt(one.words, other.words))) return
  told.add(pair)
  const asked = other.isAsked ? other : one
  asked.tell?.(indexHeadsDiffer(one.words, other.words, how))
}

function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function singular(words: string): string {
  return words.replace(/(?:(?<=[^\saeiou])ies|(?<=s|x|ch|sh)es|(?<=[^\ss])s)$/u, end =>
    end === 'ies' ? 'y' : ''
  )
}

/** A head, and all that it is without one of its letters: two that share one of these differ by a letter at most. */
function deletions(words: string): string[] {
  if (words.length < shortest || words.length > longest) return []
  return [words, ...Array.from(words, (_, at) => words.slice(0, at) + words.slice(at + 1))]
}

const shortest = 7
const longest = 40

/** Whether one long word of both differs by a letter, and not by a figure: “Gutenberg” and “Guttenberg”. */
function isMisspelt(one: string, other: string): boolean {
  const [words, others] = [folded(one).split(' '), folded(other).split(' ')]
  if (words.length !== others.length) return false
  const differing = words.flatMap((word, at) =>
    word === others[at] ? [] : [[word, others[at] ?? '']]
  )
  const [[first = '', second = ''] = []] = differing
  if (differing.length !== 1 || /\p{N}/u.test(first + second)) return false
  return (
    Math.min(first.length, second.length) >= shortest - 1 &&
    first.slice(0, 3) === second.slice(0, 3)
  )
}

import {toString as textOf} from 'mdast-util-to-string'
import type {Quotation} from '../book/manifest.ts'
import {parseMarkdown} from '../book/markdown.ts'
import {normalise} from './normalise.ts'
import {pieceBefore, type Words} from './words.ts'

/** Where a quotation was found: a range of `words.text`. */
export interface Match {
  readonly from: number
  readonly to: number
}

export interface Found {
  /** Where the words stand between prefix and suffix. */
  readonly matches: readonly Match[]
  /** Where they stand at all. */
  readonly elsewhere: readonly Match[]
}

/**
 * Find a text quote (https://www.w3.org/TR/annotation-model/#text-quote-selector) in the words of a reading, or a part of
 * them: alike but for the form of quotation marks, dashes and white space, and for emphasis. Words are not cut in two; a
 * text that a block quote repeats counts once, in the running text.
 */
export function findQuotation(
  words: Words,
  quotation: Quotation,
  scope: Match = {from: 0, to: words.text.length}
): Found {
  const plain = findAll(words, quotation.exact, scope)
  const all = plain.length > 0 ? plain : findAll(words, withoutMarkup(quotation.exact), scope)
  const matches = all.filter(match => isBetween(words, match, quotation))
  const running = matches.filter(match => !isQuoted(words, match))
  return {matches: running.length > 0 ? running : matches, elsewhere: all}
}

function findAll(words: Words, exact: string, scope: Match): Match[] {
  const wanted = normalise(exact).text.trim()
  const matches: Match[] = []
  if (!wanted) return matches
  for (let from = words.text.indexOf(wanted, scope.from); from >= 0; ) {
    const to = from + wanted.length
    if (to > scope.to) break
    if (!cutsWord(words.text, from) && !cutsWord(words.text, to)) matches.push({from, to})
    from = words.text.indexOf(wanted, to)
  }
  return matches
}

/**
 * The words as a reader sees them, where the editor copied Markdown from the source: without the marks of emphasis, notes,
 * pages and the index.
 */
export function withoutMarkup(exact: string): string {
  const bare = exact
    .replace(/\[\^[^\]\s]+\]/gu, '')
    .replace(pageMark, '')
    .replace(/:[a-z]+\[([^\]]*)\](?:\{[^}]*\})?/gu, '$1')
  return textOf(parseMarkdown(bare.trim()))
}

/** `[p. 214]`, `[Pg 12]`, `{12}`, `{: .page n="214"}`. */
const pageMark =
  /\[(?:p|pp|pg|page|s|seite)\.?\s*[\divxlc]+\]|\{(?:pg?\.?\s*)?\d+\}|\{:[^}]*\bpage\b[^}]*\}/giu

function cutsWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at)
  const behind = text.slice(at, at + 1)
  return [letter, digit].some(kind => kind.test(before) && kind.test(behind))
}

function isBetween(words: Words, match: Match, {prefix = '', suffix = ''}: Quotation): boolean {
  const before = normalise(prefix).text.trim()
  const behind = normalise(suffix).text.trim()
  return (
    words.text.slice(0, match.from).trimEnd().endsWith(before) &&
    words.text.slice(match.to).trimStart().startsWith(behind)
  )
}

export function isQuoted(words: Words, match: Match): boolean {
  return pieceBefore(words.pieces, words.end[match.to - 1] ?? 0)?.quoted ?? false
}

/** Letters of scripts that part words by spaces: in the others every place is between words. */
const letter =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}])[\p{L}\p{M}]/u
const digit = /\p{N}/u

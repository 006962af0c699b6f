import {singleSpaced} from '../../../book/single-spaced.ts'

/** The words of a section: they say which ends of lines stand for a space. */
export interface Words {
  readonly has: (words: string) => boolean
  /** Whether what ends a line has a space behind it. */
  readonly isSpaceBetween: (tail: string, next: Next) => boolean
  /** How far the section was read, and to go on from there. */
  readonly reached: () => number
  readonly goOn: (reached: number) => void
}

/** What the next line begins with. */
export interface Next {
  /** Absent at a page's end. */
  readonly head?: string
  /** Whether it belongs to the same element. */
  readonly isOne: boolean
}

/**
 * Most ends of lines are plain: a space stood between two words of letters. What remains (dashes, addresses, scripts
 * without spaces, the foot of a page) is looked up near the last place that was found.
 */
export function wordsOfBlocks(blocks: readonly string[]): Words {
  const text = blocks.map(singleSpaced).join('\n')
  let reached = 0
  const near = (): [text: string, start: number] => {
    const start = Math.max(0, reached - BEHIND)
    return [text.slice(start, reached + AHEAD), start]
  }
  const find = (words: string): number => {
    const [around, start] = near()
    const place = around.indexOf(words)
    return place < 0 ? place : start + place
  }
  const lookUp = (tail: string, head: string | undefined): boolean => {
    const [around, start] = near()
    const found = head ? findBoth(around, tail, head) : -1
    const end = found < 0 ? findAll(tail) : start + found
    if (end < 0) return isGuessed(tail, head === undefined ? -1 : find(head))
    reached = end + tail.length
    return text[reached] === ' '
  }
  /** Of words that are not in the blocks: page references. */
  const isGuessed = (tail: string, start: number): boolean => {
    if (start >= 0 && /\s/u.test(text[start - 1] ?? '')) return text[start - 1] === ' '
    return start !== 0 && !/[-\u2010-\u2015/]$/u.test(tail) && !unspaced.test(tail)
  }
  const findAll = (words: string): number => {
    const near = find(words)
    return near < 0 ? text.indexOf(words) : near
  }
  return {
    has: words => findAll(clean(words)) >= 0,
    isSpaceBetween: (tail, {head, isOne}) =>
      (isOne && head !== undefined && isPlain(tail, head)) ||
      lookUp(clean(tail), head && clean(head).slice(0, HEAD)),
    reached: () => reached,
    goOn(place) {
      reached = place
    }
  }
}

/** The later of the first places where the text goes on with `head` behind a space, or at once. */
function findBoth(text: string, tail: string, head: string): number {
  let [spaced, joined] = [-1, -1]
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    const end = at + tail.length
    if (joined < 0 && text.startsWith(head, end)) joined = at
    if (spaced < 0 && text.startsWith(` ${head}`, end)) spaced = at
  }
  return Math.max(spaced, joined)
}

function clean(words: string): string {
  return singleSpaced(words).replaceAll('\u00AD', '').trim()
}

function isPlain(tail: string, head: string): boolean {
  return plainTail.test(tail) && plainHead.test(head) && !unspaced.test(tail + head)
}

/** A word that begins within sight, and points behind it. */
const plainTail = /(?:^|\s)[“‘«("']*[\p{L}\p{M}\d’']{1,18}[.,;:!?’”»)\]'"]{0,3}$/u
const plainHead = /^[“‘«("'[]?[\p{L}\d]/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const HEAD = 10
const BEHIND = 4000
const AHEAD = 20000

import {inkBoxes} from './text-boxes.ts'

/** A line of a block as it stands on the page. Lengths are in CSS pixels. */
export interface BlockLine {
  readonly top: number
  readonly left: number
  right: number
  /** Word spaces. */
  readonly gaps: number[]
  readonly words: string[]
  readonly first: Word
  /** Whether it ends with a hyphen. */
  isDivided: boolean
  /** The word that goes on in the next line. */
  divided?: Word
}

/** A word of a text node, its soft hyphens in it. */
export interface Word {
  readonly text: Text
  readonly start: number
  readonly end: number
}

/** The lines of a block up to the right edge of its column. Takes a reading of each word: only for blocks that need it. */
export function blockLines(block: Element, edge = Number.POSITIVE_INFINITY): BlockLine[] {
  const lines: BlockLine[] = []
  for (const word of wordsOf(block)) {
    const boxes = boxesOf(word)
    if (boxes.some(({left}) => left >= edge)) {
      // The part of it that stands before the page's end is the end of the line.
      const before = boxes.filter(({left}) => left < edge)
      const last = before.at(-1)
      if (last) put(lines, last, word).isDivided = true
      break
    }
    let rest = word
    for (const [index, box] of boxes.entries()) {
      const line = put(lines, box, rest)
      if (index === boxes.length - 1) {
        line.isDivided = isWrittenHyphen(word)
        continue
      }
      rest = {...word, start: breakBehind(rest, box)}
      line.isDivided = /[-\u2010\u00AD]/u.test(word.text.data[rest.start - 1] ?? '')
      if (line.isDivided) line.divided = word
    }
  }
  return lines
}

/** All words of an element, and the parts of words that other elements begin or end. */
export function* wordsOf(block: Element): Generator<Word> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text
    for (const {0: word, index} of text.data.matchAll(/[^\s\u00A0]+/gu)) {
      yield {text, start: index, end: index + word.length}
    }
  }
}

function put(
  lines: BlockLine[],
  {top, bottom, left, right}: DOMRect,
  {text, start, end}: Word
): BlockLine {
  const word = text.data.slice(start, end).replaceAll(SOFT_HYPHEN, '')
  const last = lines.at(-1)
  // Raised figures stand on their line too.
  if (last && top < last.top + (bottom - top) / 2 && left > last.left) {
    if (left - last.right > leastGap) last.gaps.push(left - last.right)
    last.right = right
    last.words.push(word)
    return last
  }
  const first = {text, start, end}
  const line = {top, left, right, gaps: [], words: [word], first, isDivided: false}
  lines.push(line)
  return line
}

/** One box a line. */
function boxesOf({text, start, end}: Word): DOMRect[] {
  return inkBoxes(text, start, end).filter(
    ({top}, index, all) => index === 0 || Math.abs(top - (all[index - 1]?.top ?? 0)) > 1
  )
}

/** The page breaker's own, at the end of a page. */
function isWrittenHyphen({text: {parentElement}}: Word): boolean {
  return parentElement?.className === 'lectern-hyphen'
}

/** Where a word goes on in the next line. */
function breakBehind({text, start, end}: Word, {top, height}: DOMRect): number {
  for (let index = start + 1; index < end; index++) {
    const box = inkBoxes(text, index, index + 1).at(-1)
    // Boxes of type may be higher than lines.
    if (box && box.top > top + height / 2) return index
  }
  return end
}

const SOFT_HYPHEN = '\u00AD'
/** Pixels; kerning is less. */
const leastGap = 1

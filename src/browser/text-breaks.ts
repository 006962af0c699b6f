import {Handler} from 'pagedjs'
import {textBox} from './text-boxes.ts'

/** What Paged.js's `Layout` asks for the first letter of a text that stands in the next column. */
export interface TextBreaker {
  textBreak: typeof textBreak
}

/**
 * Finds where a text goes over to the next column as Paged.js does, with one range for all words. Stock makes one for each,
 * and Chromium keeps all of them up to date with every change of the document. And it asks of each word from the first on.
 */
export class TextBreaks extends Handler {
  onPageLayout(_wrapper: Element, _breakToken: unknown, layout: TextBreaker): void {
    layout.textBreak = textBreak
  }
}

export function textBreak(
  text: Text,
  _left: number,
  right: number,
  _top: number,
  bottom: number
): number | undefined {
  const isBeyond = (box: DOMRect) => Math.floor(box.left) >= right || Math.floor(box.top) >= bottom
  const isWithin = (box: DOMRect) =>
    Math.floor(box.right) <= right && Math.floor(box.bottom) <= bottom && !isBeyond(box)
  const words = [...text.data.matchAll(wordsIn(text))]
  for (const {0: letters, index} of words.slice(countWithin(text, words, isWithin))) {
    const box = textBox(text, index, index + letters.length)
    if (isBeyond(box)) return index
    if (isWithin(box)) continue
    for (let at = index; at < text.length; at++) if (isBeyond(textBox(text, at, at + 1))) return at
  }
  return undefined
}

/** How many words from the first on need not be looked at. */
function countWithin(
  text: Text,
  words: readonly RegExpExecArray[],
  isWithin: (box: DOMRect) => boolean
): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const {0: letters, index} = words[middle] as RegExpExecArray
    const box = textBox(text, index, index + letters.length)
    // What has no box does not tell where it is.
    if (box.height === 0) return 0
    if (isWithin(box)) low = middle + 1
    else high = middle
  }
  return low
}

/** Lines of code are one word, with their spaces. */
function wordsIn({parentElement}: Text): RegExp {
  return parentElement?.localName === 'pre' ? /^.+$/gsu : /[\S\u202F\u00A0]+/gu
}

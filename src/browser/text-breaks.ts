import {Handler} from 'pagedjs'
import {textBox} from './text-boxes.ts'

/** What Paged.js's `Layout` asks for the first letter of a text that stands in the next column. */
export interface TextBreaker {
  textBreak: typeof textBreak
}

/**
 * Finds where a text goes over to the next column as Paged.js does, with one range for all words. Stock makes one for each,
 * and Chromium keeps all of them up to date with every change of the document.
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
  for (const {0: word, index} of text.data.matchAll(wordsIn(text))) {
    const box = textBox(text, index, index + word.length)
    if (isBeyond(box)) return index
    if (Math.floor(box.right) <= right && Math.floor(box.bottom) <= bottom) continue
    for (let at = index; at < text.length; at++) if (isBeyond(textBox(text, at, at + 1))) return at
  }
  return undefined
}

/** Lines of code are one word, with their spaces. */
function wordsIn({parentElement}: Text): RegExp {
  return parentElement?.localName === 'pre' ? /^.+$/gsu : /[\S\u202F\u00A0]+/gu
}

import {blockLines} from './block-lines.ts'
import {type LineFaults, lineFaults} from './line-faults.ts'
import {spacings} from './mended-lines.ts'
import {inkBoxes} from './text-boxes.ts'

const softHyphen = '\u00AD'

/**
 * Where a page would end inside a word, set the part of the paragraph that stands on it a little closer or wider, so that it
 * ends between words: if it then has as many lines there as before, and no fault that it had not.
 */
export function endBetweenWords(overflow: Range, {right}: DOMRect): void {
  const {startContainer: text, startOffset: offset} = overflow
  if (!(text instanceof Text) || text.data[offset - 1] !== softHyphen) return
  const block = text.parentElement?.closest<HTMLElement>('[data-block]')
  // What a number takes is not known yet.
  if (!block || block.querySelector(unsure)) return
  const {textAlign, fontSize} = getComputedStyle(block)
  if (textAlign !== 'justify') return
  const faults = () => lineFaults(blockLines(block, right), Number.parseFloat(fontSize), true)
  const height = heightOf(block)
  let before: LineFaults | undefined
  for (const change of spacings(block)) {
    change.make()
    const end = heightOf(block) === height ? firstBeyond(text, right) : 0
    const isWhole = isWordStart(text.data, end)
    const after = isWhole ? faults() : undefined
    change.undo()
    if (!after) continue
    // Looked at where there is something to choose: it takes a reading of each word.
    before ??= faults()
    if (!isNoWorse(after, before)) continue
    change.make()
    overflow.setStart(text, end)
    return
  }
}

/** A formula is no running text; a raised call takes its note along. */
const unsure = '[data-reference], [data-block], img, svg, br, math, .katex, ruby'

/** Of the part in this column. */
function heightOf(block: Element): number {
  return Math.round(block.getClientRects()[0]?.height ?? 0)
}

function isWordStart(data: string, index: number): boolean {
  return index > 1 && /[ \n]/u.test(data[index - 1] ?? '') && /\S/u.test(data[index] ?? '')
}

function isNoWorse(after: LineFaults, before: LineFaults): boolean {
  return after.weight < before.weight && after.loose <= before.loose
}

/** The first letter of the text that stands in the next column; 0 where that is the first or there is none. */
function firstBeyond(text: Text, right: number): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBeyond(text, middle, right)) high = middle
    else low = middle + 1
  }
  while (/\s/u.test(text.data[low] ?? '')) low++
  return low === text.length ? 0 : low
}

/** A space at a line's end has no box, nor has a soft hyphen: they are where the letter behind them is. */
function isBeyond(text: Text, index: number, right: number): boolean {
  for (let at = index; at < text.length; at++) {
    if (/[\s\u00AD]/u.test(text.data[at] ?? '')) continue
    const box = inkBoxes(text, at, at + 1).at(-1)
    if (box) return Math.floor(box.left) >= Math.round(right)
  }
  return true
}

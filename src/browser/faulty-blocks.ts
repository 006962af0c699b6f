import {cleanedData} from './cleaned-texts.ts'
import {textBoxes} from './text-boxes.ts'

/** A text with the tops of those of its lines that end with a soft hyphen. */
export interface Divided {
  readonly node: Text
  readonly tops: readonly number[]
}

/** The blocks of texts with four hyphens in a row at the ends of lines. */
export function withLadders(texts: readonly Divided[]): Element[] {
  const ends = new Map<Element, number[]>()
  for (const {node, tops} of texts) {
    const block = tops.length > 0 ? node.parentElement?.closest('[data-block]') : undefined
    if (block) ends.set(block, [...(ends.get(block) ?? []), ...tops])
  }
  return [...ends].flatMap(([block, tops]) => (isLadder(block, tops) ? block : []))
}

/** A hyphen of the text itself may be one of them. */
function isLadder(block: Element, tops: readonly number[]): boolean {
  const soft = tops.length
  if (soft < leastSoft) return false
  const hard = soft < leastInLadder || block.textContent?.includes('-') ? hyphensIn(block) : 0
  if (soft + hard < leastInLadder) return false
  const most = (leastInLadder - 1) * Number.parseFloat(getComputedStyle(block).lineHeight) + 1
  const apart = leastInLadder - Math.min(hard, leastInLadder - leastSoft)
  return tops.some(
    (top, index) => (tops[index + apart - 1] ?? Number.POSITIVE_INFINITY) - top < most
  )
}

/** Whether a block may end with a line of next to nothing: its last letter stands near the left edge. */
export function endsShort(block: Element): boolean {
  if (!(block instanceof HTMLElement) || block.dataset['splitTo'] !== undefined) return false
  let last: Node = block
  while (last.lastChild) last = last.lastChild
  if (!(last instanceof Text) || cleanedData(last).length < leastLetters) return false
  const [box] = textBoxes(last, last.length - 1, last.length)
  const line = block.getBoundingClientRect()
  if (!box) return false
  // Type is about as high as a box of it.
  return box.right - line.left < nearEms * box.height && box.bottom > line.top + 1.5 * box.height
}

function hyphensIn({textContent}: Element): number {
  return textContent?.match(/\p{L}[-\u2010]\p{L}/gu)?.length ?? 0
}

const leastInLadder = 4
/** One in a ladder may be a hyphen of the text. */
const leastSoft = 3
const leastLetters = 5
/** A little more than the audit takes for a runt. */
const nearEms = 2.6

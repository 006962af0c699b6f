import {textBoxes} from './text-boxes.ts'

/** The blocks of texts with four hyphens in a row at the ends of lines. Each soft hyphen that is left in a text ends one. */
export function withLadders(
  texts: readonly (readonly [node: Text, before: string, after: string])[]
): Element[] {
  const ends = new Map<Element, Text[]>()
  for (const [node, , text] of texts) {
    if (!text.includes(softHyphen)) continue
    const block = node.parentElement?.closest('[data-block]')
    if (block) ends.set(block, [...(ends.get(block) ?? []), node])
  }
  return [...ends].flatMap(([block, nodes]) => (isLadder(block, nodes) ? block : []))
}

/** A hyphen of the text itself may be one of them. */
function isLadder(block: Element, nodes: readonly Text[]): boolean {
  const soft = nodes.reduce((sum, {data}) => sum + data.split(softHyphen).length - 1, 0)
  if (soft < leastSoft) return false
  const hard = soft < leastInLadder || block.textContent?.includes('-') ? hyphensIn(block) : 0
  if (soft + hard < leastInLadder) return false
  const tops = nodes.flatMap(topsOfDivided)
  const [first] = tops
  if (!first) return false
  const most = (leastInLadder - 1) * Number.parseFloat(getComputedStyle(block).lineHeight) + 1
  const apart = leastInLadder - Math.min(hard, leastInLadder - leastSoft)
  return tops.some(
    (top, index) => (tops[index + apart - 1] ?? Number.POSITIVE_INFINITY) - top < most
  )
}

/** Of the lines of a text that end with a soft hyphen. */
function topsOfDivided(text: Text): number[] {
  const tops: number[] = []
  for (
    let at = text.data.indexOf(softHyphen);
    at >= 0;
    at = text.data.indexOf(softHyphen, at + 1)
  ) {
    tops.push(textBoxes(text, at - 1, at).at(-1)?.top ?? 0)
  }
  return tops
}

/** Whether a block may end with a line of next to nothing: its last letter stands near the left edge. */
export function endsShort(block: Element): boolean {
  if (!(block instanceof HTMLElement) || block.dataset['splitTo'] !== undefined) return false
  let last: Node = block
  while (last.lastChild) last = last.lastChild
  if (!(last instanceof Text) || last.length < leastLetters) return false
  const [box] = textBoxes(last, last.length - 1, last.length)
  const line = block.getBoundingClientRect()
  if (!box) return false
  // Type is about as high as a box of it.
  return box.right - line.left < nearEms * box.height && box.bottom > line.top + 1.5 * box.height
}

function hyphensIn({textContent}: Element): number {
  return textContent?.match(/\p{L}[-\u2010]\p{L}/gu)?.length ?? 0
}

const softHyphen = '\u00AD'
const leastInLadder = 4
/** One in a ladder may be a hyphen of the text. */
const leastSoft = 3
const leastLetters = 5
/** A little more than the audit takes for a runt. */
const nearEms = 2.6

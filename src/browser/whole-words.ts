import {inkBoxes} from './text-boxes.ts'

const softHyphen = '\u00AD'
/** In ems: word spaces may not grow beyond it for this. What `word-spaces-are-even` takes for a loose line. */
const mostSpace = 0.6
/** A hyphen is about as wide, in ems. */
const hyphen = 0.3
/** Half of a line whose spaces are not known is not stretched. */
const leastSpaces = 4

/**
 * A word that would be divided over a page's end goes over whole, where the line that it leaves stays good: its word spaces
 * take up the room.
 */
export function keepWordWhole(overflow: Range): void {
  const {startContainer: text, startOffset: offset} = overflow
  if (!(text instanceof Text) || text.data[offset - 1] !== softHyphen) return
  const start = beginOfWord(text.data, offset)
  if (start > 0 && isGoodWithout(text, start, offset)) overflow.setStart(text, start)
}

/** Behind the space before it; 0 where it may begin in another element. */
function beginOfWord(data: string, offset: number): number {
  let start = offset
  while (start > 0 && !/[ \n\u00A0]/u.test(data[start - 1] ?? '')) start--
  return data[start - 1] === '\u00A0' ? 0 : start
}

function isGoodWithout(text: Text, start: number, offset: number): boolean {
  const [part, ...more] = inkBoxes(text, start, offset - 1)
  const block = text.parentElement
  if (!part || more.some(({top}) => top !== part.top) || !block) return false
  const {textAlign, fontSize} = getComputedStyle(block)
  if (textAlign !== 'justify') return true
  const spaces = spacesBefore(text, start, part)
  const left = spaces.length - 1
  if (left < leastSpaces) return false
  const em = Number.parseFloat(fontSize)
  const room = spaces.reduce((sum, width) => sum + width, part.width + hyphen * em)
  return room / left < mostSpace * em
}

/** Widths of the word spaces of the line that this part of a word ends, the last one first. */
function spacesBefore(text: Text, start: number, {top, bottom}: DOMRect): number[] {
  const widths: number[] = []
  for (let index = start - 1; index >= 0; index--) {
    if (!/[ \n]/u.test(text.data[index] ?? '')) continue
    const box = inkBoxes(text, index, index + 1).at(-1)
    // A line feed before another space has none.
    if (!box || box.width === 0) continue
    if (box.bottom <= top || box.top >= bottom) break
    widths.push(box.width)
  }
  return widths
}

import {near} from './boxes.ts'
import {textBoxes} from './text-boxes.ts'

type Box = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>

/** Where a block stands in the text area of its page. */
interface Place {
  readonly boxes: readonly Box[]
  /** Where each word around references begins; nothing where no number is to come. */
  readonly words: string
}

const places = new WeakMap<Element, Place>()

const references = '[data-reference]'

/** Write down where the blocks of a finished page stand. `isProvisional`: numbers are still to come. */
export function settle(page: Element, isProvisional: boolean): void {
  const area = page.querySelector('.pagedjs_area')?.getBoundingClientRect()
  for (const block of page.querySelectorAll('[data-block]')) settleBlock(block, isProvisional, area)
}

/** `area`: of its page, where that is known. */
export function settleBlock(block: Element, isProvisional: boolean, area = areaOf(block)): void {
  const hasWords = isProvisional && block.querySelector(references)
  places.set(block, {boxes: boxesOf(block, area), words: hasWords ? wordsOf(block) : ''})
}

/** Those of the blocks whose lines stand elsewhere by now, or whose words around references do. */
export function moved(blocks: Iterable<Element>): Element[] {
  return changed(blocks, (block, {boxes, words}) => {
    const now = boxesOf(block)
    if (now.length !== boxes.length || !now.every((box, index) => isAt(box, boxes[index])))
      return true
    return words !== '' && words !== wordsOf(block)
  })
}

/** Those of the blocks whose lines are broken otherwise by now: what they no longer have room for would be cut off. */
export function unsettled<Block extends Element>(blocks: Iterable<Block>): Block[] {
  return changed(blocks, (block, {boxes}) => heights(boxes) !== heights(boxesOf(block)))
}

function changed<Block extends Element>(
  blocks: Iterable<Block>,
  isOther: (block: Block, before: Place) => boolean
): Block[] {
  return [...blocks].filter(block => {
    const before = places.get(block)
    return before !== undefined && isOther(block, before)
  })
}

function boxesOf(block: Element, area = areaOf(block)): Box[] {
  return [...block.getClientRects()].map(({left, top, width, height}) => {
    return {left: left - area.left, top: top - area.top, width, height}
  })
}

function areaOf(block: Element): DOMRect {
  return block.closest('.pagedjs_area')?.getBoundingClientRect() ?? new DOMRect()
}

/** Blocks that are set within a line are wider or narrower for a pair of letters that is kerned or not. */
function isAt({left, top, width, height}: Box, before: Box | undefined): boolean {
  if (!before) return false
  const isOnLine = near(top) === near(before.top) && near(height) === near(before.height)
  return (
    isOnLine && Math.abs(left - before.left) < kerning && Math.abs(width - before.width) < kerning
  )
}

/** In pixels: of many pairs in a line, less than a word. */
const kerning = 4

function heights(boxes: readonly Box[]): string {
  return boxes.map(({height}) => Math.round(height)).join(' ')
}

/** The line that each word outside of references begins on, and in how many parts it is broken. */
function wordsOf(block: Element): string {
  const area = areaOf(block)
  const found: string[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text
    if (text.parentElement?.closest(references)) continue
    for (const {0: word, index} of text.data.matchAll(/\S+/gu)) {
      const boxes = textBoxes(text, index, index + word.length)
      found.push(`${near((boxes[0]?.top ?? 0) - area.top)}/${boxes.length}`)
    }
  }
  return found.join(' ')
}

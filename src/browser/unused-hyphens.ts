import {cleanedData} from './cleaned-texts.ts'
import {divided} from './divided-words.ts'
import {type Divided, endsShort, withLadders} from './faulty-blocks.ts'
import type {Rewriting} from './last-writing.ts'
import {mendLines} from './mended-lines.ts'
import {moved, settleBlock} from './places.ts'
import {mayStack} from './stacked-blocks.ts'

const softHyphen = '\u00AD'

/**
 * Find the soft hyphens that no line of the laid blocks ends with, and mend the blocks whose lines have a fault: to mend them
 * needs all. `settled`: only in blocks without references, whose lines no page number will change.
 */
export function findUnusedHyphens(root: Element, of: 'all' | 'settled'): void {
  const texts = [...textsWithHyphens(root)]
  const chosen = of === 'all' ? texts : texts.filter(text => !isUnsettled(text))
  const blocks = new Set(chosen.map(blockOf))
  for (const block of blocks) if (!block.matches('[data-block]')) settleBlock(block, false)
  mendFaults([...blocks], chosen.map(divided))
}

/**
 * The soft hyphens that no line ends with are to go: in the PDF each would stand in the word for whoever searches or copies
 * it. Lines stay as they are, since they were broken without these.
 */
export function unusedHyphens(root: Element): Rewriting[] {
  return [...textsWithHyphens(root)].flatMap(text => {
    const [before, after] = [text.data, cleanedData(text)]
    if (before === after) return []
    return {
      block: blockOf(text),
      make() {
        text.data = after
      },
      undo() {
        text.data = before
      }
    }
  })
}

/** Find and drop those beside references, when the page numbers have come. */
export function dropHyphensAtReferences(root: Element): void {
  const blocks = [...root.querySelectorAll('[data-block]:has([data-reference])')]
  const outer = blocks.filter(block => !block.parentElement?.closest('[data-block]'))
  for (const block of outer) findUnusedHyphens(block, 'all')
  for (const block of blocks) settleBlock(block, true)
  const changes = outer.flatMap(unusedHyphens)
  for (const change of changes) change.make()
  const out = new Set(moved(blocks))
  for (const change of changes) if (change.block && out.has(change.block)) change.undo()
}

function mendFaults(blocks: readonly Element[], texts: readonly Divided[]): void {
  const found = new Set([
    ...withLadders(texts),
    ...blocks.filter(block => endsShort(block) || mayStack(block))
  ])
  for (const block of found) {
    if (!(block instanceof HTMLElement) || !mendLines(block)) continue
    for (const {node} of texts) if (blockOf(node) === block) divided(node)
  }
}

function* textsWithHyphens(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Text).data.includes(softHyphen)) yield node as Text
  }
}

/** Whether the text stands beside a page number that is still to come. */
function isUnsettled(text: Text): boolean {
  return blockOf(text).querySelector('[data-reference]') !== null
}

function blockOf({parentElement}: Text): Element {
  return parentElement?.closest('[data-block]') ?? (parentElement as Element)
}

import {boxes} from './boxes.ts'
import {endsShort, withLadders} from './faulty-blocks.ts'
import {isFaulty, mendLines} from './mended-lines.ts'
import {mayStack} from './stacked-blocks.ts'
import {textBoxes} from './text-boxes.ts'

const softHyphen = '\u00AD'
/** A word from before its first soft hyphen to its end. */
const hyphenated = /[^\s\u00AD]*\u00AD\S*/gu

/**
 * Take the soft hyphens that no line ends with out of the laid pages: in the PDF each would stand in the word for whoever
 * searches or copies it. Lines stay as they are, since they were broken without these; should a block move all the same,
 * everything is put back. `settled`: only in blocks without references, whose lines no page number will change.
 */
export function dropUnusedHyphens(roots: readonly Element[], of: 'all' | 'settled'): void {
  const texts = roots.flatMap(root => [...textsWithHyphens(root)])
  const chosen = of === 'all' ? texts : texts.filter(text => !isUnsettled(text))
  const blocks = [...new Set(chosen.map(blockOf))]
  mendFaults(blocks, drop(chosen, blocks))
}

type Dropped = readonly [node: Text, before: string, after: string]

function drop(texts: readonly Text[], blocks: readonly Element[]): Dropped[] {
  const before = blocks.map(boxes)
  const changes = texts.map(node => [node, node.data, clean(node)] as const)
  for (const [node, , text] of changes) node.data = text
  if (blocks.every((block, index) => boxes(block) === before[index])) return changes
  for (const [node, text] of changes) node.data = text
  return []
}

/** The hyphens that are left show where a ladder may be; to mend it needs those that are gone. */
function mendFaults(blocks: readonly Element[], changes: readonly Dropped[]): void {
  const found = new Set([
    ...withLadders(changes),
    ...blocks.filter(block => endsShort(block) || mayStack(block))
  ])
  for (const block of found) {
    if (!(block instanceof HTMLElement) || !isFaulty(block)) continue
    const own = changes.filter(([node]) => blockOf(node) === block)
    for (const [node, text] of own) node.data = text
    if (mendLines(block))
      drop(
        own.map(([node]) => node),
        [block]
      )
    else for (const [node, , text] of own) node.data = text
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

/** The text with no soft hyphens but those that a line ends with. */
function clean(node: Text): string {
  return node.data.replace(hyphenated, (word, start: number) => {
    const boxes = textBoxes(node, start, start + word.length)
    if (boxes.length < 2) return word.replaceAll(softHyphen, '')
    return word.replace(/\u00AD/gu, (hyphen, at: number) => {
      const index = start + at
      const before = textBoxes(node, index - 1, index).at(-1)?.top
      // Chromium counts the hyphen to the letter behind it: that letter itself is in its last box.
      const behind = textBoxes(node, index + 1, index + 2).at(-1)?.top
      return before === behind ? '' : hyphen
    })
  })
}

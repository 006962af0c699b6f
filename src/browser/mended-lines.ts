import {blockLines, type Word} from './block-lines.ts'
import {boxes} from './boxes.ts'
import {type LineFaults, lineFaults} from './line-faults.ts'

/**
 * Set a block of a finished page better where its lines have a fault: a ladder of hyphens, stacked words, or a last line of
 * next to nothing. Its word spaces are taken a little smaller or larger, a word is left whole, or two are kept together; what
 * gives the fewest faults stays, if the block is as high as before. So nothing else on the page moves, and pages end where
 * they did.
 *
 * The block's soft hyphens must all be there. True when something has changed.
 */
export function mendLines(block: HTMLElement): boolean {
  const setting = settingOf(block)
  if (!setting) return false
  const before = judged(setting)
  if (!isFaulty(before)) return false
  const places = boxes(block)
  // A loose line is worth it for a ladder alone.
  const isBetter = ({weight, loose, ladders}: LineFaults, best: LineFaults) =>
    weight < best.weight && (loose <= before.loose || rungs(ladders) < rungs(before.ladders))
  let best: {readonly faults: LineFaults; readonly change?: Change} = {faults: before}
  for (const change of changesTo(block, before)) {
    change.make()
    const isInPlace = boxes(block) === places
    const faults = isInPlace ? judged(setting) : before
    change.undo()
    if (isBetter(faults, best.faults)) best = {faults, change}
    if (best.faults.weight < 1) break
  }
  // A fault less is worth it, a little more evenness is not.
  if (!best.change || before.weight - best.faults.weight < leastGain) return false
  best.change.make()
  return true
}

const leastGain = 4

function rungs(ladders: LineFaults['ladders']): number {
  return ladders.reduce((sum, {length}) => sum + length, 0)
}

function isFaulty({ladders, runt, stacked}: LineFaults): boolean {
  return ladders.length > 0 || stacked.length > 0 || runt !== undefined
}

interface Setting {
  readonly block: HTMLElement
  readonly em: number
  readonly goesOn: boolean
}

/** Running text alone is set in lines that could break otherwise. */
function settingOf(block: HTMLElement): Setting | undefined {
  if (block.matches(unset) || block.querySelector(uneven)) return undefined
  const {textAlign, fontSize} = getComputedStyle(block)
  if (textAlign !== 'justify') return undefined
  const goesOn = block.dataset['splitTo'] !== undefined
  return {block, em: Number.parseFloat(fontSize), goesOn}
}

const unset = 'table *, pre, pre *, header *, figure *, nav *, .verse *, [aria-hidden=true] *'
const uneven = '[data-block], img, svg, br, math, .katex, [role=math], ruby, ul, ol, p'

function judged({block, em, goesOn}: Setting): LineFaults {
  return lineFaults(blockLines(block), em, goesOn)
}

/** Something that changes how the lines of a block break. */
export interface Change {
  make(): void
  undo(): void
}

function* changesTo(block: HTMLElement, {ladders, runt, stacked}: LineFaults): Generator<Change> {
  const words = ladders.flat().flatMap(({divided}) => divided ?? [])
  const changes = [
    ...words.map(wholeWord),
    ...stacked.map(tied),
    ...(runt ? [wholeWord(runt), tied(runt)] : [])
  ]
  yield* changes
  yield* spacings(block)
  for (const change of changes) for (const spacing of spacings(block)) yield both(change, spacing)
}

/** A word gets the one before it into its line. */
function tied({text, start}: Word): Change {
  const before = text.data
  return {
    make() {
      if (/[ \n]/u.test(before[start - 1] ?? '')) {
        text.data = `${before.slice(0, start - 1)}\u00A0${before.slice(start)}`
      }
    },
    undo() {
      text.data = before
    }
  }
}

function both(one: Change, other: Change): Change {
  return {
    make() {
      one.make()
      other.make()
    },
    undo() {
      other.undo()
      one.undo()
    }
  }
}

/** Other word spaces than those of the face, in ems: so little more or less that nobody sees it. */
export function* spacings({style}: HTMLElement): Generator<Change> {
  const before = style.wordSpacing
  for (const ems of [-0.01, 0.01, -0.02, 0.02, -0.03, 0.03, -0.04]) {
    yield {
      make() {
        style.wordSpacing = `${ems}em`
      },
      undo() {
        style.wordSpacing = before
      }
    }
  }
}

function wholeWord({text, start, end}: Word): Change {
  const before = text.data
  return {
    make() {
      const word = before.slice(start, end).replaceAll('\u00AD', '')
      text.data = before.slice(0, start) + word + before.slice(end)
    },
    undo() {
      text.data = before
    }
  }
}

import type {CountedNumbers, Counts, MarginNumber} from './margin-numbers.ts'

/** A line of the text as it is set, or a line of verse, which may turn over. */
export interface TextLine {
  readonly middle: number
  readonly block: Element
}

/** What has lines that nobody counts: heads, notes, tables, figures, code, what is set again for display. */
const uncounted =
  'header, h1, h2, h3, h4, h5, h6, table, figure, pre, aside, .formula, .embed, [aria-hidden=true], [data-type=footnote], section section'

/** Number the lines of a section on a page on from those before, and print each so many; labels have the number of their line. */
export function lineNumbersOf(
  section: Element,
  top: number,
  counts: Counts,
  step: number
): CountedNumbers {
  if (!(step > 0)) return {numbers: [], labels: {}}
  const first = counts.lines
  const lines = linesOf(section, top)
  counts.lines += lines.length
  const numbers = lines.flatMap(({middle, block}, index): MarginNumber[] => {
    const number = first + index + 1
    return number % step === 0 ? [{kind: 'line', text: String(number), middle, block}] : []
  })
  return {numbers, labels: labelsOf(section, top, lines, first)}
}

function linesOf(section: Element, top: number): TextLine[] {
  const leadings = new Map<Element, number | undefined>()
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const blocks: BlockLines[] = []
  let segment = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement || (node instanceof Element && node.matches(verseLine)))
      segment++
    const block = node instanceof Text ? blockOf(node) : undefined
    const leading = block && known(leadings, block, leadingOf)
    if (!(node instanceof Text) || !block || leading === undefined) continue
    if (blocks.at(-1)?.block !== block) blocks.push({block, leading, lines: []})
    addLines(node, top, segment, blocks.at(-1))
  }
  return blocks.flatMap(linesCounted)
}

const verseLine = '.verse .line'

/** The lines of a block, each with the count of the ends that its text gives lines before it. */
interface BlockLines {
  readonly block: Element
  readonly leading: number
  readonly lines: {readonly middle: number; readonly segment: number}[]
}

function blockOf({data, parentElement}: Text): Element | undefined {
  if (!data.trim() || parentElement?.closest('.formula')) return undefined
  return parentElement?.closest('[data-block]') ?? undefined
}

function addLines(text: Text, top: number, segment: number, known: BlockLines | undefined): void {
  if (!known) return
  const range = document.createRange()
  range.selectNodeContents(text)
  for (const {top: boxTop, bottom, width} of range.getClientRects()) {
    const middle = (boxTop + bottom) / 2 - top
    const last = known.lines.at(-1)?.middle ?? Number.NEGATIVE_INFINITY
    if (width > 0 && middle - last > known.leading / 2) known.lines.push({middle, segment})
  }
}

/** Lines whose ends the text gives are verse, unless most of them turn over: of such a line what turns over is part. */
function linesCounted({block, lines}: BlockLines): TextLine[] {
  const segments = new Set(lines.map(({segment}) => segment)).size
  const isVerse =
    block.closest('.verse') !== null || (segments > 2 && lines.length < 1.5 * segments)
  const counted = lines.filter(
    ({segment}, index) => !isVerse || lines[index - 1]?.segment !== segment
  )
  return counted.map(({middle}) => ({middle, block}))
}

function known<Value>(
  values: Map<Element, Value>,
  element: Element,
  make: (element: Element) => Value
): Value {
  if (!values.has(element)) values.set(element, make(element))
  return values.get(element) as Value
}

/** The leading of a block whose lines are counted. */
function leadingOf(block: Element): number | undefined {
  if (block.closest(uncounted)) return undefined
  const {fontSize, lineHeight} = getComputedStyle(block)
  return Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2
}

/** A label stands in the line whose middle is nearest to its own. */
function labelsOf(
  section: Element,
  top: number,
  lines: readonly TextLine[],
  first: number
): Record<string, number> {
  const found: Record<string, number> = {}
  for (const label of section.querySelectorAll('[data-target-kind=line][id]')) {
    const box = label.getClientRects()[0]
    if (!box) continue
    const middle = (box.top + box.bottom) / 2 - top
    let nearest = -1
    for (const [index, line] of lines.entries()) {
      const distance = Math.abs(line.middle - middle)
      if (nearest < 0 || distance < Math.abs((lines[nearest]?.middle ?? 0) - middle))
        nearest = index
    }
    if (nearest >= 0) found[label.id] = first + nearest + 1
  }
  return found
}

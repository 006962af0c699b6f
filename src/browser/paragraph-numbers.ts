import type {CountedNumbers, Counts, MarginNumber} from './margin-numbers.ts'

/** The numbers of the paragraphs that begin on a page, every so many of them printed. */
export function paragraphNumbersOf(
  section: Element,
  top: number,
  counts: Counts,
  step: number,
  by: string | undefined
): CountedNumbers {
  if (!(step > 0)) return {numbers: [], labels: {}}
  const numbers: MarginNumber[] = []
  const labels: Record<string, number> = {}
  for (const block of section.querySelectorAll<HTMLElement>(
    ':scope > p[data-number]:not([data-split-from]), :scope > p[data-target-kind=paragraph]:not([data-split-from])'
  )) {
    const number = by === 'page' ? ++counts.paragraphs : Number(block.dataset['number'])
    if (block.id) labels[block.id] = number
    const middle = number % step === 0 ? firstLineOf(block) : undefined
    if (middle !== undefined)
      numbers.push({kind: 'paragraph', text: String(number), middle: middle - top, block})
  }
  return {numbers, labels}
}

/** The middle of the first line of a block. */
function firstLineOf(block: Element): number | undefined {
  const range = document.createRange()
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.trim()) continue
    range.selectNodeContents(node)
    const box = [...range.getClientRects()].find(({width}) => width > 0)
    if (box) return (box.top + box.bottom) / 2
  }
  return undefined
}

import type {Page} from 'pagedjs'
import {hide, show} from './finished-pages.ts'

/** Blocks by their ids: a pull quote, and the paragraph that it goes before. */
export type Moves = ReadonlyMap<string, string>

const quotes = 'aside.pull-quote'
/** Lines of the paragraph behind a pull quote that must stand below it. */
const linesBelow = 2

/**
 * Find the pull quotes that did not fit on their page and left its foot white, and a place for each further up the page.
 * They say again what the text says, so that they may stand before the paragraph in whose midst a designer would set them.
 */
export function strandedQuotes(pages: readonly Page[]): Moves {
  const moves = new Map<string, string>()
  for (const [number, {element}] of pages.entries()) {
    const quote = firstBlock(element)
    const before = pages[number - 1]
    if (!quote?.matches(quotes) || !before) continue
    show([before.element, element])
    const place = placeFor(quote, before.element)
    hide([before.element, element])
    const id = quote.querySelector<HTMLElement>('[data-block]')?.dataset['block']
    if (id && place) moves.set(id, place)
  }
  return moves
}

export function moveQuotes(content: ParentNode, moves: Moves): void {
  for (const [quote, place] of moves) {
    const moved = content.querySelector(`[data-block="${CSS.escape(quote)}"]`)?.closest(quotes)
    const paragraph = content.querySelector(`[data-block="${CSS.escape(place)}"]`)
    if (moved) paragraph?.before(moved)
  }
}

function blocksOf(page: Element): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.pagedjs_page_content section > *')]
}

function firstBlock(page: Element): HTMLElement | undefined {
  return blocksOf(page)[0]
}

/** The last paragraph of the page above which there is room, between paragraphs. */
function placeFor(quote: HTMLElement, page: Element): string | undefined {
  const blocks = blocksOf(page)
  const area = page.querySelector('.pagedjs_page_content')
  if (!area) return undefined
  const style = getComputedStyle(quote)
  const margins = Number.parseFloat(style.marginTop) + Number.parseFloat(style.marginBottom)
  const needed = quote.offsetHeight + margins
  const index = blocks.findLastIndex((block, at) => {
    const line = Number.parseFloat(getComputedStyle(block).lineHeight)
    const {top} = block.getBoundingClientRect()
    const room = area.getBoundingClientRect().bottom - top
    return isBetween(blocks[at - 1], block) && room >= needed + linesBelow * line
  })
  return blocks[index]?.dataset['block']
}

function isBetween(before: HTMLElement | undefined, block: HTMLElement): boolean {
  return before?.localName === 'p' && block.localName === 'p'
}

import type {Element} from 'hast'
import type {LaidLine} from '../../book/lines.ts'
import type {LaidBlock} from '../../book/pages.ts'
import type {Printed} from '../printed.ts'
import {type Kind, kindsOf} from './kinds.ts'

/** A line of a block of the section. */
export interface SetLine extends LaidLine {
  readonly element: Element
  readonly kind: Kind
  readonly block: string
  /** Whether its block begins or ends with it. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Which lines are of which block: the press tells the text of each block, and the print tells the lines. */
export function setLines({section, layout}: Printed, lines: readonly LaidLine[]): SetLine[] {
  const kinds = kindsOf(section.tree)
  const pages = blocksByPage(layout.blocks)
  const found: Found[] = []
  let current: Block | undefined
  for (const line of lines) {
    const letters = lettersOf(line.text)
    const blocks = pages.get(line.page) ?? []
    const match = letters === '' ? undefined : matchOf(letters, current, blocks)
    if (!match) continue
    current = match.block
    current.reached = match.start + match.length
    found.push({line, ...match})
  }
  markEnds(found)
  return found.flatMap(({line, block, start, length}, index) => {
    const known = kinds.get(block.id)
    if (!known) return []
    const isFirst = start <= slack && block.first === index
    const isLast = start + length >= block.letters.length - slack && block.last === index
    return {...line, ...known, block: block.id, isFirst, isLast}
  })
}

interface Block {
  readonly id: string
  readonly letters: string
  /** Letters that lines were found for. */
  reached: number
  /** Its lines among all that were found. */
  first: number
  last: number
}

interface Match {
  readonly block: Block
  readonly start: number
  readonly length: number
}

interface Found extends Match {
  readonly line: LaidLine
}

/** A page number that is printed, and is not in what the press tells of a block. */
const slack = 3

/** Further on than this, and shorter than that, a line is not looked for. */
const reach = 4000
const leastSought = 8
/** A line with a page number in it is found by how it begins, the first of a list's item, behind its sign, by how it ends. */
const opening = 14

function markEnds(found: readonly Found[]): void {
  for (const [index, {block}] of found.entries()) {
    if (block.first < 0) block.first = index
    block.last = index
  }
}

function blocksByPage(blocks: readonly LaidBlock[]): Map<number, Block[]> {
  const byPage = new Map<number, Block[]>()
  for (const {block: id, text, pages} of blocks) {
    const block = {id, letters: lettersOf(text), reached: 0, first: -1, last: -1}
    for (const page of pages) byPage.set(page, [...(byPage.get(page) ?? []), block])
  }
  return byPage
}

/** Mostly it is what the block goes on with. */
function matchOf(
  letters: string,
  current: Block | undefined,
  blocks: readonly Block[]
): Match | undefined {
  const {length} = letters
  const isNext = (block: Block) => block.letters.startsWith(letters, block.reached)
  const next = current && isNext(current) ? current : blocks.find(isNext)
  if (next) return {block: next, start: next.reached, length}
  if (length < leastSought) return undefined
  const whole = further(letters, length, blocks)
  if (whole || length <= opening) return whole
  return (
    further(letters.slice(0, opening), length, blocks) ??
    further(letters.slice(-opening), opening, blocks)
  )
}

function further(sought: string, length: number, blocks: readonly Block[]): Match | undefined {
  for (const block of blocks) {
    const {reached, letters} = block
    const ahead = letters.slice(reached, reached + reach).indexOf(sought)
    if (ahead >= 0) return {block, start: reached + ahead, length}
  }
  return undefined
}

/** Spaces and hyphens are the page breaker's to change. */
function lettersOf(text: string): string {
  return text.replace(/[\s\u00AD\u2060\u2010-]+/gu, '').toLowerCase()
}

import type {VFile} from 'vfile'
import {contentsLeftOut} from '../../book/messages/text-structure.ts'
import type {Block} from './blocks.ts'
import {hasPageNumber, keyOf, titleKeyOf} from './keys.ts'
import {leaveOut} from './left-out.ts'
import {type Line, words} from './lines.ts'

/** The blocks without printed contents, and the keys of what these named: where they stand alone, they are headings. */
export interface WithoutContents {
  readonly blocks: readonly Block[]
  readonly titles: ReadonlySet<string>
}

/** Leave out lists of chapters and of pictures: the book makes its own. */
export function leaveOutContents(blocks: readonly Block[], file: VFile): WithoutContents {
  const heads = blocks.flatMap((block, index) => (headOf(block) ? [index] : []))
  if (heads.length === 0) return {blocks, titles: new Set()}
  const places = headings(blocks)
  const titles = new Set<string>()
  const taken = new Set<Block>()
  for (const head of heads) {
    const list = listFrom(blocks, head, places)
    if (!list || list.some(block => taken.has(block))) continue
    const lines = list.flatMap(block => block.lines)
    for (const line of lines.slice(1)) for (const key of keysOf(line)) titles.add(key)
    leaveOut(lines, file, text => contentsLeftOut(text, rangeOf(lines)))
    for (const block of list) taken.add(block)
  }
  return {blocks: blocks.filter(block => !taken.has(block)), titles}
}

function headOf(block: Block): boolean {
  const text = words(block.lines[0]).replace(/_/g, '')
  return text.length < 40 && block.lines.every(({pin}) => !pin) && head.test(text)
}

const head =
  /^(?:(?:table of |the )?contents(?: of (?:volume|vol\.|part|book) \S{1,5})?|(?:list|table) of (?:the )?(?:illustrations|figures|plates|tables|maps|poems|chapters|essays|stories|letters|contents)|illustrations|figures|plates|table des (?:matières|chapitres)|table|inhalt(?:sverzeichnis|s-verzeichnis)?|indice|índice|sommario|inhoud)\s*[.:]?$/i

function keysOf(line: Line): string[] {
  const text = words(line)
  return [keyOf(text), titleKeyOf(text)].filter(key => key !== '')
}

/** By the key of a line alone or first in its block, the first and the last block that it stands in. */
type Headings = ReadonlyMap<string, readonly [first: number, last: number]>

function headings(blocks: readonly Block[]): Headings {
  const places = new Map<string, [number, number]>()
  for (const [index, {lines}] of blocks.entries()) {
    const [first, second] = lines
    if (!first || first.text.length - first.skip > 150) continue
    const text = words(first)
    const both = second && second.text.length < 150 ? [keyOf(`${text} ${words(second)}`)] : []
    const opening = keyOf(text.split(/\s*(?:~~|[:;(]|--|—)\s*/)[0] ?? '')
    for (const key of [...keysOf(first), ...both, opening].filter(key => key.length > 2)) {
      places.set(key, [places.get(key)?.[0] ?? index, index])
    }
  }
  return places
}

/** The blocks of the list that a heading stands over; nothing when too little of them is known to be one. */
function listFrom(blocks: readonly Block[], from: number, places: Headings): Block[] | undefined {
  const opening = new Set<string>()
  const counts = {lines: 0, entries: 0}
  let end = from
  for (let index = from; index < Math.min(blocks.length, from + 400); index++) {
    const block = blocks[index]
    if (!block) break
    const lines = index === from ? block.lines.slice(1) : block.lines
    const entries = lines.filter(line => isEntry(line, from, index, places))
    if (index > from && headOf(block)) break
    const starts =
      index > from &&
      lines
        .slice(0, 1)
        .flatMap(keysOf)
        .some(key => opening.has(key))
    if (index > from && (starts || isProse(lines, entries.length) || isApart(block, counts))) break
    if (entries.length === 0 && index > from && !goesOn(blocks, from, index, places)) break
    for (const line of lines) {
      if (opening.size < 12) for (const key of keysOf(line)) opening.add(key)
    }
    counts.lines += lines.length
    counts.entries += entries.length
    end = index + 1
  }
  return counts.entries >= 2 && counts.entries * 2 >= counts.lines
    ? blocks.slice(from, end)
    : undefined
}

/** An entry names a page, or what stands as a heading before the list or further on. */
function isEntry(line: Line, from: number, index: number, places: Headings): boolean {
  if (hasPageNumber(words(line))) return true
  return keysOf(line).some(key => {
    const [first, last] = places.get(key) ?? [from, index]
    return first < from || last > index
  })
}

/** White space of four lines parts a list of some length from what follows. */
function isApart(block: Block, {entries}: {entries: number}): boolean {
  return block.gap >= 4 && entries >= 2
}

function isProse(lines: readonly Line[], entries: number): boolean {
  if (lines.some(line => line.text.length - line.skip > 110 && !hasPageNumber(words(line))))
    return true
  const long = lines.filter(line => line.text.length - line.skip > 58)
  return long.length >= 3 && entries * 4 < lines.length
}

/** A line that is no entry may stand over some. */
function goesOn(blocks: readonly Block[], from: number, index: number, places: Headings): boolean {
  if ((blocks[index]?.lines.length ?? 0) > 2) return false
  return [1, 2].some(step => {
    const next = blocks[index + step]
    if (!next || next.gap >= 4 || isProse(next.lines, 0)) return false
    const entries = next.lines.filter(line => isEntry(line, from, index + step, places)).length
    return entries * 2 >= next.lines.length
  })
}

function rangeOf(lines: readonly Line[]): string {
  const [first] = lines
  const last = lines.at(-1)
  const count = lines.length - 1
  return `${count} lines (${first?.number} to ${last?.number})`
}

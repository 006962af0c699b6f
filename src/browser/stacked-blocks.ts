import {cleanedData} from './cleaned-texts.ts'
import {textBoxes} from './text-boxes.ts'

/**
 * Whether three lines of a block in a row may begin or end with the same word. A quick test: such a word comes back after
 * about a line of letters, twice, and few words that do stand at an edge.
 */
export function mayStack(block: Element): boolean {
  const {height, left, right} = block.getBoundingClientRect()
  const text = textsOf(block).map(cleanedData).join('')
  if (text.length < leastText || block.querySelector('[data-block]')) return false
  const lines = height / Number.parseFloat(getComputedStyle(block).lineHeight)
  if (!(lines > 2.5)) return false
  for (const places of repeated(text.toLowerCase(), text.length / lines)) {
    if (places.every(([start, end]) => isAtEdge(block, start, end, left, right))) return true
  }
  return false
}

/** Three lines are hardly shorter. */
const leastText = 90
/** Of the letters of a usual line. */
const leastApart = 0.75
const mostApart = 1.35
/** Of one word; those of more than two lines ago are out of reach. */
const mostKept = 12
/** Pixels from the edge, where points and an indent may be. */
const near = 18

type Place = readonly [start: number, end: number]

/** Words that come three times, each about a line behind the last. */
function* repeated(text: string, line: number): Generator<readonly Place[]> {
  const [least, most] = [leastApart * line, mostApart * line]
  const isBefore = (start: number, next: number) => next - start > least && next - start < most
  const known = new Map<string, number[]>()
  let end = -1
  for (const word of text.split(separator)) {
    const start = end + 1
    end = start + word.length
    if (word === '') continue
    const starts = known.get(word)
    if (!starts) {
      known.set(word, [start])
      continue
    }
    for (const second of starts) {
      if (!isBefore(second, start)) continue
      for (const first of starts) {
        if (isBefore(first, second)) {
          yield [first, second, start].map(place => [place, place + word.length] as const)
        }
      }
    }
    starts.push(start)
    if (starts.length > mostKept) starts.shift()
  }
}

/** One letter between words: to split at them is quicker than to look for what matches. */
const separator = /[\s.,;:!?“”‘()\u2010-\u2015-]/u

function isAtEdge(
  block: Element,
  start: number,
  end: number,
  left: number,
  right: number
): boolean {
  let before = 0
  for (const text of textsOf(block)) {
    const {length} = cleanedData(text)
    if (start < before + length) {
      const [from, to] = [start - before, end - before].map(index => placeIn(text, index))
      const box = textBoxes(text, from ?? 0, to ?? 0)[0]
      return box !== undefined && (box.left < left + near || box.right > right - near)
    }
    before += length
  }
  return false
}

/** Where a letter of the text without unused hyphens stands in the text as it is. */
function placeIn(text: Text, index: number): number {
  const {data} = text
  const cleaned = cleanedData(text)
  let place = 0
  for (let at = 0; at < index; at++) {
    while (place < data.length && data[place] !== cleaned[at]) place++
    place++
  }
  return place
}

function textsOf(block: Element): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  return texts
}

import type {Break, PhrasingContent} from 'mdast'
import {abbreviated} from './abbreviations.ts'
import {decoded} from './entity.ts'
import type {Reader} from './reader.ts'

/** Letters of the text as they are read. */
export interface Letters {
  value: string
  readonly start: number
  end: number
  /** Whether they are the letters that stand there, one for one. */
  readonly isExact: boolean
}

/** Text, or a node made of it, and where it stands. */
export type Part = {readonly start: number; readonly end: number} & (
  | {readonly value: string}
  | {readonly node: PhrasingContent}
)

/** Cuts letters that stand together at abbreviations and at those line ends that are breaks. */
export function partsOf(reader: Reader, run: readonly Letters[], isRaw: boolean): Part[] {
  const value = run.length === 1 ? (run[0]?.value ?? '') : run.map(piece => piece.value).join('')
  const placeAt = placesOf(run)
  const parts: Part[] = []
  let from = 0
  for (const {start, end, node} of isRaw ? [] : abbreviated(reader, value)) {
    addLines(reader, parts, value.slice(from, start), index => placeAt(from + index))
    parts.push({node, start: placeAt(start), end: placeAt(end)})
    from = end
  }
  addLines(reader, parts, value.slice(from), index => placeAt(from + index))
  return parts
}

type PlaceAt = (index: number) => number

function addLines(reader: Reader, parts: Part[], value: string, placeAt: PlaceAt): void {
  const mark = markOf(reader)
  const add = (from: number, to: number) => {
    const words = decoded(value.slice(from, to))
    if (words) parts.push({value: words, start: placeAt(from), end: placeAt(to)})
  }
  let from = 0
  for (let index = end(value, mark, 0); index >= 0; index = end(value, mark, from)) {
    add(from, index)
    from = index + mark.length
    const node: Break = {type: 'break'}
    reader.made.add(node)
    parts.push({node, start: placeAt(index), end: placeAt(from)})
  }
  add(from, value.length)
}

function end(value: string, mark: string, from: number): number {
  return mark ? value.indexOf(mark, from) : -1
}

/** What makes a break in text that is already read. */
function markOf({breaks, context}: Reader): string {
  if (!breaks || context.options.input !== 'GFM') return ''
  return context.options.hardWrap ? '\n' : '\\\n'
}

/** Where in the text the letter at an index of the joined letters stands; asked for in order. */
function placesOf(run: readonly Letters[]): PlaceAt {
  let piece = 0
  let from = 0
  return index => {
    if (index < from) [piece, from] = [0, 0]
    for (;;) {
      const letters = run[piece]
      if (!letters) return run.at(-1)?.end ?? 0
      const {length} = letters.value
      if (index < from + length) return letters.start + (letters.isExact ? index - from : 0)
      if (index === from + length && piece === run.length - 1) return letters.end
      from += length
      piece++
    }
  }
}

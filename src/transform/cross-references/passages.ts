import type {Nodes, Parents} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Reading} from '../../book/reading.ts'

/** The passages of a book as numbers of words, in the order of the book. */
export interface PassageBook {
  readonly passages: readonly Passage[]
  /** By number; 0 is none. */
  readonly vocabulary: readonly Term[]
}

export interface Passage {
  readonly reading: Reading
  /** Its place among the readings. */
  readonly nth: number
  readonly text: string
  readonly line: number | undefined
  /** Numbers of its words, and where each stands in its text. */
  readonly words: readonly number[]
  readonly spans: readonly Span[]
}

export interface Span {
  readonly from: number
  readonly to: number
}

export interface Term {
  readonly word: string
  /** In how many passages, and in how many readings. */
  passages: number
  readings: number
  /** How often, and how often with a capital. */
  times: number
  capitals: number
  /** The last of both that has been counted. */
  lastPassage: number
  lastReading: number
}

/** Take the paragraphs of the readings apart: those of lists and quotations too, but no notes, headings, tables or code. */
export function takePassages(readings: readonly Reading[]): PassageBook {
  const passages: Passage[] = []
  const vocabulary: Term[] = [termOf('')]
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, vocabulary.push(termOf(word)) - 1)
    return vocabulary.length - 1
  }
  for (const [nth, reading] of readings.entries()) {
    for (const node of paragraphsIn(reading.tree)) {
      const text = textOf(node)
      const spans = Array.from(text.matchAll(word), ({0: found, index}) => ({
        from: index,
        to: index + found.length
      }))
      const words = spans.map(({from, to}) => numberOf(formOf(text.slice(from, to))))
      for (const [at, number] of words.entries()) {
        const isCapital = /^\p{Lu}/u.test(text.charAt(spans[at]?.from ?? 0))
        count(vocabulary[number], passages.length, nth, isCapital)
      }
      const line = node.position?.start.line
      passages.push({reading, nth, text, line, words, spans})
    }
  }
  return {passages, vocabulary}
}

function paragraphsIn(parent: Parents): Nodes[] {
  return parent.children.flatMap((node: Nodes): Nodes[] => {
    if (node.type === 'paragraph') return [node]
    if (unread.has(node.type) || !('children' in node)) return []
    return paragraphsIn(node)
  })
}

const unread: ReadonlySet<string> = new Set([
  ...['footnoteDefinition', 'heading', 'table', 'pullQuote', 'figure', 'standfirst']
])

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** In small letters, without the ending of a possessive. */
function formOf(found: string): string {
  return found.toLowerCase().replaceAll('’', "'").replace(/'s$/u, '')
}

function termOf(word: string): Term {
  return {
    ...{word, passages: 0, readings: 0, times: 0, capitals: 0},
    ...{lastPassage: -1, lastReading: -1}
  }
}

function count(term: Term | undefined, passage: number, reading: number, isCapital: boolean): void {
  if (!term) return
  term.times++
  if (isCapital) term.capitals++
  if (term.lastPassage !== passage) term.passages++
  if (term.lastReading !== reading) term.readings++
  term.lastPassage = passage
  term.lastReading = reading
}

import type {Blockquote, Nodes} from 'mdast'
import {pullQuoteRecognised} from '../book/messages/text.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import type {HtmlElement} from '../book/tree.ts'
import {SKIP, visit} from '../book/visit.ts'
import {mayBePullQuote} from './elements/pull-quote.ts'
import {isPhrasing, isVerbatim, kindOf} from './inline.ts'
import {cleanedText, type Passage, passagesOf, wordsIn} from './passages.ts'
import {type Run, runOf, runsOf} from './run.ts'

/**
 * Make block quotes, and boxes of HTML, whose words stand in the reading itself pull quotes.
 *
 * Compared word by word, so that quotation marks, dashes, white space, emphasis and the punctuation at the ends do not
 * count; nor does the case of the first letter. A passage may be a part of a sentence when it is too long for chance;
 * a shorter one has to be a sentence. Around an ellipsis each side is looked for.
 */
export function markPullQuotes(reading: Reading): void {
  const quotes = candidates(reading)
  const found = find(
    quotes.flatMap(quote => quote.passages),
    reading
  )
  for (const quote of quotes) {
    if (!isCopy(quote, found)) continue
    report(reading.file, pullQuoteRecognised(opening(quote.text)), quote.node)
    makePullQuote(quote.node)
  }
}

function makePullQuote(node: Candidate['node']): void {
  const {hName: _, ...data} = node.data ?? {}
  Object.assign(node, {type: 'pullQuote', data})
}

interface Candidate {
  readonly node: Blockquote | HtmlElement
  readonly text: string
  readonly passages: readonly Passage[]
}

function candidates(reading: Reading): Candidate[] {
  const quotes: Candidate[] = []
  visit(reading.tree, node => {
    if (node.type === 'footnoteDefinition') return SKIP
    if (!isBox(node)) return
    if (isPlain(node)) quotes.push(candidate(node))
    return node.type === 'blockquote' ? SKIP : undefined
  })
  return quotes.filter(({passages}) => passages.length > 0 && passages.every(isLongEnough))
}

function isBox(node: Nodes): node is Candidate['node'] {
  if (node.type === 'blockquote') return true
  return node.type === 'htmlElement' && boxes.has(node.name) && mayBePullQuote(node)
}

const boxes: ReadonlySet<string> = new Set(['aside', 'div', 'section', 'header', 'center'])

/** Only paragraphs, of words alone: a box with a heading, a list, a figure or a note call is more than a copy. */
function isPlain(quote: Candidate['node']): boolean {
  let plain = quote.children.every(child => child.type === 'paragraph')
  visit(quote, node => {
    if (notWords.has(node.type) || isVerbatim(node)) plain = false
    return plain
  })
  return plain
}

/** Fewer words stand in any text by chance. */
const leastWords = 3

const notWords: ReadonlySet<string> = new Set([
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath'
])

function candidate(node: Candidate['node']): Candidate {
  const texts = node.children.map(child => runOf(child).text)
  return {node, text: texts.join(' '), passages: texts.flatMap(passagesOf)}
}

function isLongEnough({words}: Passage): boolean {
  return words.length >= leastWords
}

/** How passages stand in the text of the reading, block quotes aside: one walk over its words. */
function find(passages: readonly Passage[], reading: Reading): ReadonlyMap<Passage, Standing> {
  const found = new Map<Passage, Standing>()
  if (passages.length === 0) return found
  for (const run of bodyRuns(reading.tree)) {
    const text = cleanedText(run.text)
    const likely = passages.filter(passage => mayHold(text, passage))
    if (likely.length === 0) continue
    const byFirst = Map.groupBy(likely, ({words}) => firstOf(words, 0))
    const body = wordsIn(text)
    for (const index of body.words.keys()) {
      for (const passage of byFirst.get(firstOf(body.words, index)) ?? []) {
        if (found.get(passage) === 'whole' || !standsAt(passage, body, index)) continue
        found.set(passage, standingOf(passage, body, index))
      }
    }
  }
  return found
}

/** Asked before a text is taken to pieces: whether all words of the passage are in it, but for the first, whose case may differ. */
function mayHold(text: string, {words}: Passage): boolean {
  return words.every((word, index) => index === 0 || text.includes(word))
}

/** The running text: neither quotations, headings and tables, nor the boxes that may themselves be copies. */
function bodyRuns(node: Nodes): Run[] {
  if (without.has(kindOf(node)) || (isBox(node) && node.type !== 'blockquote')) return []
  if (!('children' in node)) return []
  return node.type === 'stanza' || node.children.some(isPhrasing)
    ? runsOf(node)
    : node.children.flatMap(bodyRuns)
}

/** As one or more whole sentences, or as a part of one. */
type Standing = 'whole' | 'part'

const without: ReadonlySet<string> = new Set([
  'blockquote',
  'footnoteDefinition',
  'heading',
  'pullQuote',
  'table'
])

/** Letter case counts not in the first word. */
function firstOf(words: readonly string[], index: number): string {
  return words[index]?.toLowerCase() ?? ''
}

function standsAt({words}: Passage, body: Passage, index: number): boolean {
  for (let word = 1; word < words.length; word++) {
    if (words[word] !== body.words[index + word]) return false
  }
  return true
}

function standingOf({words}: Passage, body: Passage, index: number): Standing {
  const end = index + words.length
  const ends = body.starts.has(end) || end === body.words.length
  return ends && body.starts.has(index) ? 'whole' : 'part'
}

function isCopy({passages}: Candidate, found: ReadonlyMap<Passage, Standing>): boolean {
  const length = passages.reduce((sum, {words}) => sum + words.length, 0)
  const needed: readonly unknown[] = length < beyondChance ? ['whole'] : ['whole', 'part']
  return passages.every(passage => needed.includes(found.get(passage)))
}

const beyondChance = 6

function opening(text: string): string {
  const words = text.trim().split(/\s+/u, 9)
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ')
}

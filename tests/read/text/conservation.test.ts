import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Node} from 'mdast'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import type {Reading} from '../../../src/book/reading.ts'
import {reading} from '../reading.ts'

/*
 * Nothing lost, nothing doubled: each character of a plain text that is no white space stands in one leaf of the tree,
 * or in lines that a message says are left out, or in title and byline, or is the mark of a note, an item or a picture.
 */

test('random plain texts are conserved', () => {
  for (let seed = 1; seed <= 200; seed++)
    check(reading(randomText(seed), 'a.txt', {format: 'text'}), `seed ${seed}`)
})

for (const folder of ['../shared/corpora/plain', '../shared/seeds']) {
  const names = existsSync(folder) ? readdirSync(folder) : []
  if (names.length === 0) console.warn(`${folder} is absent: its texts are not checked`)
  test.skipIf(names.length === 0)(`the texts of ${folder} are conserved`, () => {
    for (const name of names)
      check(reading(readFileSync(join(folder, name)), name, {format: 'text'}), name)
  })
}

function check(read: Reading, name: string): void {
  const source = String(read.file.value)
  const covered = new Uint8Array(source.length)
  for (const leaf of leaves(read)) {
    const [start, end] = range(leaf)
    for (let at = start; at < end; at++) {
      if (covered[at]) throw new Error(`${name}: doubled at ${at}: ${source.slice(at, at + 40)}`)
      covered[at] = 1
    }
  }
  for (const leaf of leaves(read)) expectSame(leaf, source, read, name)
  for (const message of read.file.messages) {
    if (message.ruleId?.endsWith('-left-out') && message.place && 'start' in message.place) {
      covered.fill(1, message.place.start.offset, message.place.end.offset)
    }
  }
  expect(unexplained(source, covered, read), name).toEqual([])
}

function leaves({tree}: Reading): Node[] {
  const found: Node[] = []
  visit(tree, node => {
    if (!('children' in node)) found.push(node)
  })
  return found
}

function range(node: Node): [number, number] {
  return [node.position?.start.offset ?? -1, node.position?.end.offset ?? -1]
}

/** A leaf says what its place in the source says, but for white space, hyphens (at line ends) and left-out page marks. */
function expectSame(leaf: Node, source: string, read: Reading, name: string): void {
  if (!('value' in leaf)) return
  const [start, end] = range(leaf)
  let own = source.slice(start, end)
  for (const {ruleId, place} of read.file.messages) {
    if (ruleId !== 'page-mark-left-out' || !place || !('start' in place)) continue
    const from = place.start.offset ?? 0
    const to = place.end.offset ?? 0
    if (from >= start && to <= end)
      own = own.slice(0, from - start) + ' '.repeat(to - from) + own.slice(to - start)
  }
  expect(bare(String(leaf.value)), `${name} at ${start}`).toBe(bare(own))
}

function bare(text: string): string {
  return text.replace(/[\s-]/g, '')
}

/** Letters and digits that stand nowhere and are no marks, line by line. */
function unexplained(source: string, covered: Uint8Array, read: Reading): string[] {
  const titles = [read.metadata.title, ...read.metadata.authors].map(plain)
  let lines = ''
  for (let at = 0; at < source.length; at++)
    lines += covered[at] && !/[\r\n]/.test(source[at] ?? '') ? ' ' : source[at]
  return lines.split(/[\r\n]+/).filter(line => {
    const text = line.trim()
    if (!/[\p{L}\p{N}]/u.test(text) || marks.test(text)) return false
    const byline = plain(text.replace(/^by:?\s/i, '').replace(/\band\b|&/g, ''))
    return (
      !titles.includes(plain(text)) &&
      ![...titles, plain(read.metadata.authors.join(''))].includes(byline)
    )
  })
}

const marks =
  /^(?:\[(?:Footnote\s*)?\w{0,4}:?\]?\s*|\(?\d{1,4}[.):]?|\[Illustration[:.]?\s*\]?|[[\]_*\s-])+$/i

function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Words, lines, blanks and odd marks, put together by a small generator of numbers (mulberry32). */
function randomText(seed: number): string {
  let state = seed
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  const pick = (items: readonly string[]): string => items[below(items.length)] ?? ''
  let text = pick(['', 'A Title\n\n', 'TITLE\nBy Ann Lee\n\n'])
  for (let blocks = 3 + below(12); blocks > 0; blocks--) {
    const width = pick(['30', '60', '72', '400'])
    for (let lines = 1 + below(6); lines > 0; lines--) {
      text += pick(['', '', '', '  ', '    ', '\t', '\u00a0'])
      while (text.length - text.lastIndexOf('\n') < Number(width))
        text += `${pick(vocabulary)}${pick([' ', ' ', '  ', '-', '--'])}`
      text += pick(['\n', '\n', '\r\n'])
    }
    text += pick([
      '\n',
      '\n\n',
      '\r\n',
      '\f\n',
      '\n* * *\n\n',
      `\n${below(30)}\n\n`,
      '\nCHAPTER II\n\n',
      '\nHEAD\n====\n\n'
    ])
  }
  return text
}

const vocabulary = [
  'page',
  'margin',
  'the',
  'Of',
  'INK',
  'leaf.',
  'gloss,',
  'quire;',
  '“verso”',
  'élan',
  '紙',
  'a_b',
  '_in',
  'out_',
  '_folio_',
  '*',
  '**bold**',
  '#',
  '>',
  '[1]',
  'word.[2]',
  '[A]',
  '[sic]',
  '[',
  ']',
  '<b>',
  '|',
  '`tick`',
  '1.',
  '12',
  '[Footnote 1:',
  '[1] Note',
  'NOTES',
  '[Pg 7]',
  '[Illustration: Fig]',
  'Related',
  'Content',
  '.',
  '\\',
  '&amp;',
  '- item'
]

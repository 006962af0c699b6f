import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Node} from 'mdast'
import {visit} from 'unist-util-visit'
import {test} from 'vitest'
import type {Reading} from '../../../src/book/reading.ts'
import {reading} from '../reading.ts'

/*
 * Every leaf of the tree names its place in the source: what it says stands there, in this order, with nothing between but
 * what was taken out (notes, page numbers, hyphens at line ends). That no word is lost is for `words.test.ts`.
 */

test('random plain texts are where they say', () => {
  for (let seed = 1; seed <= 200; seed++)
    check(reading(randomText(seed), 'a.txt', {format: 'text'}), `seed ${seed}`)
})

for (const folder of ['../shared/corpora/plain', '../shared/seeds']) {
  const names = existsSync(folder) ? readdirSync(folder) : []
  if (names.length === 0) console.warn(`${folder} is absent: its texts are not checked`)
  test.skipIf(names.length === 0)(`the texts of ${folder} are where they say`, () => {
    for (const name of names)
      check(reading(readFileSync(join(folder, name)), name, {format: 'text'}), name)
  })
}

function check(read: Reading, name: string): void {
  const source = String(read.file.value)
  for (const leaf of leaves(read)) {
    if (!('value' in leaf)) continue
    const [start, end] = range(leaf)
    const missing = notIn(bare(String(leaf.value)), bare(source.slice(start, end)))
    if (missing) throw new Error(`${name} at ${start}: ${missing} does not stand there`)
  }
}

/** What of a text does not stand in another in its order. */
function notIn(text: string, place: string): string {
  let at = 0
  for (const [index, letter] of [...text].entries()) {
    at = place.indexOf(letter, at) + 1
    if (at === 0) return [...text].slice(index).join('').slice(0, 40)
  }
  return ''
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

function bare(text: string): string {
  return text.replace(/[\s-]/g, '')
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

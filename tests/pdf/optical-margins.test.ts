import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {bytesOf, openFinished} from '../../src/export/press/finished.ts'
import {type Built, buildBook} from './book.ts'
import type {Item} from './reader.ts'

const words =
  `extraordinary marginalia, typesetting and the compositor’s “composing stick”, considerable
understanding; paper, printer. Nobody remembers it.`.split(/\s+/u)

/** Sentences in orders that repeat only after long. */
function prose(seed: number, count: number): string {
  const chosen = Array.from({length: count}, (_, at) => words[(at * at + seed * at + 3) % 13])
  return `Printing ${chosen.join(' ')} at last.`
}

const text = `# Edges

${Array.from({length: 14}, (_, at) => `${prose(at, 90)}[^${at}]`).join('\n\n')}

> ${prose(3, 60)}

| Said | By whom |
| --- | --- |
| “Hanging” | a printer |
| “Straight” | another |
| “Neither” | a third |

${Array.from({length: 14}, (_, at) => `[^${at}]: ${prose(at + 5, 24)}`).join('\n')}
`

let folder: string
let hung: Built
let plain: Built

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-edges-'))
  const look = join(folder, 'look')
  await cp(join(import.meta.dirname, '../../templates/classic'), look, {recursive: true})
  const template = await readFile(join(look, 'template.yaml'), 'utf8')
  await writeFile(join(look, 'template.yaml'), `${template}\nopticalMargins: false\n`)
  await writeFile(join(folder, 'edges.md'), text)
  hung = await made('classic')
  plain = await made('look')
})

afterAll(async () => {
  await hung[Symbol.asyncDispose]()
  await plain[Symbol.asyncDispose]()
  await rm(folder, {recursive: true, force: true})
})

async function made(template: string): Promise<Built> {
  const manifest = ['title: Edges', `template: ${template}`, 'language: en', 'readings: [edges.md]']
  await writeFile(join(folder, 'reader.yaml'), manifest.join('\n'))
  return buildBook(folder)
}

function itemsOf({pages}: Built): Item[] {
  return pages.flatMap(({items}) => items)
}

interface Line {
  readonly text: string
  readonly right: number
  readonly part: Item['part']
}

/** By page and height. pdf.js parts a line where it has wide spaces. */
function linesOf({pages}: Built): Map<string, Line> {
  const lines = pages.flatMap(({items}, page) => [
    ...Map.groupBy(items, ({y}) => `${page} ${y.toFixed(1)}`)
  ])
  return new Map(
    lines.map(([place, items]) => {
      const text = items.map(item => item.text).join('')
      const right = Math.max(...items.map(({x, width}) => x + width))
      return [place, {text: text.replace(/\s+/gu, ' ').trim(), right, part: items[0]?.part}]
    })
  )
}

test('hyphens and points stand outside the column, and nothing else does', () => {
  const before = linesOf(plain)
  const moved = [...linesOf(hung)].map(([place, line]) => ({
    ...line,
    by: line.right - (before.get(place)?.right ?? 0)
  }))
  const out = moved.filter(({by}) => by > 0.7)
  expect(out.length).toBeGreaterThan(20)
  for (const {text} of out) expect(text).toMatch(/[-\u2010\u00AD.,;:”’]$/u)
  // Three fifths of a hyphen of 10 points.
  expect(Math.max(...moved.map(({by}) => by))).toBeLessThan(2.2)
  expect(out.some(({part}) => part === 'notes')).toBe(true)
})

test('lines end with the same words at the same height', () => {
  const lines = (book: Built) => [...linesOf(book)].map(([place, {text}]) => `${place} ${text}`)
  expect(lines(hung)).toEqual(lines(plain))
  expect(hung.pages.length).toBe(plain.pages.length)
})

test('cells stand as they stood', () => {
  const cells = (book: Built) =>
    itemsOf(book).flatMap(({path, text, x}) => (path.includes('TD') ? `${text} ${x}` : []))
  expect(cells(hung).length).toBeGreaterThan(4)
  expect(cells(hung)).toEqual(cells(plain))
})

test('what hangs out of the notes is not cut off', async () => {
  const {object, trailer} = openFinished(await readFile(hung.path))
  const streams = Array.from({length: Number(trailer.get('Size'))}, (_, number) =>
    Buffer.from(bytesOf(object(number)) ?? []).toString('latin1')
  )
  const clips = streams.flatMap(content =>
    [...content.matchAll(/([\d.]+) [\d.]+ re\s+W\*? n/gu)].map(([, width]) => Number(width))
  )
  // In device pixels of 300 to the inch: the column of 4.25 inches and something.
  const notes = clips.filter(width => width < 1700)
  expect(notes.length).toBeGreaterThan(0)
  for (const width of notes) expect(width).toBeGreaterThan(4.25 * 300 + 20)
})

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Chance, randomOf} from '../random.ts'
import {type Built, buildBook} from './book.ts'
import {textOf} from './reader.ts'

/*
 * A book in which each place that can be pointed at has a word of its own, `T3z`, and each reference stands between two,
 * `Q17a` and `Q17z`: so each page that is printed can be compared with the text of the page that the place stands on.
 */

interface Asked {
  readonly number: number
  readonly from: string
  readonly to?: string
  readonly as: string
}

const readings = ['one', 'two', 'three']
const placesIn = (reading: string) =>
  ['open', 'middle', 'late', 'fig-a', 'note-n', 'tab-a'].map(name => `${reading}#${name}`)
const places = readings.flatMap(placesIn)
const asked: Asked[] = []

function ask(random: Chance): string {
  const kinds = ['page', 'relative', 'number page', 'title page', 'range', 'all']
  const kind = kinds[asked.length % 6] ?? ''
  const [from, to] = [random.pick(places), random.pick(places)]
  const number = asked.length
  const isNumbered = !/open|middle|late/u.test(from)
  const as = kind === 'number page' && !isNumbered ? 'page' : kind
  asked.push({number, from, ...(as === 'range' && {to}), as})
  const directive = as === 'range' ? `:ref{to="${from}..${to}"}` : `:ref{to="${from}" as="${as}"}`
  return `Q${number}a ${directive} Q${number}z`
}

/** A word that is too short to be divided. */
function word(place: string): string {
  return `T${places.indexOf(place)}z`
}

function reading(name: string, random: Chance): string {
  const filler = 'Plain words fill the lines of this small page until it is full of them. '
  const prose = (times: number) =>
    Array.from({length: times}, () => {
      const before = filler.repeat(random.below(3))
      return `${before}Here is ${ask(random)}. ${filler.repeat(1 + random.below(4))}`
    }).join('\n\n')
  const own = (place: string) => word(`${name}#${place}`)
  return [
    `# Reading ${name}\n\n${prose(5)}`,
    `## Open {#open}\n\n${own('open')} ${prose(6)}`,
    `![Lines](line.svg){#fig-a}\n*${own('fig-a')} See ${ask(random)}.*\n\n${prose(4)} A note.[^n]`,
    `## Middle {#middle}\n\n${own('middle')} ${prose(6)}`,
    `Table: Words {#tab-a}\n\n| ${own('tab-a')} | b |\n|---|---|\n| ${ask(random)} | b |\n\n> ${prose(1)}`,
    `## Late {#late}\n\n${own('late')} ${prose(3)}`,
    `[^n]: ${own('note-n')} says ${ask(random)}.`
  ].join('\n\n')
}

let book: Built
let folder: string
beforeAll(async () => {
  const random = randomOf(11)
  folder = await mkdtemp(join(tmpdir(), 'lectern-references-'))
  const line =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><path d="M0 5h40"/></svg>'
  await writeFile(join(folder, 'line.svg'), line)
  for (const name of readings) await writeFile(join(folder, `${name}.md`), reading(name, random))
  const manifest = `title: References
readings:
${readings.map(name => `  - {source: ${name}.md, format: markdown}`).join('\n')}
figures: {numbers: book}
tables: {numbers: book}
page: {size: 4in 6in, margins: {top: 0.5in, bottom: 0.8in, inner: 0.5in, outer: 0.5in}}
frontmatter: [contents]
backmatter: []
`
  await writeFile(join(folder, 'reader.yaml'), manifest)
  book = await buildBook(folder)
}, 120_000)
afterAll(async () => {
  await book?.[Symbol.asyncDispose]()
  await rm(folder, {recursive: true, force: true})
})

/** The text of each page, what is between words left as it is but for spaces. */
function texts(): string[] {
  return book.pages.map(({items}) =>
    textOf(items.filter(({part}) => part !== undefined)).replace(/\s+/gu, ' ')
  )
}

/** The index of the page that a place stands on. Titles do not have its word: references print them. */
function pageOf(place: string): number {
  return texts().findIndex(text => text.includes(word(place)))
}

function label(index: number): string {
  return book.pages[index]?.label ?? ''
}

function said({number}: Asked): {words: string; page: number} {
  const all = texts()
  const page = all.findIndex(text => text.includes(`Q${number}a`))
  const [, words = ''] =
    new RegExp(`Q${number}a(.*?)Q${number}z`, 'u').exec(all.slice(page, page + 2).join(' ')) ?? []
  return {words: words.trim(), page}
}

describe('a book of references', () => {
  test('is built without a fault, on many pages', () => {
    const messages = book.files.flatMap(file => file.messages.map(String))
    expect(messages).toEqual([])
    expect(asked.length).toBeGreaterThan(70)
    expect(book.pages.length).toBeGreaterThan(20)
  })

  test('prints the page of each place', () => {
    const wrong = asked
      .filter(({as}) => as !== 'relative' && as !== 'range')
      .flatMap(one => {
        const {words} = said(one)
        const page = /\bp\. ?(\d+)$/u.exec(words)?.[1]
        const true_ = label(pageOf(one.from))
        return page === true_ && true_ !== '' ? [] : [`${one.from} is on ${true_}: “${words}”`]
      })
    expect(wrong).toEqual([])
  })

  test('prints the pages of each range', () => {
    const ranges = asked.filter(({as}) => as === 'range')
    const wrong = ranges.flatMap(one => {
      const {words} = said(one)
      const ends = [pageOf(one.from), pageOf(one.to ?? '')].sort((a, b) => a - b)
      const [from = '', to = ''] = ends.map(label)
      const expected = from === to ? `p. ${from}` : `pp. ${from}–${to}`
      return words.replaceAll(' ', '') === expected.replaceAll(' ', '')
        ? []
        : [`${from} to ${to}: “${words}”`]
    })
    expect(wrong).toEqual([])
    expect(ranges.length).toBeGreaterThan(10)
  })

  test('says where the place is from where the reference stands', () => {
    const found = new Set<string>()
    const wrong = asked
      .filter(({as}) => as === 'relative')
      .flatMap(one => {
        const {words, page} = said(one)
        found.add(words.replace(/\d+/u, ''))
        const expected = relative(one, page)
        return expected.replace(/\s/gu, '') === words.replace(/\s/gu, '')
          ? []
          : [`${one.from}, ${expected}: “${words}”`]
      })
    expect(wrong).toEqual([])
    expect(found.size).toBeGreaterThan(1)
  })
})

function heightOf(page: number, words: string): number {
  return book.pages[page]?.items.find(({text}) => text.includes(words))?.y ?? 0
}

function relative({number, from}: Asked, page: number): string {
  const there = pageOf(from)
  if (there === page) {
    const text = texts()[page] ?? ''
    // Of two in the text the order counts; a note stands at the foot, though its tags follow its call.
    const isAtFoot = heightOf(page, word(from)) < heightOf(page, `Q${number}a`)
    if (from.includes('#note-') && isAtFoot) return 'below'
    return text.indexOf(word(from)) < text.indexOf(`Q${number}a`) ? 'above' : 'below'
  }
  // Pages are counted from 0 here: those with an odd index are versos.
  if (Math.abs(there - page) === 1 && Math.min(there, page) % 2 === 1) return 'on the facing page'
  if (there - page === 1) return 'overleaf'
  if (there - page === -1) return 'on the previous page'
  return `p. ${label(there)}`
}

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, buildBook, messagesOf} from './book.ts'
import {type Item, lineAt, type PrintedPage, textOf} from './reader.ts'

const filler =
  'the wheel went round and the miller slept while his sons and daughters counted sacks of corn and rye'
const words = filler.split(' ')
/** Paragraphs of prose, an original page marked in every second; no word stands twice with its number. */
const prose = Array.from({length: 24}, (_, index) => {
  const own = Array.from({length: 70}, (_, at) => words[(index * 7 + at * 3) % words.length])
  const mark = index % 2 === 1 ? ` [p. ${210 + (index - 1) / 2}] begin${index}` : ''
  const label = index === 17 ? ' :line[#sack]labelled' : ''
  return `Par${index} ${own.slice(0, 30).join(' ')}${mark} ${own.slice(30).join(' ')}${label}.`
})
const manifest = `title: Numbers
template: TEMPLATE
frontmatter: []
backmatter: [page-concordance]
readings:
  - source: mill.md
    original pages: margin
    numbering: {lines: fifth, paragraphs: fifth}
  - source: pages.md
    original pages: inline
    numbering: {lines: fifth, paragraphs: all, by: page}
  - source: plain.md
`

describe.each(['classic', 'coursepack'])('numbers beside the text in %s', template => {
  let folder: string
  let book: Built

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-numbers-'))
    const see = 'The sack is at :ref{to="mill#sack"}, and :ref{to="#second"} has no number yet.'
    await writeFile(join(folder, 'mill.md'), `# The Mill\n\n${prose.join('\n\n')}\n`)
    const marked = prose.map(text => text.replace(/ :line\S+/u, ''))
    await writeFile(
      join(folder, 'pages.md'),
      `# The Pages\n\n${marked.slice(0, 18).join('\n\n')}\n\n${see.replace('#second', 'mill#page:214')}\n`
    )
    await writeFile(
      join(folder, 'plain.md'),
      `# The Plain One\n\n${see.replace('#second', 'mill')}\n`
    )
    await writeFile(join(folder, 'reader.yaml'), manifest.replace('TEMPLATE', template))
    book = await buildBook(folder)
  }, 120_000)
  afterAll(async () => {
    await book[Symbol.asyncDispose]()
    await rm(folder, {recursive: true})
  })

  test('nothing is at fault, and nothing lost', () => {
    const told = book.files.flatMap(({messages}) =>
      messages.filter(({fatal}) => fatal !== undefined)
    )
    expect(told.map(String)).toEqual([])
    expect(messagesOf(book.files, 'original-pages-are-kept')).toHaveLength(2)
  })

  test('each fifth line has its number, on its own line, and no other', () => {
    let count = 0
    const wrong: string[] = []
    const numbers: number[] = []
    for (const page of pagesOf(book, 'The Mill')) {
      const lines = linesOf(page)
      for (const y of lines) {
        count++
        const said = insideOf(page).find(item => Math.abs(item.y - y) < 2)
        if (said) numbers.push(Number(said.text))
        if (said ? Number(said.text) !== count : count % 5 === 0)
          wrong.push(`${count}: ${said?.text.trim()}`)
      }
    }
    expect(wrong).toEqual([])
    expect(numbers.length).toBeGreaterThan(20)
  })

  test('line numbers by page begin anew', () => {
    for (const page of pagesOf(book, 'The Pages')) {
      const [first] = insideOf(page)
      if (linesOf(page).length >= 5) expect(first?.text.trim()).toBe('5')
    }
  })

  test('original pages stand outside of the line that they begin in', () => {
    const pages = pagesOf(book, 'The Mill')
    for (let index = 1; index < 24; index += 2) {
      const number = String(210 + (index - 1) / 2)
      const page = pages.find(({items}) => textOf(items).includes(`begin${index} `))
      const begin = page?.items.find(({text}) => text.includes(`begin${index}`))
      const said = page && outsideOf(page).findLast(({text}) => text.trim() === number)
      expect(Math.abs((said?.y ?? 0) - (begin?.y ?? 99))).toBeLessThan(2)
    }
  })

  test('the running head has the pages that the text of a page stood on', () => {
    const [opener, second, third] = pagesOf(book, 'The Mill')
    expect(headOf(opener)).not.toMatch(/orig/u)
    for (const page of [second, third]) {
      const begun = Array.from(textOf(page?.items ?? []).matchAll(/begin(\d+)/gu), ([, index]) => {
        return 210 + (Number(index) - 1) / 2
      })
      const [first = 0, last = 0] = [begun[0], begun.at(-1)]
      expect(headOf(page)).toContain(`orig. pp. ${first - 1}–${last}`)
    }
    expect(headOf(pagesOf(book, 'The Plain One')[0])).not.toMatch(/orig/u)
  })

  test('a reference names the line that its label stands in', () => {
    let count = 0
    let found = 0
    for (const page of pagesOf(book, 'The Mill')) {
      const label = page.items.find(({text}) => /labelled/u.test(text))
      for (const y of linesOf(page)) {
        count++
        if (label && Math.abs(label.y - y) < 2) found = count
      }
    }
    expect(found).toBeGreaterThan(30)
    const [plain] = pagesOf(book, 'The Plain One')
    expect(textOf(plain?.items ?? [])).toMatch(
      new RegExp(`sack is at l\\.\\s${found}, p\\.\\s`, 'u')
    )
  })

  test('the concordance leads to the pages that the marks stand on', () => {
    const last = book.pages.at(-1)
    const text = textOf(last?.items ?? []).replace(/\s+/gu, ' ')
    for (let index = 1; index < 24; index += 2) {
      const page = pagesOf(book, 'The Mill').find(({items}) =>
        textOf(items).includes(`begin${index} `)
      )
      expect(text).toContain(`${210 + (index - 1) / 2} ${page?.label}`)
    }
  })

  test('the numbers come behind the text, and are in no tag of it', () => {
    const [, page] = pagesOf(book, 'The Mill')
    const numbers = page ? [...insideOf(page), ...outsideOf(page)] : []
    expect(numbers.length).toBeGreaterThan(5)
    expect(numbers.filter(({part}) => part !== undefined)).toEqual([])
  })
})

/** The pages of a reading: from its title to the next. */
function pagesOf({pages}: Built, title: string): PrintedPage[] {
  const titles = ['The Mill', 'The Pages', 'The Plain One', 'Pages of Other Editions']
  const startOf = (name: string) =>
    pages.findIndex(page => page.items.some(({text, size}) => text.startsWith(name) && size > 18))
  const next = titles[titles.indexOf(title) + 1] ?? ''
  return pages.slice(startOf(title), startOf(next)).filter(({items}) => items.length > 0)
}

/** The heights of the lines of text, from the top. */
function linesOf(page: PrintedPage): number[] {
  const found: number[] = []
  const sorted = bodyOf(page).toSorted((one, other) => other.y - one.y)
  for (const {y} of sorted) if (found.length === 0 || (found.at(-1) ?? 0) - y > 6) found.push(y)
  return found
}

function bodyOf({items}: PrintedPage): Item[] {
  return items.filter(({part, size, text}) => part === 'text' && size < 15 && text.trim() !== '')
}

/** Where the text begins and ends. */
function edges(page: PrintedPage): [number, number] {
  const body = bodyOf(page)
  return [Math.min(...body.map(({x}) => x)), Math.max(...body.map(({x, width}) => x + width))]
}

function beside(page: PrintedPage, side: 'inner' | 'outer'): Item[] {
  const [left, right] = edges(page)
  const isLeft = (Number(page.label) % 2 === 1) === (side === 'inner')
  return joined(page.items.filter(({part}) => part === undefined)).filter(
    ({x, width, text}) => /^\d+$/u.test(text.trim()) && (isLeft ? x + width < left : x > right)
  )
}

/** pdf.js reads some numbers in two pieces. */
function joined(items: readonly Item[]): Item[] {
  const found: Item[] = []
  for (const item of items) {
    const last = found.at(-1)
    const isOne = last && last.y === item.y && Math.abs(item.x - last.x - last.width) < 1
    if (last && isOne && /^\d+$/u.test(last.text) && /^\d+\n?$/u.test(item.text)) {
      found[found.length - 1] = {
        ...last,
        text: last.text + item.text,
        width: last.width + item.width
      }
    } else found.push(item)
  }
  return found
}

function insideOf(page: PrintedPage): Item[] {
  return beside(page, 'inner').toSorted((one, other) => other.y - one.y)
}

function outsideOf(page: PrintedPage): Item[] {
  return beside(page, 'outer')
}

function headOf(page: PrintedPage | undefined): string {
  return page ? lineAt(page, null) : ''
}

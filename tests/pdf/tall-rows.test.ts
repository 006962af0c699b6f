import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {png} from '../transform/pictures.ts'
import {type Built, buildBook, printedText} from './book.ts'
import {readLogical, tagsIn, textIn} from './logical-text.ts'

const picture = (name: string) => `<img src="${name}.png" alt="A field">`
const tall = picture('tall')

/** One cell with what fills several pages, as the tables of old web pages have it that lay out a page. */
const cell = `<p>${words('first', 30)}</p>
<figure>${picture('wide')}<figcaption>Caption one</figcaption></figure>
<table><tr><td>Side words</td><td>${tall}</td></tr></table>
<figure>${tall}${tall}${tall}<figcaption>Caption three</figcaption></figure>
<p>${words('second', 30)}</p>
${tall}
<p>${words('third', 400)}</p>`

const text = `<html><body><h1>Rows</h1>
<table><thead><tr><th>Step</th><th>What to do</th></tr></thead>
<tr><td>Left</td><td>${cell}</td></tr></table>
<p>Between the tables.</p>
<table><tr><td>Left</td><td><ol start="3">${Array.from({length: 9}, (_, at) => `<li>${words(`item${at}x`, 60)}</li>`).join('\n')}
</ol></td></tr></table>
<p>Between them again.</p>
<table><thead><tr><th>Row</th><th>Words</th></tr></thead>
<tfoot><tr><td>Sum</td><td>Of all rows</td></tr></tfoot>
<tbody>${Array.from({length: 60}, (_, at) => `<tr><td>row${at}</td><td>words</td></tr>`).join('\n')}</tbody></table>
<p>Between them once more.</p>
<table><tr><td>One cell</td><td>Another</td></tr>
<tr><td colspan="2">${words('across', 900)}</td></tr></table>
<p>Behind the tables.</p></body></html>`

/** A row of words that stand nowhere else. */
function words(name: string, count: number): string {
  return Array.from({length: count}, (_, at) => `${name}${at}`).join(' and ')
}

let built: Built | undefined
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-rows-'))
  await writeFile(join(folder, 'wide.png'), png(1200, 700))
  await writeFile(join(folder, 'tall.png'), png(1200, 1700))
  await writeFile(join(folder, 'text.html'), text)
  await writeFile(join(folder, 'reader.yaml'), 'title: Book\nreadings: [text.html]\n')
  built = await buildBook(folder)
}, 90_000)
afterAll(async () => {
  await built?.[Symbol.asyncDispose]()
  await rm(folder, {recursive: true, force: true})
})

function book(): Built {
  if (!built) throw new Error('Cannot look at a book that was not built')
  return built
}

function compact(words: string): string {
  return words.replace(/[\s\u00AD]+/gu, '')
}

/** The words of the pages without their white space. */
function printed(): string {
  return compact(printedText(book().pages))
}

test('every word of a row higher than the page is in the book once, in its order', () => {
  const sought = ['Captionone', 'Sidewords', 'second0and', 'third0and'].map(
    words => printed().split(words).length
  )
  expect(sought).toEqual([2, 2, 2, 2])
  const order = [...printed().matchAll(/(?:first|second|third)\d+|Caption(?:one|three)/gu)]
  expect(order.map(([found]) => found)).toEqual([
    ...compact(words('first', 30)).split('and'),
    'Captionone',
    'Captionthree',
    ...compact(words('second', 30)).split('and'),
    ...compact(words('third', 400)).split('and')
  ])
})

test('its pictures are fitted to the page, and each is in the tags once', async () => {
  const {document} = await readLogical(await readFile(book().path))
  expect(tagsIn(document).filter(({type}) => type === 'Figure')).toHaveLength(6)
  const [row, ...more] = tagsIn(document).filter(
    tag => tag.type === 'TR' && /first0 .*third399/su.test(textIn(tag))
  )
  expect(more).toEqual([])
  expect(row?.kids.map(kid => (typeof kid === 'string' ? kid : kid.type))).toEqual(['TD', 'TD'])
})

test('the numbers of a list in it go on, and an item that goes on has no second one', () => {
  const numbers = [...printedText(book().pages).matchAll(/(?<!\S)(\d+)\.(?!\S)/gu)]
  expect(numbers.map(([, number]) => Number(number)).sort((a, b) => a - b)).toEqual(
    Array.from({length: 9}, (_, at) => at + 3)
  )
})

test('a row of one cell over all columns goes on too, behind a row that opens the page', () => {
  const across = [...printed().matchAll(/across(\d+)/gu)].map(([, number]) => Number(number))
  expect(across).toEqual(Array.from({length: 900}, (_, at) => at))
})

test('a row of a table in the cell is not parted where it fits a page', () => {
  const page = book().pages.find(one => printedText([one]).includes('Side words'))
  expect(compact(printedText(page ? [page] : []))).not.toContain('Captionone')
})

test('the foot of a table is printed behind its body, though it is written before', () => {
  expect(printed().split('Ofallrows')).toHaveLength(2)
  expect(printed()).toMatch(/row59words.{0,3}SumOfallrows.*Betweenthemonce/u)
})

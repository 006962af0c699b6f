import {expect, test} from 'vitest'
import type {PlacedPage, PlacedShell} from '../../src/book/pages.ts'
import type {Pagination} from '../../src/book/pagination.ts'
import {orderMargins} from '../../src/export/margin-runs.ts'
import {bookOf, fakePress, layoutOf, sectionOf} from '../press/fake.ts'

const section = sectionOf('a')
const document = {id: 'a', html: '', language: 'en', side: 'recto', provisional: false} as const

/** One section of so many pages, the first of them with this number. */
function paginationFrom(first: number, classes = 'page', length = 60): Pagination {
  const shells = Array.from({length}, () => ({classes, strings: {}}))
  const pages = shells.map(
    (_, page): PlacedPage => ({
      number: first + page,
      count: first + page,
      folio: String(first + page),
      section: 0,
      page
    })
  )
  const layout = {...layoutOf(document, length), pages: shells}
  return {sections: [{section, document, layout}], pages, places: new Map()}
}

function pressOf() {
  const press = fakePress(() => 1)
  const printed: (readonly PlacedShell[])[] = []
  press.printMargins = async pages => {
    printed.push(pages)
    return Buffer.from(`${pages.length} from ${pages[0]?.count}`)
  }
  return {press, printed}
}

test('margins are printed in runs, and anew where the numbers change', async () => {
  const {press, printed} = pressOf()
  const order = orderMargins(bookOf([section]), press)
  expect((await Promise.all(order(paginationFrom(1)))).map(String)).toEqual([
    '50 from 1',
    '10 from 51'
  ])
  await Promise.all(order(paginationFrom(1)))
  expect(printed).toHaveLength(2)
  await Promise.all(order(paginationFrom(3)))
  expect(printed).toHaveLength(4)
})

test('something is made of each run as it comes; what fails is told where it is wanted', async () => {
  const {press} = pressOf()
  const made: string[] = []
  const order = orderMargins(bookOf([section]), press, async run => {
    made.push(String(run))
    throw new Error('Cannot be read')
  })
  expect(await Promise.all(order(paginationFrom(1)))).toHaveLength(2)
  expect(made).toEqual(['50 from 1', '10 from 51'])
})

test('the side that a page was laid out for does not count, where its number says another', async () => {
  const {press, printed} = pressOf()
  const order = orderMargins(bookOf([section]), press)
  const right = 'pagedjs_page pagedjs_right_page pagedjs_text_page'
  await Promise.all(order(paginationFrom(2, right, 1)))
  await Promise.all(order(paginationFrom(2, 'pagedjs_page pagedjs_text_page pagedjs_left_page', 1)))
  expect(printed).toEqual([
    [{classes: 'pagedjs_page pagedjs_text_page', strings: {}, side: 'verso', count: 2}]
  ])
})

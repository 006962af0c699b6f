import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {buildBook} from '../pdf/book.ts'
import {seedsPresent} from '../pdf/seeds.ts'
import {untruePages} from '../pdf/true-pages.ts'

const books: readonly (readonly [name: string, least: number, present: boolean])[] = [
  ['../../manuscripts/the-page', 150, true],
  ['../../manuscripts/pencil-in-hand', 40, true],
  ['../fixtures/seeds-reader', 3, seedsPresent]
]

test.each(books)(
  'every page number of %s is that of the page that it leads to',
  {
    timeout: 180_000
  },
  async (name, least, present) => {
    const folder = fileURLToPath(new URL(name, import.meta.url))
    if (!present || !existsSync(folder)) {
      console.warn(`SKIPPED: ${name} is not there`)
      return
    }
    await using book = await buildBook(folder)
    const {numbers, wrong} = untruePages(book)
    expect(wrong).toEqual([])
    expect(numbers).toBeGreaterThanOrEqual(least)
  }
)

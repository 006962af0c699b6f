import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, test} from 'vitest'
import {casesIn, kramdownHtml, ourHtml} from './compare.ts'
import {normalizedBlocks} from './normalize.ts'

const folder = join(import.meta.dirname, 'cases')
const cases = casesIn(folder)
const judged = kramdownHtml(cases)
if (!judged) console.warn('ruby or kramdown is absent: the stored HTML is not checked against it')

if (judged && process.env['UPDATE']) {
  for (const [index, {name}] of cases.entries()) {
    writeFileSync(`${name}.html`, judged[index] ?? '')
  }
}

describe('kramdown prints', () => {
  test.each(cases)('$name', one => {
    expect(normalizedBlocks(ourHtml(one))).toEqual(normalizedBlocks(golden(one.name)))
  })
})

describe.skipIf(!judged)('the stored HTML is kramdown’s own (UPDATE=1 rewrites it)', () => {
  test.each(cases.map(({name}, index) => [relative(folder, name), index] as const))(
    '%s',
    (name, index) => {
      expect(golden(join(folder, name))).toBe(judged?.[index])
    }
  )
})

function golden(name: string): string {
  const path = `${name}.html`
  return existsSync(path) ? readFileSync(path, 'utf8') : 'no stored HTML: run with UPDATE=1'
}

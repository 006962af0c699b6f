import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {comparable, printed} from './examples.ts'

interface Example {
  readonly number: number
  readonly section: string
  readonly markdown: string
  readonly html: string
}

const fixture = join(import.meta.dirname, '../fixtures/gfm/extensions.json')
const {examples}: {examples: readonly Example[]} = JSON.parse(readFileSync(fixture, 'utf8'))

describe('the extensions of GFM 0.29', () => {
  test('are whole', () => {
    expect(examples.length).toBe(24)
  })

  test.each(examples)('example $number, $section', ({markdown, html}) => {
    expect(printed(markdown, 'gfm')).toBe(comparable(html))
  })
})

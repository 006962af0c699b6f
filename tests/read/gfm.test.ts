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

/**
 * The filter of raw HTML is not about reading: GitHub takes nine tags off what it prints. `lectern html` prints raw HTML as
 * CommonMark has it, whose own examples hold `<script>` and `<style>`; in a book the sanitizer takes them out.
 */
const outputFilter = 'Disallowed Raw HTML (extension)'

describe('the extensions of GFM 0.29', () => {
  test('are whole', () => {
    expect(examples.length).toBe(24)
  })

  test.each(examples.filter(({section}) => section !== outputFilter))(
    'example $number, $section',
    ({markdown, html}) => {
      expect(printed(markdown)).toBe(comparable(html))
    }
  )

  test('the filter of raw HTML is the only example left aside', () => {
    const [filter, ...more] = examples.filter(({section}) => section === outputFilter)
    expect(more).toEqual([])
    expect(filter && printed(filter.markdown)).toContain('<title>')
  })
})

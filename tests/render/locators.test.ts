import type {ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it, test} from 'vitest'
import type {PageMap} from '../../src/book/pages.ts'
import {type LocatorOptions, locators} from '../../src/render/locators.ts'

/** `p7` stands on page 7. */
const pages: PageMap = new Map(
  Array.from({length: 40}, (_, index) => {
    const page = index + 1
    return [`p${page}`, {page, folio: page < 5 ? ['i', 'ii', 'iii', 'iv'][index] : `${page}`}]
  }) as [string, {page: number; folio: string}][]
)

function printed(targets: string, options?: LocatorOptions): string {
  const {children} = locators(targets.split(' '), pages, options)
  return children.map(shown).join('')
}

function shown(node: ElementContent): string {
  const words = textOf(node)
  const isMain = node.type === 'element' && node.tagName === 'b'
  return isMain ? `*${words}*` : words
}

describe('locators', () => {
  it.each([
    ['p9 p7 p7', '7, 9'],
    ['p7 p8 p9 p12', '7–9, 12'],
    ['p4 p5', 'iv, 5'],
    ['p7|main p8 p9', '*7*, 8–9'],
    ['p7 p8|main p9', '7, *8*, 9'],
    ['p7 p7|main', '*7*'],
    ['p7|to=p10', '7–10'],
    ['p7|to=p7', '7'],
    ['p7|to=p10 p8 p11', '7–11'],
    ['p7|to=p10 p8|main', '7–10, *8*'],
    ['p7|main|to=p10 p9', '*7–10*, 9'],
    ['p12|note=3', '12n3'],
    ['p12 p12|note=3 p13', '12–13, 12n3'],
    ['p12|note=3 p12|note=4 p12|note=7', '12nn3–4, 7'],
    ['p12|note=a p12|note=', '12na'],
    ['p12|note=', '12n'],
    ['p12|main|note=3', '*12n3*']
  ])('of %s are %s', (targets, expected) => {
    expect(printed(targets)).toBe(expected)
  })

  it.each([
    ['p7 p8 p9', '7, 8, 9'],
    ['p7|to=p9 p10', '7–9, 10']
  ])('of %s are %s where only passages make ranges', (targets, expected) => {
    expect(printed(targets, {isMarked: true})).toBe(expected)
  })

  it('name notes in the language of the index', () => {
    expect(printed('p12|note=3', {language: 'de-CH'})).toBe('12 Anm. 3')
  })
})

test('a passage whose end is not known is not known', () => {
  expect(locators(['p7|to=nowhere'], pages).known).toBe(false)
  expect(locators(['p7|to=p8'], pages).known).toBe(true)
})

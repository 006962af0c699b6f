import {describe, expect, test} from 'vitest'
import {backMatterWordsOf} from '../../src/book/back-matter-words.ts'
import {bibliographyWordsOf} from '../../src/book/bibliography-words.ts'
import {isRightToLeft} from '../../src/book/direction.ts'
import {figureWordsOf} from '../../src/book/figure-words.ts'
import {indexWordsOf} from '../../src/book/index-words.ts'
import {linkWordsOf} from '../../src/book/link-words.ts'
import {numberingWordsOf} from '../../src/book/numbering-words.ts'
import {referenceWordsOf} from '../../src/book/reference-words.ts'
import {aroundPage, dateInWords, list, wordsOf} from '../../src/book/words.ts'

const languages =
  'de es fr it nl pl pt ru he ar fa zh-Hans zh-Hant ja ko el uk cs hu ro sv da nb fi tr ca la'.split(
    ' '
  )

const sayings = [
  wordsOf,
  backMatterWordsOf,
  bibliographyWordsOf,
  figureWordsOf,
  indexWordsOf,
  linkWordsOf,
  numberingWordsOf,
  referenceWordsOf
]

describe.each(languages)('%s', language => {
  test('says all in its own words', () => {
    for (const wordsIn of sayings) {
      expect(wordsIn(language), wordsIn.name).not.toEqual(wordsIn('en'))
      expect(wordsIn(`${language}-x-own`)).toEqual(wordsIn(language))
    }
  })

  test('leaves room for what the words are said of, and none elsewhere', () => {
    for (const wordsIn of sayings) {
      for (const [key, words] of spoken(wordsIn(language))) {
        const english = Object.fromEntries(spoken(wordsIn('en')))[key] ?? ''
        // Some languages say “page” around its number.
        if (/^pages?$/u.test(key) && wordsIn !== linkWordsOf) continue
        expect(words.split('%').length, `${key}: ${words}`).toBe(english.split('%').length)
        expect(words.trim(), key).not.toBe('')
      }
    }
  })
})

function spoken(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const name = `${path}${key}`
    if (typeof value === 'string') return [[name, value]]
    return key === 'articles' ? [] : spoken(value as object, `${name}.`)
  })
}

test('Chinese is written as its tag says', () => {
  const contents = ['zh', 'zh-CN', 'zh-Hans', 'zh-TW', 'zh-Hant-HK'].map(
    tag => wordsOf(tag).contents
  )
  expect(contents).toEqual(['目录', '目录', '目录', '目錄', '目錄'])
})

test('older and nearer tags find their words; others get English ones', () => {
  expect(wordsOf('iw').index).toBe(wordsOf('he').index)
  expect(wordsOf('nn-NO').notes).toBe('Noter')
  expect(wordsOf('tlh').index).toBe('Index')
})

test('pages are told before, behind and around their numbers', () => {
  expect(aroundPage(wordsOf('en').page).join('12')).toBe('p.\u00A012')
  expect(aroundPage(wordsOf('zh').page).join('12')).toBe('第12页')
  expect(aroundPage(wordsOf('hu').page).join('12')).toBe('12. o.')
})

test('dates keep the calendar and the figures of the folios', () => {
  expect(dateInWords('2026-03-01', 'he')).toBe('1 במרץ 2026')
  expect(dateInWords('2026-03-01', 'fa')).toMatch(/1 مارس.*2026|2026.*مارس.*1/u)
  expect(dateInWords('2026-03-01', 'ar')).toMatch(/^1 .* 2026$/u)
  expect(dateInWords('2026-03-01', 'th')).toContain('2026')
  expect(dateInWords('2026-03', 'ja')).toBe('2026年3月')
  expect(list(['林', '王', '李'], 'zh-Hant')).toBe('林、王和李')
})

test('what runs from right to left is known by its script, or its language', () => {
  const tags = ['he', 'ar-EG', 'fa', 'ur', 'yi', 'ckb', 'az-Arab', 'en-Hebr']
  expect(tags.filter(tag => !isRightToLeft(tag))).toEqual([])
  const others = ['en', 'el', 'zh-Hant', 'he-Latn', 'ar-Latn-x-trans', 'arn', 'hea']
  expect(others.filter(isRightToLeft)).toEqual([])
})

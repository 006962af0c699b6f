import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {remarkSwift} from '../../src/book/swift/index.ts'
import {parseShortened} from '../../src/book/swift/runs.ts'
import {randomOf} from '../random.ts'

const stock = unified().use(remarkParse).use(remarkGfm).freeze()
const swift = unified().use(remarkParse).use(remarkGfm).use(remarkSwift).freeze()

const spans = '*|**|***|_|__|~|~~|a|b |.| |\n|é|中'.split('|')
const brackets = '[|]|![|(|)|^|a| |[^a]|![^a]|](b)|\n|*|[a]|!|[x]: y\n|www.a.b|c@d.e'.split('|')
const inline = [
  ...spans,
  ...brackets,
  '`',
  '<',
  '>',
  '&',
  '&amp;',
  '\\',
  '<b>',
  '</b>',
  '  \n',
  '|'
]
const flow =
  '> |- |  |    |1. |a\n|b\n|\n|===\n|---\n|# a\n|```\n|<div>\n|\t|<!--|-->\n|* |[ ] |[^a]: |[a]: b\n'
    .split('|')
    .concat(['| a | b |\n', '|-|-|\n'])

/** First: what makes the parser swift, makes all of micromark in a process so. */
const cases = [spans, brackets, inline, flow].flatMap((pieces, kind) => textsOf(pieces, kind))
const expected = cases.map(text => JSON.stringify(stock.parse(text)))

function textsOf(pieces: readonly string[], seed: number): string[] {
  const chance = randomOf(seed + 1)
  return Array.from({length: 800}, (_, number) => {
    const length = 1 + chance.below(number % 10 === 0 ? 60 : 16)
    const text = Array.from({length}, () => chance.pick(pieces)).join('')
    return number % 4 === 0 ? `${text}\n\n[^a]: note\n[a]: b\n` : text
  })
}

test('the tree is micromark’s own, with its positions', () => {
  const wrong = cases.filter((text, index) => JSON.stringify(swift.parse(text)) !== expected[index])
  expect(wrong).toEqual([])
})

const prose = [
  'long words that say nothing, one beside the other ',
  'the quick (brown) fox doesn’t jump over 12 dogs. Then "it" does: so it is ',
  "and it's a long way to — wherever it leads us; ask ",
  'Sphinx of black quartz judge my vow ',
  'one two',
  '\n',
  '\n\n',
  ...inline,
  ...brackets
]

test('what is left out of runs of plain words comes back in its place', () => {
  const mixed = [
    ...textsOf([...prose, ...prose.slice(0, 4)], 9),
    ...textsOf([...prose, ...flow], 10)
  ]
  const wrong = mixed.filter(text => {
    return !isSame(
      parseShortened(text, short => swift.parse(short)),
      swift.parse(text)
    )
  })
  expect(wrong).toEqual([])
})

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

describe('100 KB are parsed in seconds: for micromark some of them are minutes', () => {
  test.each([
    ...[
      ']',
      '[1]',
      '[^a]',
      '[a][b]',
      'a*b* ',
      '*a **b ',
      'a~ b\n',
      '~a~ ',
      'a_b c\n',
      '&x b\n',
      '\\* b\n'
    ],
    ...['> a\n\n', 'a\n===\n', '- a\n  - b\n', '* * a\n', '] a\n', '`a` b\n', 'a! b\n']
  ])('of %j', unit => {
    const text = unit.repeat(100_000 / unit.length)
    const started = performance.now()
    swift.parse(text)
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  test.each([
    ['brackets that hold much', `[${'a&b '.repeat(25_000)}](c)`],
    ['brackets that hold emphasis', `[${'*b '.repeat(30_000)}](c)`],
    ['emphasis that holds much', `*${'_b '.repeat(30_000)}*`],
    ['a note’s call that never ends', `![^a${']'.repeat(50_000)}\n\n[^a]: b`]
  ])('of %s', (_, text) => {
    const started = performance.now()
    swift.parse(text)
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

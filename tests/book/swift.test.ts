import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {remarkSwift} from '../../src/book/swift/index.ts'
import {parseShortened} from '../../src/book/swift/runs.ts'
import {processorTime} from '../processor-time.ts'
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

/** Whether the short way gives another tree than the parser alone. */
function isReadOtherwise(text: string): boolean {
  return !isSame(
    parseShortened(text, short => swift.parse(short)),
    swift.parse(text)
  )
}

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

const paragraphs = [
  ...[
    'One.',
    'A word',
    'It is “so”: he said',
    "'Tis the “end”! Or (is it) so?",
    'Twelve 12 - and more'
  ],
  ...[
    'été, 中文',
    'a.b',
    'www.a.b',
    'x ',
    '1. a',
    '12 b',
    '- c',
    '  d',
    '    e',
    '> f',
    '# g',
    '[^a]: h',
    '***',
    'i *j*'
  ],
  ...[
    '---',
    '===',
    'k  ',
    'l:',
    '| m |',
    'n\u00a0',
    '\u2028o',
    '\u3000p',
    '\ufeffq',
    'r@s.t',
    'http://u.v',
    '中文',
    '`w`'
  ]
]

test('plain paragraphs that were left out together come back one by one', () => {
  const ends = ['\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '\n>\n']
  const chance = randomOf(12)
  const texts = Array.from({length: 1500}, (_, number) => {
    const open = chance.pick([
      '',
      '',
      '\n',
      '\n\n',
      '- a\n\n',
      '[^a]: b\n\n',
      number % 9 ? '' : '```\n\n'
    ])
    const some = number % 2 ? paragraphs : paragraphs.slice(0, 8)
    const rows = Array.from(
      {length: 1 + chance.below(12)},
      () => chance.pick(some) + chance.pick(ends)
    )
    return open + rows.join('') + chance.pick(['', 'The end', '[^a]', '<b>'])
  })
  expect(texts.filter(isReadOtherwise)).toEqual([])
})

const usual = [
  "Words (and more) aren't all. |word |in |Ends.|so: it| |, |-|. |\n|*way*|**way out**|_way_|__The Way: out__",
  "*a*|*12 (b)*|*a's*|*é*|_é_|[^a]|[^B-1]|[^c]|said.[^a]|“*so*”[^a]|*it*.[^a] |(_it_)|*not* *it*",
  '[see](#a-1)|[a b](reading:b)|([a](b))[^a]'
].flatMap(pieces => pieces.split('|'))
const odd = [
  '*|**|_|* | *|a*b*|*b*c|a_b_|*a**|**a*|*a\nb*|[^a]:|[^a](b)|![^a]|[^ a]|[a]|*“a”*|—*a*—|*a.*|*a.* |\u00a0*a*|\n*a*',
  '[x](a.b/c_d)|[*a*](b)|[a](b c)|[a](<b>)|## A word|# A\n|####### b|# [a](b) *c*|## c #|#a'
].flatMap(pieces => pieces.split('|'))

test('calls of notes and emphasis in plain paragraphs are what micromark makes of them', () => {
  const chance = randomOf(13)
  const texts = Array.from({length: 1200}, (_, number) => {
    const some = number % 2 ? usual : [...usual, ...odd]
    const wordsOf = () =>
      Array.from({length: 1 + chance.below(7)}, () => chance.pick(some)).join('')
    const blocks = Array.from({length: 1 + chance.below(5)}, wordsOf)
    const notes = chance.pick([
      '',
      '[^a]: A\n',
      '[^a]: A *b*\nc\n\n[^c]: C.[^b-1]\n\n[^B-1]: C\n',
      '[^a]: A\n\n[^c]: C\n\n  D[^a]\n',
      '[^a]: A\n\n> [^b-1]: B[^a]\n',
      '- [^C]: *a*\n'
    ])
    return `# A\n\n${blocks.join(chance.pick(['\n\n', '\n\nA word\n\n']))}\n\n${notes}`
  })
  expect(texts.filter(isReadOtherwise)).toEqual([])
})

test('plain notes are left out where no other block calls one', () => {
  const seen: string[] = []
  const see = (text: string) => {
    seen.push(text)
    return swift.parse(text)
  }
  parseShortened('# A\n\nOne.[^a]\n\n[^a]: Two\n', see)
  parseShortened('# A\n\n- One.[^a] `b`\n\n[^a]: Two\n', see)
  parseShortened('# A\n\nOne.[^a]\n\n[^a]: Two\n\n    Three\n', see)
  expect(seen).toEqual([
    expect.stringMatching(/^..\n\n- One.\[\^a\] `b`\n\n\[\^a\]: Two\n$/u),
    expect.stringMatching(/^..\n\n\[\^a\]: Two\n\n {4}Three\n$/u)
  ])
})

const rows = ['- @', '* @', '+ @', '1. @', '9) @', '> @', '- [ ] @', '-  @', '> > @', '> - @', '@']
const tables = ['| @ | @ |\n|---|:-:|\n| @ | @ |', '| @ |\n| - |\n|@|', '| @ |\n|--|--|\n| @ |']
const enclosed = [
  '<div>\n@\n</div>',
  '<!-- @ -->',
  '@ <!-- @',
  '<pre>\n@',
  '@ <b>@</b>',
  '-->',
  '</pre>'
]

test('lists, quotations and tables of plain words are what micromark makes of them', () => {
  const chance = randomOf(14)
  const some = usual.filter(words => words.trim() === words)
  const wordsOf = () => chance.pick(chance.below(9) ? some : odd)
  const rowsOf = () => {
    const row = chance.pick(rows)
    const others = Array.from({length: chance.below(4)}, () =>
      chance.below(5) ? row : chance.pick(rows)
    )
    return [row, ...others].join('\n')
  }
  const texts = Array.from({length: 1200}, (_, number) => {
    const blocks = Array.from({length: 1 + chance.below(6)}, () => {
      const kind = chance.below(number % 3 ? 6 : 8)
      const block = kind < 4 ? rowsOf() : chance.pick(kind < 6 ? tables : enclosed)
      return block.replace(/@/gu, wordsOf) + chance.pick(['\n\n', '\n\n', '\n\nA word\n\n', '\n'])
    })
    return `${chance.pick(['', 'A\n\n', '\n'])}${blocks.join('')}${chance.pick(['', '  a', '[^a]: A'])}`
  })
  expect(texts.filter(isReadOtherwise)).toEqual([])
})

test('of a text without anything else the parser sees nothing', () => {
  const text =
    '# A\n\nOne *is*\none.\n\n- Two\n- _two_\n\n> Three\n\n| A | B |\n|--|--|\n| C | D |\n'
  const tree = parseShortened(text, () => {
    throw new Error('asked')
  })
  expect(tree).toEqual(swift.parse(text))
})

test('of plain paragraphs the parser sees one', () => {
  const seen: string[] = []
  parseShortened(
    '# A\n\nOne is one.\n\n## B\n\nTwo *are*\n_two_.[^a] See [it](#b).\n\nThree\n\n* * *\n',
    short => {
      seen.push(short)
      return swift.parse(short)
    }
  )
  expect(seen).toEqual([expect.stringMatching(/^..\n\n\* \* \*\n$/u)])
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
    expect(processorTime(() => swift.parse(text))).toBeLessThan(15_000)
  })

  test.each([
    ['brackets that hold much', `[${'a&b '.repeat(25_000)}](c)`],
    ['brackets that hold emphasis', `[${'*b '.repeat(30_000)}](c)`],
    ['emphasis that holds much', `*${'_b '.repeat(30_000)}*`],
    ['a note’s call that never ends', `![^a${']'.repeat(50_000)}\n\n[^a]: b`]
  ])('of %s', (_, text) => {
    expect(processorTime(() => swift.parse(text))).toBeLessThan(15_000)
  })
})

import {toString as plain} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {unwrapBoxes} from '../../src/transform/boxes.ts'
import {takeElements} from '../../src/transform/elements.ts'
import {markPullQuotes} from '../../src/transform/pull-quotes.ts'
import {kramdownReading} from './kramdown.ts'
import {readingOf} from './reading.ts'

const body = [
  'A page is a room, and its margin is the *door* — nobody said “stay” in it. Less is more paper.',
  'The printer’s boy knew that, although the old man never told him so… He went home early.'
].join('\n\n')

function mark(quote: string, text = body) {
  const reading = readingOf(`${text}\n\n${quote}`)
  markPullQuotes(reading)
  return reading
}

function isPullQuote(quote: string, text?: string): boolean {
  const {tree, file} = mark(quote, text)
  const found = tree.children.some(child => child.type === 'pullQuote')
  expect(file.messages.length).toBe(found ? 1 : 0)
  return found
}

describe('markPullQuotes', () => {
  it.each([
    ['a sentence', '> A page is a room, and its margin is the door — nobody said “stay” in it.'],
    ['other marks', '> A page is a room, and its margin is the door -- nobody said "stay" in it'],
    ['a fragment', '> Its margin is the door — nobody said'],
    ['emphasis and line ends', '> **a page is a room,\n> and its _margin_ is**'],
    ['a short sentence', '> Less is more paper.'],
    ['an ellipsis', '> … the old man never told him so …'],
    ['two fragments', '> A page is a room … nobody said “stay” in it.'],
    ['a capital in brackets', "> [I]ts margin is the door, nobody said 'stay'"],
    ['two paragraphs', '> Less is more paper.\n>\n> He went home early.'],
    ['quotation marks round it', '> “The printer’s boy knew that, although the old man never.”']
  ])('knows one by %s', (_, quote) => {
    expect(isPullQuote(quote)).toBe(true)
  })

  it.each([
    ['a quotation', '> Another book said this of pages and rooms.'],
    ['another word', '> A page is a house, and its margin is the door.'],
    ['a short fragment', '> and its margin is'],
    ['a few words', '> A page'],
    ['words of two blocks', '> Less is more paper. The printer’s boy knew that.'],
    ['a heading in it', '> ## A head\n>\n> Less is more paper.'],
    ['a note call in it', '> Less is more paper.[^1]\n\n[^1]: Note.']
  ])('leaves %s', (_, quote) => {
    expect(isPullQuote(quote)).toBe(false)
  })

  it('does not take two equal quotations for copies of each other', () => {
    const twice = '> To be, or not to be, that is the question.'
    expect(isPullQuote(`${twice}\n\nBut:\n\n${twice}`)).toBe(false)
  })

  it('knows one in a script without spaces', () => {
    expect(isPullQuote('> 纸是从中国来的，', '人们说纸是从中国来的，后来又传到西方。')).toBe(true)
  })

  it('keeps the words, and tells where', () => {
    const reading = mark('> Less is more paper.')
    const [message] = reading.file.messages
    expect(plain(reading.tree.children.at(-1))).toBe('Less is more paper.')
    expect(message).toMatchObject({ruleId: 'pull-quote-recognised', line: 5, fatal: undefined})
  })
})

describe('a box of HTML', () => {
  function printed(box: string) {
    const reading = kramdownReading(`${body}\n\n${box}\n`)
    takeElements(reading)
    markPullQuotes(reading)
    unwrapBoxes(reading)
    const last = reading.tree.children.at(-1)
    const rules = reading.file.messages.map(({ruleId}) => ruleId)
    return {kind: last?.type === 'htmlElement' ? last.name : last?.type, rules, last}
  }

  it.each([
    ['an aside', '<aside>Less is more paper.</aside>'],
    [
      'an aside with Markdown',
      '<aside class="pquote" markdown="1">\n*Less* is more paper.\n</aside>'
    ],
    ['a div', '<div class="pull-quote">The old man never told him so…</div>'],
    ['a div without a class', '<div>He went home early.</div>'],
    ['a div in a div', '<div><div class="callout"><p>He went home early.</p></div></div>'],
    ['a block quote', '<blockquote class="pullquote"><p>Less is more paper.</p></blockquote>']
  ])('whose words stand in the text is a pull quote: %s', (_, box) => {
    const {kind, rules, last} = printed(box)
    expect(kind).toBe('pullQuote')
    expect(rules).toEqual(['pull-quote-recognised'])
    expect(last?.data?.hName).toBeUndefined()
  })

  it.each([
    ['<aside>Words of its own.</aside>', 'aside'],
    ['<div>Words of its own.</div>', 'paragraph'],
    ['<div class="pullquote">Words of its own.</div>', 'blockquote'],
    ['<div>Less is more paper. <img src="a.png"></div>', 'paragraph'],
    ['<div id="a">Words of its own.</div>', 'div']
  ])('is none otherwise: %s', (box, kind) => {
    expect(printed(box)).toMatchObject({kind, rules: []})
  })
})

import {describe, expect, test} from 'vitest'
import {latin1} from '../../../../src/export/pdf/bytes.ts'
import {
  cleanPage,
  type Face,
  type PageFonts,
  wordsOfBlocks
} from '../../../../src/export/pdf/content/index.ts'

/** A font of a thousand units whose glyphs are half as wide as high, and read as the character with their number. */
const face: Face = {
  widthOf: glyph => (glyph === 0x69 ? 400 : 500),
  textOf: glyph => String.fromCharCode(glyph),
  reads: () => true,
  canRead: () => true,
  space: () => 32
}
const fonts: PageFonts = {find: () => face, other: () => 'V1'}

/** Letters are 5 wide, an i 4. */
const size = 10
const widthOf = (letter: string): number => (letter === 'i' ? 4 : 5)

interface Set {
  readonly words: string
  readonly x?: number
  /** What each word space is wider by. */
  readonly extra?: number
}

/** A line as Skia sets it, glyph by glyph. */
function line({words, x = 72, extra = 0}: Set, y: number): string {
  let before = 0
  const shown = [...words].map(letter => {
    const code = letter.charCodeAt(0).toString(16).padStart(4, '0')
    const step = before
    before = widthOf(letter) + (letter === ' ' ? extra : 0)
    return `${step} 0 Td <${code}> Tj`
  })
  return `BT\n/F1 ${size} Tf\n1 0 0 -1 ${x} ${y} Tm\n${shown.join('\n')}\nET\n`
}

/** What the lines of a paragraph become, by where each begins and how it goes on. */
function hung(lines: readonly Set[], between = ''): string[] {
  const drawn = lines.map((set, index) => line(set, 100 + 14 * index))
  return shownLines(`/P <</MCID 0 >>BDC\n${drawn.join(between)}EMC\n`)
}

function shownLines(content: string, hangs = true): string[] {
  const words = wordsOfBlocks([])
  const made = cleanPage(Buffer.from(content, 'latin1'), fonts, words, {hangs}).content
  const text = latin1(made).replaceAll('\0', '')
  return [...text.matchAll(/1 0 0 -1 (\S+) \S+ Tm\n((?:\/Span.*\n|EMC\n|\[.*\]TJ\n)+)/gu)].map(
    ([, x, shown = '']) => `${x} ${shown.replace(/\/Span.*\n|EMC\n|\]TJ\n\[|\[|\]TJ\n/gu, '')}`
  )
}

/** A line of the same width that has nothing to hang. */
const full = {words: 'iiii iiii iiii', extra: 1} as const

describe('hyphens and points hang', () => {
  test('out of justified lines by a share of their width, which the word spaces take up', () => {
    // Three fifths of the comma, 3, are spread over four spaces.
    const lines = ['aa aa aa aaa aaaa,', 'aa aa aa aaa aaaaa'].map(words => ({words, extra: 1}))
    expect(hung(lines)).toEqual([
      '72 (aa )-175(aa )-175(aa )-175(aaa )-175(aaaa, )',
      '72 (aa )-100(aa )-100(aa )-100(aaa )-100(aaaaa )'
    ])
  })

  test('not where the template does not ask for it', () => {
    const drawn = ['aaa aaa aaaa,', 'aaa aaa aaaaa'].map((words, index) =>
      line({words, extra: 1}, 100 + 14 * index)
    )
    const content = `/P <</MCID 0 >>BDC\n${drawn.join('')}EMC\n`
    expect(shownLines(content, false)[0]).toBe('72 (aaa )-100(aaa )-100(aaaa, )')
  })

  test('with opening quotation marks to the left', () => {
    const lines = ['"a aa aa aaa aaaaa', 'aa aa aa aaa aaaaa'].map(words => ({words, extra: 1}))
    // Half of it, 2.5.
    expect(hung(lines)[0]).toBe('69.5 ("a )-162(aa )-163(aa )-162(aaa )-163(aaaaa )')
  })

  test('to the left from the last line of a paragraph, with all of it', () => {
    const lines = [
      {words: 'aaa aaa aaaaa', extra: 1},
      {words: 'aaa aaa aaaaa', extra: 1}
    ]
    expect(hung([...lines, {words: '"aii aaa'}]).at(-1)).toBe('69.5 ("aii aaa )')
  })

  test('by as much as a word space bears', () => {
    // One em: a tenth of an em a space is the most that is given.
    const lines = [
      {words: '"a aaaaaaaa a-', extra: 1},
      {words: 'aa aaaaaaaa aa', extra: 1}
    ]
    const [first] = hung(lines)
    expect(first).toMatch(/^71\.0909\d \("a \)-200\(aaaaaaaa \)-200\(a-\)$/u)
  })
})

describe('nothing hangs', () => {
  test.each<[string, readonly Set[]]>([
    ['out of a line that is not justified', [{words: 'aaa aaa aaaa,'}, {words: 'aaa aaa aaaaa'}]],
    [
      'where no other line ends',
      [
        {words: 'aaa aaa aaaa,', extra: 1},
        {words: 'aaa', extra: 1}
      ]
    ],
    [
      'out of lines on an axis',
      [
        {words: '"aa"', x: 80},
        {words: '"aaaa"', x: 75}
      ]
    ],
    ['out of a line without word spaces', [{words: 'aaaaaaaaaaa,'}, full]],
    ['out of code', Array.from({length: 3}, () => ({words: '"aaaa'}))]
  ])('%s', (_, lines) => {
    const made = hung(lines).map(shown => Number(shown.split(' ')[0]))
    expect(made).toEqual(lines.map(({x = 72}) => x))
    expect(hung(lines)[0]).not.toMatch(/-[1-9]\d[1-9]/u)
  })

  test('out of a line with a formula or a rule in it', () => {
    const halves = [line({words: 'aa aa aa', extra: 1}, 100), line({words: 'a aa,', x: 114}, 100)]
    const other = line({words: 'aa aa aaa aa,', extra: 1}, 114)
    const of = (between: string) =>
      shownLines(`/P <</MCID 0 >>BDC\n${halves.join(between)}${other}EMC\n`)
    expect(of('0 0 m 5 5 l S\n').join()).toContain('(aa )-100(aa )-100(aa)')
  })

  test('out of text that is written from right to left', () => {
    const lines = [
      line({words: ',aa aa aaaa', extra: 1}, 100),
      line({words: '"aa aa aaaa', extra: 1}, 114)
    ]
    const reversed = lines.map(drawn => `/ReversedChars BMC\n${drawn}EMC\n`)
    const made = shownLines(reversed.join(''))
    expect(made.every(shown => shown.startsWith('72 '))).toBe(true)
  })

  test('out of rows: cells, and entries with a page number', () => {
    const rows = Array.from({length: 3}, (_, index) => {
      const y = 100 + 14 * index
      return line({words: '"aai', x: 72}, y) + line({words: '12i', x: 300}, y)
    })
    const made = shownLines(`/P <</MCID 0 >>BDC\n${rows.join('')}EMC\n`)
    expect(made.filter(shown => shown.startsWith('72 '))).toHaveLength(3)
  })
})

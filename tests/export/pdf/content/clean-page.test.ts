import {describe, expect, test} from 'vitest'
import {latin1} from '../../../../src/export/pdf/bytes.ts'
import {
  cleanPage,
  type Face,
  type PageFonts,
  wordsOfBlocks
} from '../../../../src/export/pdf/content/index.ts'

/** A font of a thousand units whose glyphs are half as wide as high, and read as the character with their number. */
function fontsWith(learned = new Map<number, string>()): PageFonts {
  const face: Face = {
    widthOf: () => 500,
    textOf: letters,
    reads: (glyph, text) => (learned.get(glyph) ?? letters(glyph)) === (text ?? letters(glyph)),
    canRead: () => true,
    space: () => 32
  }
  return {find: name => (name === 'F1' ? face : undefined), other: () => 'V1'}
}

/** One of them is a ligature. */
function letters(glyph: number): string {
  return glyph === 0xe001 ? 'fi' : String.fromCharCode(glyph)
}

/** A line as Skia sets it, glyph by glyph; `­` is what Chromium paints for a soft hyphen. */
function line(words: string, x: number, y: number, size = 10): string {
  const shown = [...words].map(letter => {
    const code = letter === '\u00AD' ? '0020' : letter.charCodeAt(0).toString(16).padStart(4, '0')
    return letter === '\u00AD'
      ? `/Span<</ActualText <feff00ad> >> BDC\n${size / 2} 0 Td <${code}> Tj\nEMC`
      : `${size / 2} 0 Td <${code}> Tj`
  })
  return `BT\n/F1 ${size} Tf\n1 0 0 -1 ${x - size / 2} ${y} Tm\n${shown.join('\n')}\nET\n`
}

function clean(content: string, ...blocks: string[]): {text: string; dropped: readonly number[]} {
  const {content: made, dropped} = cleanPage(
    Buffer.from(content, 'latin1'),
    fontsWith(),
    wordsOfBlocks(blocks)
  )
  // Glyphs read as one byte here.
  return {text: latin1(made).replaceAll('\0', ''), dropped}
}

const marked = (content: string, tag = '/P', id = 0): string =>
  `${tag} <</MCID ${id} >>BDC\n${content}EMC\n`

describe('ligatures', () => {
  test('read as all of their letters where Chromium tells the first alone', () => {
    const half = (glyph: string, text: string) =>
      `BT\n/Span<</ActualText (${text}) >> BDC\n/F1 10 Tf\n1 0 0 -1 72 100 Tm\n<${glyph}> Tj\nEMC\nET\n`
    const rest = line('rst', 77, 100)
    const {text} = clean(marked(half('e001', 'f') + rest), 'first')
    expect(text).toContain('rst)')
    expect(text).not.toContain('/V1')
    expect(clean(marked(half('e001', 'g') + rest), 'grst').text).toContain('/V1')
  })
})

describe('lines', () => {
  test('are shown by one operation', () => {
    const {text} = clean(marked(line('Type', 72, 100)), 'Type')
    expect(text).toBe(
      '/P <</MCID 0 >>BDC\nBT\n/F1 10 Tf\n1 0 0 -1 72 100 Tm\n[(Type)]TJ\nET\nEMC\n'
    )
  })

  test('keep kerning, and go on where they were begun anew', () => {
    const kerned = line('A', 72, 100) + line('VA', 76.5, 100)
    expect(clean(marked(kerned), 'AVA').text).toContain('[(A)50(VA)]TJ')
  })

  test('end in the space that was dropped, and in no other', () => {
    const two = marked(line('of paper', 72, 100) + line('and ink.', 72, 114))
    expect(clean(two, 'of paper and ink.').text).toMatch(/\(of paper \).*\(and ink\.\)/su)
  })

  test.each([
    ['a dash', 'here\x97', 'there', 'here\x97there', '(here\x97)'],
    ['a spaced dash', 'here -', 'there', 'here - there', '(here - )'],
    ['a compound', 'well-', 'known', 'well-known', '(well-)'],
    ['a list', 'pre-', 'or post-war', 'pre- or post-war', '(pre- )'],
    ['an address', 'https://a.example/', 'of', 'https://a.example/of', '(https://a.example/)'],
    ['an address and a word', 'a.example/', 'of it', 'a.example/ of it', '(a.example/ )']
  ])('after %s as the source has it', (_, first, second, source, shown) => {
    const two = marked(line(first, 72, 100) + line(second, 72, 114))
    expect(clean(two, source).text).toContain(shown)
  })

  test('of one block and of the next have no space between them', () => {
    const two = marked(line('Heading', 72, 100)) + marked(line('Text', 72, 114), '/P', 1)
    expect(clean(two, 'Heading', 'Text').text).toContain('(Heading)')
  })

  test('that a page ends with end as their words go on', () => {
    expect(clean(marked(line('goes on', 72, 100)), 'It goes on and on').text).toContain(
      '(goes on )'
    )
    expect(clean(marked(line('the end', 72, 100)), 'It is the end').text).toContain('(the end)')
  })

  test('from right to left stay as they are', () => {
    const two = marked(
      `/ReversedChars BMC\n${line('ffo', 72, 100)}EMC\n/ReversedChars BMC\n${line('no', 72, 114)}EMC\n`
    )
    const {text} = clean(two, 'off on')
    expect(text).toContain('(ffo)')
    expect(text).toContain('(no)')
  })

  test('do not end where a raised call stands', () => {
    const call = line('word', 72, 100) + line('1', 92.5, 96, 6)
    expect(clean(marked(call), 'word1 and').text).toContain('(word)')
  })
})

describe('hyphens', () => {
  const hyphen = (x: number, y: number): string =>
    `BT\n/Span<</ActualText <feff2010> >> BDC\n/F1 10 Tf\n1 0 0 -1 ${x} ${y} Tm\n<002d> Tj\nEMC\nET\n`

  test('at the ends of lines are soft ones, and nothing else is painted for them', () => {
    const divided = line('impor\u00AD', 72, 100) + hyphen(97, 100) + line('tant', 72, 114)
    const {text} = clean(marked(divided), 'important')
    expect(text).toContain('[(impor)]TJ')
    expect(text).toContain('/Span<</ActualText <FEFF00AD>>>BDC\n[(-)]TJ\nEMC')
    expect(text).toContain('[(tant)]TJ')
  })

  test('that no line ends with are gone', () => {
    expect(clean(marked(line('im\u00ADpor\u00ADtant', 72, 100)), 'important').text).toMatch(
      /\(im\)-?\d*.*\(por\).*\(tant\)/su
    )
    expect(clean(marked(line('im\u00ADpor', 72, 100)), 'impor').text).not.toContain('ActualText')
  })

  test('that a page was broken at are soft, those of the source are not', () => {
    const last = marked(line('compo', 72, 100) + hyphen(97, 100))
    expect(clean(last, 'a compositor').text).toContain('FEFF00AD')
    expect(clean(last, 'a compo\u2010sitor').text).not.toContain('FEFF00AD')
  })
})

describe('marks', () => {
  test('are put on what has none', () => {
    const bare = `q\n0 0 10 10 re\nW* n\n0 0 m 5 5 l S\n1 1 m 2 2 l S\n/X1 Do\nQ\n${line('12', 5, 5)}`
    const {text} = clean(bare)
    expect(text).toMatch(
      /^q\n0 0 10 10 re\nW\* n\n\/Artifact<<\/Type\/Layout>>BDC\n0 0 m 5 5 l S\n1 1 m 2 2 l S\n\/X1 Do\nEMC\nQ\n/u
    )
    expect(text).toMatch(/\/Artifact<<\/Type\/Pagination>>BDC\nBT\n.*ET\nEMC\n$/su)
  })

  test('of rules and backgrounds belong to no element, those of figures and bullets do', () => {
    const rule = '0 0 m 5 5 l S\n'
    const page = [
      marked(rule, '/Table', 0),
      marked(rule, '/Figure', 1),
      marked(rule, '/Lbl', 2),
      marked(rule + line('a', 5, 5), '/P', 3)
    ]
    const {text, dropped} = clean(page.join(''), 'a')
    expect(dropped).toEqual([0])
    expect(text).not.toContain('/MCID 0')
    for (const id of [1, 2, 3]) expect(text).toContain(`/MCID ${id}`)
  })

  test('are closed as often as opened', () => {
    const page = `${line('a\u00AD', 1, 1)}0 0 m 5 5 l S\n${marked(line('b', 5, 5))}/Artifact BMC\n/X Do\nEMC\n`
    const {text} = clean(page)
    expect(text.match(/B[DM]C/gu)?.length).toBe(text.match(/EMC/gu)?.length)
  })
})

describe('what is not read', () => {
  const strange = 'BT\n/F9 10 Tf\n(Tj) Tj\nET\n'
  test('stays as it is', () => {
    expect(clean(marked(strange)).text).toBe(marked(strange))
    const rendered = 'BT\n/F1 10 Tf\n3 Tr\n<0041> Tj\nET\n'
    expect(clean(marked(rendered)).text).toBe(marked(rendered))
  })

  test('is an artifact all the same where it has no mark', () => {
    expect(clean(strange).text).toBe(`/Artifact<</Type/Pagination>>BDC\n${strange}EMC\n`)
  })
})

test('letterspaced words stand as a whole', () => {
  const spaced =
    'BT\n/F1 10 Tf\n1 0 0 -1 0 9 Tm\n<0061> Tj\n6 0 Td <0062> Tj\n6 0 Td <0020> Tj\n6 0 Td <0063> Tj\n6 0 Td <0064> Tj\nET\n'
  const {text} = clean(marked(spaced), 'ab cd')
  expect(text).toContain('1 Tc\n/Span<</ActualText <FEFF00610062>>>BDC\n[(ab)]TJ\nEMC\n[( )]TJ\n')
  expect(text).toContain('0 Tc')
})

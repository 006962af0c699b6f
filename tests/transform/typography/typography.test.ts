import {toString as plain} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {setTypography} from '../../../src/transform/typography/index.ts'
import {manifestOf, readingOf} from '../reading.ts'

/** No-break spaces as `_` (full) and `~` (narrow). */
function set(markdown: string, language = 'en'): string {
  const reading = readingOf(markdown)
  setTypography(reading, manifestOf({language}))
  return visible(plain(reading.tree))
}

function visible(text: string): string {
  return text.replaceAll('\u00A0', '_').replaceAll('\u202F', '~')
}

describe('setTypography in English', () => {
  it.each([
    [`"Hello," she said. "It's late."`, '“Hello,” she said. “It’s late.”'],
    [`'Hello,' he said, 'it was "good."'`, '‘Hello,’ he said, ‘it was “good.”’'],
    [`"He told me 'no.'" Then "'Twas so"`, '“He told me ‘no.’” Then “’Twas so”'],
    [`the '90s, rock 'n' roll, the 1990's`, 'the ’90s, rock ’n’ roll, the 1990’s'],
    [`the printers' "no limits"`, 'the printers’ “no limits”'],
    [`("round") ["square"] --"dash"--`, '(“round”) [“square”] —“dash”—'],
    [`"What?" "Yes!"`, '“What?” “Yes!”'],
    [`"The page is not closed`, '“The page is not closed'],
    [`She wrote “so" and "thus”.`, 'She wrote “so” and “thus”.'],
    [`“She wrote "so" here.”`, '“She wrote ‘so’ here.”'],
    [`" spaced by OCR ", and " so "`, '“spaced by OCR”, and “so”'],
    ["\\`\\`He came,'' she said, and \\`\\` he went ''.", '“He came,” she said, and “he went”.'],
    ["\\`Come in,' he said. \\`Twas late.", '‘Come in,’ he said. ’Twas late.'],
    ['a \\`mark alone', 'a `mark alone']
  ])('turns the quotation marks of %j', (typed, expected) => {
    expect(set(typed)).toBe(expected)
  })

  it.each([
    ['He was 5\'10" tall and 6" wide.', 'He was 5\'10" tall and 6" wide.'],
    ['"He was 5\'10" tall," I said.', '“He was 5\'10" tall,” I said.'],
    ['It closed "in 1984".', 'It closed “in 1984”.'],
    ['It is 5′10″.', 'It is 5′10″.']
  ])('tells primes from quotation marks in %j', (typed, expected) => {
    expect(set(typed)).toBe(expected)
  })

  it.each([
    ['He said *"yes"* and "**no**".', 'He said “yes” and “no”.'],
    ['"*A* page" and **"a** room"', '“A page” and “a room”'],
    ['"`code`" and "[words](http://a.b)"', '“code” and “words”'],
    ['"A line"\\\n"and another"', '“A line”“and another”'],
    ['He said "so"[^1] twice.\n\n[^1]: "Thus".', 'He said “so” twice.“Thus”.']
  ])('looks across inline nodes in %j', (typed, expected) => {
    expect(set(typed)).toBe(expected)
  })

  it.each([
    ['`"x" -- y...` and\n\n    "z" -- 3\n', '`"x" -- y...`'],
    ['<code>"x"</code> -- "y"', '"x" — “y”'],
    ["https://a.example/b--c?d='e'&f...", "https://a.example/b--c?d='e'&f…"],
    ['see www.a.example/b--c -- "there"', 'see www.a.example/b--c — “there”'],
    ['[http://a.b/c--d](http://a.b/c--d)', 'http://a.b/c--d'],
    ['[a.b/c--d](https://a.b/c--d/)', 'a.b/c--d'],
    ['git add --force', 'git add --force']
  ])('leaves code and addresses in %j', (typed, expected) => {
    expect(set(typed).replaceAll(/<\/?code>/gu, '')).toContain(expected.replaceAll('`', ''))
  })

  it.each([
    ['a--b, a -- b, a --- b, a - b', 'a—b, a — b, a — b, a – b'],
    ['pages 3--5 and well-known 1914-1918', 'pages 3–5 and well-known 1914-1918'],
    ['Mr. B----, then ------', 'Mr._B——, then ------'],
    ['so... then.... And . . . on ......', 'so… then.… And_._._. on ......'],
    ['a — b–c', 'a — b–c']
  ])('sets dashes and ellipses of %j', (typed, expected) => {
    expect(set(typed)).toBe(expected)
  })

  it.each([
    ['see p. 12 and Vol. 3, § 5', 'see p._12 and Vol._3, §_5'],
    ['stop. 12 came; the map. 3', 'stop. 12 came; the map. 3'],
    ['J. R. R. Tolkien and David O. Shull', 'J._R._R._Tolkien and David O._Shull'],
    ['vitamin C. It is; Henry V. He was', 'vitamin C. It is; Henry V. He was'],
    ['Mr. Vel and Dr. Ox', 'Mr._Vel and Dr._Ox'],
    ['he went … home', 'he went_… home']
  ])('keeps together what belongs together in %j', (typed, expected) => {
    expect(set(typed)).toBe(expected)
  })
})

describe('setTypography in other languages', () => {
  it.each([
    ['fr', `"Bonjour", dit-il! L'"homme" : quoi?`, '«~Bonjour~», dit-il~! L’«~homme~»_: quoi~?'],
    ['fr', '« Déjà » et «typé» ; à 10:30', '«~Déjà~» et «~typé~»~; à 10:30'],
    ['fr-CA', '"Oui"! Non ?', '«_Oui_»! Non_?'],
    ['de', `"Gut", sagte er, "geht's?" 'Ja'`, '„Gut“, sagte er, „geht’s?“ ‚Ja‘'],
    ['de-CH', '"Gut"', '«Gut»'],
    ['es', '"¿Qué?" y "no"', '«¿Qué?» y «no»'],
    ['es-MX', '"¿Qué?"', '“¿Qué?”'],
    ['it', `"L'arte"`, '«L’arte»'],
    ['pl', '"Tak" w domu i w lesie', '„Tak” w_domu i_w_lesie'],
    ['ru', '"Да", с. 12', '«Да», с._12'],
    ['sv', `"Ja" sa 'hon'`, '”Ja” sa ’hon’'],
    ['en_GB', `'Yes'`, '‘Yes’']
  ])('knows %s', (language, typed, expected) => {
    expect(set(typed, language)).toBe(expected)
  })

  it('leaves a language that it does not know', () => {
    const typed = `"a" -- 'b'...`
    expect(set(typed, 'zh-Hant')).toBe(typed)
  })

  it('goes by the language of the reading before that of the book', () => {
    const reading = readingOf('"Gut"')
    reading.metadata.language = 'de'
    setTypography(reading, manifestOf())
    expect(plain(reading.tree)).toBe('„Gut“')
  })
})

describe('setTypography beside the tree', () => {
  it('sets title, subtitle, authors and notes on them', () => {
    const reading = readingOf('Text')
    reading.metadata.title = `"On Pages" -- p. 12`
    reading.metadata.subtitle = "A Printer's Tale"
    reading.metadata.authors = ["Conor J. O'Neill"]
    const children = readingOf(`**Conor J. O'Neill** is "old".`).tree.children
    const [paragraph] = children.filter(child => child.type === 'paragraph')
    if (paragraph) reading.contributors.push({name: "Conor J. O'Neill", children: [paragraph]})
    setTypography(reading, manifestOf())
    expect(visible(reading.metadata.title)).toBe('“On Pages” — p._12')
    expect(reading.metadata.subtitle).toBe('A Printer’s Tale')
    expect(reading.metadata.authors).toEqual(['Conor J. O’Neill'])
    expect(reading.contributors).toMatchObject([{name: 'Conor J. O’Neill'}])
    expect(visible(plain(paragraph))).toBe('Conor J._O’Neill is “old”.')
  })
})

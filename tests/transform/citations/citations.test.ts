import {VFile} from 'vfile'
import {describe, expect, it, test} from 'vitest'
import {readLibrary, takeCitations} from '../../../src/transform/citations.ts'
import {plain} from '../plain.ts'
import {messagesOf, readingOf} from '../reading.ts'
import {cited, type Setting} from './works.ts'

async function printed(text: string, over: Partial<Setting> = {}): Promise<string> {
  const {readings} = await cited({texts: [text], ...over})
  return readings[0] ? plain(readings[0].tree) : ''
}

const inText = {style: 'chicago-author-date'}

describe('in a note style', () => {
  it('makes a note of a citation, behind the stop', async () => {
    expect(await printed('So it is [see @doe1999, pp. 3-4].')).toBe(
      'So it is.[citation-1]\n\n[citation-1]: See Jane Doe, *The Whole* (Leeds: Quire, 1999), 3–4.'
    )
  })

  it('cites in full once, then shortly', async () => {
    expect(await printed('One [@doe1999]. Two [@roe2001]. Three [@doe1999, 7].')).toContain(
      '[citation-3]: Doe, *The Whole*, 7.'
    )
  })

  it('names the author in the sentence, and not in the note', async () => {
    expect(await printed('As @doe1999 [p. 4] says.')).toBe(
      'As Jane Doe[citation-1] says.\n\n[citation-1]: *The Whole* (Leeds: Quire, 1999), 4.'
    )
  })

  it('prints within a note what is cited in a note', async () => {
    const text = 'A word.[^a]\n\n[^a]: But see [@doe1999, 4] for more.'
    expect(await printed(text)).toBe(
      'A word.[a]\n\n[a]: But see Jane Doe, *The Whole* (Leeds: Quire, 1999), 4 for more.'
    )
  })

  it('has one stop where a note ends', async () => {
    const text = 'A word.[^a]\n\n[^a]: But see [@doe1999, 4].'
    expect(await printed(text)).toContain('(Leeds: Quire, 1999), 4.')
    expect(await printed(text)).not.toContain('..')
  })

  const ibid = {style: 'chicago-notes-ibid'}

  it('says ibid. of the note before, and never of another reading', async () => {
    const texts = ['One [@doe1999]. Two [@doe1999, 3].', 'Three [@doe1999, 3].']
    const {readings} = await cited({texts, ...ibid})
    const [first, second] = readings.map(({tree}) => plain(tree))
    expect(first).toContain('[citation-2]: Ibid., 3.')
    expect(second).toContain('[citation-1]: Doe, *The Whole*, 3.')
  })

  it('cites in full again in each reading on demand', async () => {
    const texts = ['One [@doe1999].', 'Two [@doe1999].']
    const {readings} = await cited({texts, policy: {fullForm: 'reading'}})
    for (const {tree} of readings) expect(plain(tree)).toContain('Jane Doe, *The Whole* (Leeds')
  })

  it('gives notes of a headnote names of their own', async () => {
    const {readings} = await cited({
      texts: [{text: 'One [@doe1999].', headnote: 'Ours [@roe2001].'}]
    })
    const [reading] = readings
    const ours = reading?.headnote && plain(reading.headnote)
    const [own = ''] = /\[citation-\d\]/.exec(ours ?? '') ?? []
    expect(own).not.toBe('')
    expect(reading && plain(reading.tree)).not.toContain(own)
  })
})

describe('in an author-date style', () => {
  it.each([
    ['So [@doe1999, 4].', 'So ([Doe 1999b, 4](#bibliography--work-doe1999)).'],
    ['So [-@doe1999].', 'So ([1999b](#bibliography--work-doe1999)).'],
    ['@doe1999 says.', 'Doe ([1999b](#bibliography--work-doe1999)) says.'],
    ['@doe1999 [p. 4] says.', 'Doe ([1999b, 4](#bibliography--work-doe1999)) says.'],
    [
      'So [see @doe1999, pp. 3-4, also @roe2001].',
      'So (see [Doe 1999b, 3–4](#bibliography--work-doe1999); also [Roe 2001](#bibliography--work-roe2001)).'
    ],
    ['So [*cf.* @roe2001].', 'So (*cf.* [Roe 2001](#bibliography--work-roe2001)).'],
    ['So @{doe1999}.', 'So Doe ([1999b](#bibliography--work-doe1999)).']
  ])('%s', async (text, result) => {
    const whole = `${text}\n\n[@doe1999b]`
    const manifest = {backMatter: ['bibliography']} as const
    expect((await printed(whole, {...inText, manifest})).split('\n\n')[0]).toBe(result)
  })

  it('tells works of one year apart across the readings', async () => {
    const {readings} = await cited({texts: ['One [@doe1999].', 'Two [@doe1999b].'], ...inText})
    const years = readings.map(({tree}) => /\d{4}[ab]/.exec(plain(tree))?.[0])
    expect(years.toSorted()).toEqual(['1999a', '1999b'])
  })
})

describe('is no citation', () => {
  it.each([
    'Mail me@doe1999.example today.',
    'Code `[@doe1999]` here.',
    'Somebody on the web, @someone, said so.',
    'A link to [the @ sign](https://a.example/@doe1999).',
    'A link to [@doe1999](https://a.example/@doe1999).'
  ])('%s', async text => {
    const {readings, messages} = await cited({texts: [text]})
    expect(plain(readings[0]?.tree ?? {type: 'root', children: []})).toBe(
      (await cited({texts: [text], policy: {sources: []}})).readings.map(({tree}) => plain(tree))[0]
    )
    expect(messages).toEqual([])
  })

  test('an escaped one', async () => {
    expect(await printed('It is \\@doe1999 and \\[@doe1999].')).not.toContain('citation-')
  })
})

describe('the editor', () => {
  it('cites on quoted words', async () => {
    const citations = [{at: {exact: 'the words'}, cite: '@doe1999, p. 2'}]
    expect(await printed('', {texts: [{text: 'Here are the words.', citations}]})).toBe(
      'Here are the words.[citation-1]\n\n[citation-1]: Jane Doe, *The Whole* (Leeds: Quire, 1999), 2.'
    )
  })

  it('says what a reading is taken from', async () => {
    const texts = [{text: 'A text.', ownSource: {work: 'roe2001'}}]
    const {readings, works} = await cited({texts})
    expect(readings[0]?.citation && plain(readings[0].citation)).toMatch(
      /^Roe, Rob\. “A Part\.” \*Journal/
    )
    expect(works?.sources.size).toBe(1)
  })
})

describe('bibliographies', () => {
  const manifest = {backMatter: ['bibliography']} as const
  const titles = (works: Awaited<ReturnType<typeof cited>>['works']) =>
    works?.book.map(({title, works}) => [title, works.map(({anchor}) => anchor)])

  it('list what is cited, sorted, and what is not on demand', async () => {
    const {works} = await cited({texts: ['[@roe2001]'], manifest, policy: {unCited: ['doe1999']}})
    expect(titles(works)).toEqual([[undefined, ['doe1999', 'roe2001']]])
  })

  it('have divisions by keyword', async () => {
    const divisions = [
      {title: 'Primary', keywords: ['Primary']},
      {title: 'Others', keywords: []}
    ]
    const {works} = await cited({texts: ['[@roe2001; @doe1999]'], manifest, policy: {divisions}})
    expect(titles(works)).toEqual([
      ['Primary', ['doe1999']],
      ['Others', ['roe2001']]
    ])
  })

  it('are of a reading where its entry asks', async () => {
    const {works} = await cited({texts: ['[@roe2001]', {text: '[@doe1999]', worksCited: true}]})
    expect(works?.readings.get('reading-2')?.map(({anchor}) => anchor)).toEqual(['doe1999'])
    expect(works?.book).toEqual([])
  })

  it('lead to addresses', async () => {
    const {works} = await cited({texts: ['[@roe2001]'], manifest})
    const [work] = works?.book[0]?.works ?? []
    expect(
      work?.children.some(
        node => node.type === 'link' && node.url === 'https://doi.org/10.5555/part'
      )
    ).toBe(true)
  })
})

describe('messages', () => {
  it.each<[string, string]>([
    [
      'One.\n\nTwo [@doe1998].',
      'reading-1.md citation-resolves 3 Cannot cite “doe1998” without such a work in the bibliography'
    ],
    [
      'As @doe199 says.',
      'reading-1.md citation-resolves 1 Unexpected “@doe199”, expected the key of a work'
    ]
  ])('%s', async (text, message) => {
    expect((await cited({texts: [text]})).messages).toEqual([message])
  })

  it('names the key that was meant', async () => {
    const {readings} = await cited({texts: ['[@doe199]']})
    expect(readings[0]?.file.messages[0]?.note).toBe('did you mean “doe1999”?')
  })

  test('citations in a book without a bibliography', async () => {
    const texts = ['One.\n\nTwo [see @doe1999, 4].']
    const {messages, readings} = await cited({texts, manifest: {bibliography: undefined as never}})
    expect(messages).toEqual([
      'reading-1.md citation-resolves 3 Cannot resolve the citation `[see @doe1999, 4]` without a bibliography'
    ])
    expect(readings.map(({tree}) => plain(tree))).toEqual(['One.\n\nTwo [see @doe1999, 4].'])
  })

  test('a citation of the editor’s without a key, and one of no work', async () => {
    const place = {line: 7, column: 3}
    const citations = [
      {at: {exact: 'the words', place}, cite: 'Doe, p. 2'},
      {at: {exact: 'the words', place}, cite: '@nothing'}
    ]
    expect((await cited({texts: [{text: 'Here are the words.', citations}]})).messages).toEqual([
      'reader.yaml citation-is-written 7 Unexpected “Doe, p. 2”, expected a citation such as `@key, p. 4`',
      'reader.yaml citation-resolves 7 Cannot cite “nothing” without such a work in the bibliography'
    ])
  })

  test('a citation in a title', async () => {
    const {manifest} = await cited({texts: []})
    const reading = readingOf('Text.')
    reading.metadata.title = 'On it [@doe1999]'
    takeCitations(reading, manifest, await readLibrary(manifest))
    expect(messagesOf(reading.file)).toEqual([
      'citation-is-in-text 1 Unexpected citation in the title “On it [@doe1999]”, expected it in the text'
    ])
  })

  test('a key that is not cited and not there', async () => {
    const policy = {unCited: ['nothing'], place: {line: 2, column: 1}}
    expect((await cited({texts: ['One.'], policy})).messages).toEqual([
      'reader.yaml citation-resolves 2 Cannot cite “nothing” without such a work in the bibliography'
    ])
  })

  test('a style without a bibliography, and one that is no style', async () => {
    const bare =
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title><id>x</id></info><citation><layout><text variable="title"/></layout></citation></style>'
    const policy = {style: {name: 'bare.csl', xml: bare}, place: {line: 4, column: 1}}
    const manifest = {backMatter: ['bibliography']} as const
    expect((await cited({texts: ['[@doe1999]'], policy, manifest})).messages).toEqual([
      'reader.yaml style-has-bibliography 4 Cannot print a bibliography without rules for one in the style “bare.csl”'
    ])
    const broken = {...policy, style: {name: 'broken.csl', xml: '<style><citation>'}}
    const {messages, readings} = await cited({texts: ['So [@doe1999].'], policy: broken})
    expect(messages.map(message => message.slice(0, 36))).toEqual([
      'reader.yaml citation-style-reads 4 Un'.slice(0, 36)
    ])
    expect(readings.map(({tree}) => plain(tree))).toEqual(['So [@doe1999].'])
  })
})

describe('works', () => {
  const source = (path: string, value: string) => ({policy: {sources: [new VFile({path, value})]}})

  test.each([
    [
      'refs.bib',
      '@book{a, title={A}, year=1}\n@book{b, title={B, year=2}\n@book{c, title={C}, year=3}\n',
      'refs.bib bibliography-parses 2 Unexpected entry “b” that is never closed, expected an entry of a bibliography'
    ],
    [
      'refs.bib',
      '@book{a, title={A}, year=1}\n@book{b, title=, year=2}\n@book{c, title={C}, year=3}\n',
      'refs.bib bibliography-parses 2 Unexpected words in “b”, expected an entry of a bibliography'
    ],
    [
      'refs.bib',
      '@book{a, title={A}, year=1}\n\n@book{a, title={B}, year=2}\n@book{c, title={C}, year=3}\n',
      'refs.bib citation-key-is-unique 3 Unexpected second work with the key “a”, expected one'
    ],
    [
      'refs.json',
      '[{"id": "a", "type": "book", "title": "A", "issued": "1999"},\n {"id": "c" "title": "C"}]',
      'refs.json bibliography-parses 2'
    ],
    [
      'refs.yaml',
      '- id: a\n  title: A\n  issued: 1999\n- title: B\n- id: c\n  title: C\n  issued: 2000\n',
      'refs.yaml work-has-key 4 Cannot cite a work without a key'
    ],
    [
      'refs.yaml',
      '- id: c\n  title: C\n  issued: 2000\n- id: a\n  author: Doe, Jane\n',
      'refs.yaml work-is-complete 4 Unexpected work “a” without a title and a date, expected what a reader needs to find it'
    ]
  ])('%s: %j', async (path, value, message) => {
    const known = path === 'refs.json' ? '' : '[@a]'
    const {messages} = await cited({texts: [known], ...source(path, value)})
    expect(messages.map(line => line.slice(0, message.length))).toContain(message)
  })

  test('of BibTeX have accents, strings and what they inherit', async () => {
    const value = `@string{cup = {Quire Press}}
@incollection{part, author={M{\\"u}ller, J{\\'e}r{\\^o}me}, title={A Part of {\\emph{It}}}, crossref={whole}, pages={3--9}}
@book{whole, editor={Roe, Rob}, title={The Whole}, booktitle={The Whole}, publisher = cup # { (Imprint)}, year=2001}
`
    const {readings, messages} = await cited({texts: ['[@part]'], ...source('refs.bib', value)})
    expect(messages).toEqual([])
    expect(readings[0] && plain(readings[0].tree)).toContain(
      'Jérôme Müller, “A Part of *It*,” in *The Whole*, ed. Rob Roe (Quire Press (Imprint), 2001), 3–9.'
    )
  })

  test('that citeproc cannot read are told of, and the others printed', async () => {
    const value = `- {id: b, type: book, title: B, issued: 1999}
- {id: a, type: book, title: [A], issued: 1999}
`
    const {messages, readings} = await cited({texts: ['[@a] [@b]'], ...source('refs.yaml', value)})
    expect(messages).toEqual([
      'refs.yaml work-is-sound 2 Unexpected data of the work “a”, expected CSL: a value of another kind than its key has'
    ])
    expect(readings[0] && plain(readings[0].tree)).toContain('*B*, 1999.')
  })

  test('may have numbers for titles, names in a line, and dates in the forms of EDTF', async () => {
    const value = `- {id: a, type: book, author: Eric Blair, title: 1984, volume: 2, issued: 1949-06-08}
- {id: b, type: book, author: ["Blair, Eric"], title: Essays, issued: 1940-03/1945}
`
    const {messages, readings} = await cited({texts: ['[@a] [@b]'], ...source('refs.yaml', value)})
    expect(messages).toEqual([])
    const text = readings[0] ? plain(readings[0].tree) : ''
    expect(text).toContain('Eric Blair, *1984*, vol. 2, 1949.')
    expect(text).toContain('Blair, *Essays*, 1940–1945.')
  })
})

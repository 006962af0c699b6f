import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {Entry, Pin} from '../../../src/book/manifest.ts'
import {readText} from '../../../src/read/text/index.ts'
import {manifestOf, reading, shape} from '../reading.ts'
import {outline} from './outline.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

function fixture(name: string, entry: Partial<Entry> = {}) {
  return reading(readFileSync(join(fixtures, name)), name, {format: 'text', ...entry})
}

function rules(read: ReturnType<typeof reading>): string[] {
  return [...new Set(read.file.messages.map(({ruleId}) => ruleId ?? ''))].sort()
}

describe('the structure of a text', () => {
  test.each([
    [
      'blog.txt',
      {title: 'Why I Stopped Writing in Books', authors: ['Lee Varga']},
      [
        'p March 3, 2019',
        'p I used to write in every book',
        'p Then I lent one to a friend. S',
        'h5 What I learned',
        'p There is a kind of reader who',
        'p Here is what I do now:',
        'list - of 3',
        'p “Is it better?” my friend aske',
        'p “No.”',
        'p “Then why?”',
        'p “Because the next reader is no',
        'p She thought about it for a whi'
      ]
    ],
    [
      'book.txt',
      {title: 'THE MARGIN AND ITS KEEPERS', authors: ['R. T. VERSO'], date: '1871'},
      [
        'h3 PREFACE',
        'p This book was written in the e',
        'h3 I. The Empty Edge',
        'p At first there was nothing the',
        'list 1 of 3',
        'h3 II. The Pencil',
        'p Then it came. It is told by on',
        'quote of paragraph',
        'verse 1: R. T. V.',
        'h5 The Lost Pencil',
        'p It was lost within the week.',
        'h3 APPENDIX',
        'p The bread, by the week, was as',
        'table Year | Loaves | Keepers / 1401 | 12 | 3 / 1402 | 9 | 3 / 1403 | 4 | 2'
      ]
    ],
    [
      'diary.txt',
      {title: "A Printer's Diary", authors: []},
      [
        'h5 January 1, 1862.',
        'p Began the year with a broken f',
        'h5 January 3, 1862.',
        'p The smith has time. It costs f',
        'h5 Tuesday, January 7, 1862.',
        'p Printed the whole of the alman',
        'h5 February 2, 1862.',
        'verse 4: The moon is wrong, the tides a',
        'p So M. wrote on the back of the'
      ]
    ],
    [
      'faq.txt',
      {title: 'HOW TO READ A MARGIN', authors: []},
      [
        'verse 2: by Jo Hacker <jo@margin.exampl',
        'h3 0. About this text',
        'p This text may be copied freely',
        'h3 1. Why margins?',
        'p People ask me: "Why margins?"',
        'list - of 3',
        'p Then I quote the old lady who',
        'quote of paragraph, paragraph',
        'p That is all there is to it.',
        'h4 1.1 A small example',
        'p Take a book. Open it. Look at',
        'table Step | Minutes / Open book | 1 / Find margin | 2 / Write | 30',
        'h3 2. Acknowledgements',
        'p Thanks to everyone who wrote i',
        'verse 3: --Jo Hackerjo@margin.example',
        'footnoteDefinition'
      ]
    ],
    [
      'letters.txt',
      {title: 'The Letters of Harriet Penn to Her Printer', authors: []},
      [
        'h3 LETTER I',
        'verse 3: 14 Vine Street,Norwich,3rd Mar',
        'p Dear Mr. Cole,',
        'p I have your proofs, and I have',
        'p Pray tell him that a comma is',
        'verse 3: I am, Sir,Your obedient servan',
        'p P.S.--The map is upside down.',
        'h3 LETTER II',
        'verse 1: Norwich, 9th March, 1841.',
        'p My dear Sir,--',
        'p Your compositor has answered m',
        'p Yours truly,',
        'p H. Penn',
        'h3 LETTER III',
        'verse 2+3: NorwichApril 2, 1841To Mr. Sam',
        'p Sir:',
        'p I am told that the book is bou',
        'verse 2: Yours sincerely,Harriet Penn'
      ]
    ],
    [
      'play.txt',
      {title: "THE BINDER'S APPRENTICE", authors: ['Anna Lorne'], subtitle: 'A Comedy in Two Acts'},
      [
        'verse 4: DRAMATIS PERSONAEMASTER GALL,',
        'h3 ACT I',
        'h4 SCENE I. A workshop. Evening.',
        'p [Enter MASTER GALL and TOBY.]',
        'verse 4+4: MASTER GALL.The glue is cold,',
        'p MASTER GALL. [Aside] He has a',
        'p TOBY. That a knife is kept in',
        'p MASTER GALL. You wrote it on t',
        'p TOBY. It was the only paper in',
        'p [Exit MASTER GALL.]',
        'h4 SCENE II. The same. Morning.',
        'p [Enter MISTRESS QUIRE.]',
        'p MISTRESS QUIRE. Is your master',
        'p TOBY. He is up, mistress, in t',
        'verse 5+2: MISTRESS QUIRE.Then tell him t',
        'p Curtain.',
        'h3 ACT II',
        'h4 SCENE I. The street.',
        'p [Enter TOBY, running.]',
        'p TOBY. Stop, thief!',
        'p MASTER GALL. Who is the thief?',
        'p TOBY. You are, sir.'
      ]
    ],
    [
      'rain.txt',
      {title: 'On the Uses of Rain', authors: ['Mary Holt']},
      [
        'quote of verse',
        'p It rained on the day that I wa',
        'p Dr. Johnson held another view.',
        'p The seven parts of rain are: t',
        'verse 3: Mr. Brown of Cheapside,the wel',
        'p London, Paris, Rome, and Vienn',
        'h4 NOTE WELL',
        'p I have not said that I dislike',
        'verse 2: M. H.Hampstead, 1902.'
      ]
    ],
    [
      'rfc.txt',
      {title: 'Rfc', authors: []},
      [
        'code',
        'h5 The Marginal Note Transfer Protocol',
        'h5 Status of this Memo',
        'p This memo provides information',
        'h3 1. Introduction',
        'p Notes are passed between reade',
        'list - of 2',
        'h3 2. Terms',
        'p The words MUST and MUST NOT ar',
        'h4 2.1. Margins',
        'p A margin is what is left of a',
        'table Name | Width | Height / folio | 2 | 19 / quarto | 1.5 | 12 / octavo | 1 | 9',
        'h3 3. The Protocol',
        'p The figure shows the two reade',
        'code',
        'p (a) The first reader writes.',
        'p (b) The second reader reads, a',
        'p (c) the third reader rubs it o',
        "h5 Author's Address",
        'verse 4: Jane DoePaperlab12 Rag StreetN',
        'p EMail: doe@paperlab.example'
      ]
    ],
    [
      'sonnets.txt',
      {title: 'SONNETS FROM THE PAPER MILL', authors: ['Edmund Varley']},
      [
        'h3 I',
        'verse 14: When first the rags came float',
        'h3 II',
        'verse 14: The mill is still. The water s',
        'h3 III',
        'p To E. L.',
        'verse 4: You ask me why I never sent th'
      ]
    ]
  ])('%s', (name, metadata, blocks) => {
    const read = fixture(name)
    expect(read.metadata).toMatchObject(metadata)
    expect(outline(read)).toEqual(blocks)
  })

  test('each guess is told, with its lines and what it was told by', () => {
    const told = fixture('play.txt').file.messages
    const heading = told.find(({ruleId}) => ruleId === 'heading-recognised')
    expect(heading).toMatchObject({line: 15, fatal: undefined})
    expect(heading?.reason).toContain('Took “ACT I” for a heading')
    expect(heading?.note).toContain('no guesses: [headings]')
    expect(rules(fixture('play.txt'))).toContain('drama-recognised')
    expect(rules(fixture('letters.txt'))).toContain('letter-recognised')
    expect(rules(fixture('rain.txt'))).toContain('epigraph-recognised')
    expect(rules(fixture('faq.txt'))).toEqual(
      expect.arrayContaining(['list-recognised', 'quotation-recognised', 'table-recognised'])
    )
  })
})

describe('what another edition needs', () => {
  test('is left out, with the lines that it stood on', () => {
    const told = fixture('book.txt').file.messages.filter(({ruleId}) =>
      ruleId?.endsWith('-left-out')
    )
    expect(told.map(({ruleId, line}) => `${line} ${ruleId}`)).toEqual([
      '1 title-page-left-out',
      '42 title-page-left-out',
      '18 contents-left-out',
      '26 contents-left-out'
    ])
    expect(told.at(2)?.reason).toContain('with its 5 lines (18 to 24)')
  })

  test('stays where the editor wants no guess', () => {
    const kept = fixture('book.txt', {noGuesses: ['contents', 'title page']})
    const text = textOf(kept.tree)
    expect(text).toContain('A Pencil, sharpened')
    expect(text).toContain('PRINTED FOR THE AUTHOR')
    expect(rules(kept).filter(rule => rule.endsWith('-left-out'))).toEqual([])
  })

  test('is no heading “Contents” over something else', () => {
    const prose =
      'What the box contained was never told to anyone but the clerk, who\nwrote it down and lost what he had written on the way to the office.'
    const read = reading(`The Box\n\nBy Ann Lee\n\nContents\n\n${prose}\n\n${prose}\n`)
    expect(shape(read)).toEqual(['h5', 'paragraph', 'paragraph'])
  })

  test('is running heads with rising numbers, but not numbered heads', () => {
    const page = (number: number) =>
      `The text goes on and on, and it says what it has to say in a way that\nno page of it could\n\n${number}    THE LIFE OF A CLERK\n\n`
    const read = reading(`The Clerk\n\n${[4, 5, 6, 7].map(page).join('')}end.\n`)
    expect(
      read.file.messages.filter(({ruleId}) => ruleId === 'running-head-left-out')
    ).toHaveLength(4)
    expect(textOf(read.tree)).not.toContain('LIFE OF A CLERK')
    const sonnets = [1, 2, 3, 4]
      .map(number => `SONNET ${number}\n\nOne line,\nand two.\n\n`)
      .join('')
    expect(
      shape(reading(`Sonnets\n\nBy Ann Lee\n\n${sonnets}`)).filter(type => type === 'h3')
    ).toHaveLength(4)
  })

  test('is line numbers of verse, in fives', () => {
    const line = (text: string, number = '') => `  ${text.padEnd(44)}${number}`.trimEnd()
    const verse = Array.from({length: 16}, (_, at) =>
      line(
        `And line by line the clerk goes ${at % 2 ? 'home' : 'out'},`,
        (at + 1) % 5 ? '' : String(at + 1)
      )
    )
    const read = reading(`The Clerk\n\nBy Ann Lee\n\n${verse.join('\n')}\n`)
    expect(read.file.messages.filter(({ruleId}) => ruleId === 'line-number-left-out')).toHaveLength(
      3
    )
    expect(textOf(read.tree)).not.toMatch(/\d/)
  })
})

describe('a guess is overruled', () => {
  const pin = (exact: string, as: Pin['as'], depth?: number): Pin => ({
    at: {exact},
    as,
    ...(depth && {depth})
  })

  test.each<[string, Pin, string]>([
    ['rain.txt', pin('the well-known maker', 'paragraph'), 'p Mr. Brown of Cheapside, the we'],
    ['rain.txt', pin('NOTE WELL', 'paragraph'), 'p NOTE WELL'],
    ['rain.txt', pin('I have not said', 'verse'), 'verse 1: I have not said that I dislike'],
    ['rain.txt', pin('I have not said', 'quote'), 'quote of paragraph'],
    ['rain.txt', pin('and the cat.', 'heading', 2), 'h3 and the cat.'],
    ['letters.txt', pin('Yours truly,', 'heading'), 'h2 Yours truly,'],
    ['letters.txt', pin('H. Penn', 'break'), 'thematicBreak'],
    ['letters.txt', pin('To Mr. Samuel Cole', 'list'), 'list - of 3'],
    ['letters.txt', pin('To Mr. Samuel Cole', 'table'), 'code']
  ])('%s: %j', (name, one, line) => {
    const manifest = manifestOf()
    const file = new VFile({path: name, value: readFileSync(join(fixtures, name), 'utf8')})
    const {tree} = readText(String(file), file, manifest, {...entryOf(name), pins: [one]})
    expect(outline({...fixture(name), tree})).toContain(line)
    expect(manifest.file.messages).toEqual([])
  })

  test('for the whole text', () => {
    const read = fixture('sonnets.txt', {noGuesses: ['verse', 'quotations', 'headings', 'letters']})
    expect(new Set(shape(read))).toEqual(new Set(['paragraph']))
    expect(rules(read)).toEqual([])
  })

  test('with words that are there once, wherever lines end', () => {
    const value = 'Title\n\nOne “line”--and\nmore words.\n\nOne more.\n'
    const manifest = manifestOf()
    const pins = [pin('"line" — and more', 'verse'), pin('One', 'verse'), pin('Nowhere', 'list')]
    const {tree} = readText(value, new VFile({value}), manifest, {...entryOf('a.txt'), pins})
    expect(tree.children.map(({type}) => type)).toEqual(['verse', 'paragraph'])
    expect(manifest.file.messages.map(({ruleId}) => ruleId)).toEqual([
      'pin-is-unique',
      'pin-resolves'
    ])
  })
})

function entryOf(source: string): Entry {
  return {id: 'a', source, notes: [], references: [], indexTerms: []}
}

const wrapped =
  'The compositor sets the lines of a paragraph as full as they will go,\nand so a line that ends early, though the first word of the next one\nwould have fitted, tells that somebody meant it to end there, and did\nnot leave it to the measure.'

describe('a heading is', () => {
  test.each([
    [
      'a title of two lines, nearly each of its words with a capital',
      'What The Compositors Of The Town Thought Of The Measure And\nOf Those Who Set It'
    ],
    ['one of a single long line', 'Of The Several Uses Which A Printer Makes Of His Widest Margins']
  ])('%s', (_, title) => {
    const read = reading(`A Title Here\n\n${wrapped}\n\n${title}\n\n${wrapped}\n`)
    expect(shape(read)).toEqual(['paragraph', 'h5', 'paragraph'])
  })

  test('the name of a part of a book, over years and behind a date', () => {
    const years = ['1871', '1872', '1873', '1874'].map(year => `${year}\n\n${wrapped}\n`)
    const read = reading(
      `A Title Here\n\n${wrapped}\n\nLeeds, October, 1899\n\nCHRONOLOGY\n\n${years.join('\n')}`
    )
    expect(outline(read).filter(line => line.startsWith('h'))).toEqual([
      'h4 CHRONOLOGY',
      ...['1871', '1872', '1873', '1874'].map(year => `h5 ${year}`)
    ])
  })
})

describe('prose is not taken for', () => {
  test.each([
    ['a heading: a question', 'Who set this page?'],
    ['a heading: a short sentence', 'Nobody came.'],
    ['a heading: a name that signs', 'Yours,\n\nAnn Lee'],
    ['a heading: speech in capitals', '“STOP!”'],
    [
      'a heading: a sentence full of names',
      'The Bishop of Bath and the Dean of Wells met Mr. Lee and Mrs. Dove of Hull on\nthe road to York and spoke'
    ],
    ['a heading: a number in words', 'Chapter and verse he gave them, and part of the tune, too.'],
    [
      'a heading: part of a sentence',
      'Part one of the plan was simple, he said, and part two was not.'
    ],
    ['verse: talk', '“Well?” she said.\n\n“Well.”\n\n“No more?”'],
    ['a list: a year', '1914. The year it all began for the clerks of the town.'],
    ['drama: one name in capitals', 'MARY. It was a name that nobody in that town had had before.'],
    ['a salutation: dear', 'Dear as it was, they bought it, and they took it home with them.']
  ])('%s', (_, text) => {
    const read = reading(`A Title Here\n\n${wrapped}\n\n${text}\n\n${wrapped}\n`)
    expect(new Set(shape(read))).toEqual(new Set(['paragraph']))
  })

  test('verse: talk, a paragraph a line', () => {
    const long =
      'She looked at the page for a long time, and at the margin for a longer one, before she said a word to anybody in that room about it.'
    const talk = '“Well?”\n“Well.”\n“No more than that?”\n“No.”\n“Then I shall go.”'
    const read = reading(`A Title Here\n\n${long}\n${talk}\n${long}\n${long}\n`)
    expect(shape(read)).toEqual(Array(8).fill('paragraph'))
  })
})

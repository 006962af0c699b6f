import {expect, test} from 'vitest'
import {processorTime} from '../../processor-time.ts'
import {unconserved} from '../conserved.ts'
import {reading} from '../reading.ts'

/* Short texts made of what the reader of plain text looks for, by fixed seeds: none may stop it, none may lose a word. */

test('4000 texts by chance are read without a lost word', () => {
  for (let seed = 1; seed <= 4000; seed++) {
    const text = randomText(seed)
    const lost = unconserved(reading(text, 'a.txt', {format: 'text'}))
    if (lost.length > 0)
      throw new Error(`seed ${seed}: ${lost.join(', ')}\n${JSON.stringify(text)}`)
  }
}, 60_000)

test('bytes by chance are read as text, or refused with a message', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = numbers(seed)
    const high = next(4)
    const bytes = Uint8Array.from({length: 40 + next(200)}, () =>
      next(6) < high ? next(256) : 32 + next(90)
    )
    const read = reading(bytes, 'a.txt', {format: 'text'})
    const rules = read.file.messages.map(message => message.ruleId)
    if (!rules.includes('source-is-text')) expect(unconserved(read), `seed ${seed}`).toEqual([])
  }
})

test.each([
  ['one line', 'words _of a_ line, [1] and *stars* =so= on {3} to [Footnote 2: a note] its end. '],
  [
    'wrapped lines',
    `${'The sheet is wet before it goes to press and dry when it leaves.\n'.repeat(5)}\n`
  ],
  ['notes', 'A claim.[1] And on.\n\n[Footnote 1: The note\non it.]\n\n'],
  ['notes that never close', '[Footnote 1: The note on it, '],
  ['open brackets', '[[Footnote: ['],
  ['stars', '* ** word* *word '],
  ['page marks', 'word [Pg 12] word {13} '],
  ['marks of emphasis', '_=_ =_'],
  ['hyphens', 'be-\nfore the press is in-\n'],
  ['lone numbers', '12\n\n13\n\nword\n\n'],
  ['capitals', 'CHAPTER I\n\nTHE SHEET\n\n'],
  ['short lines', 'The sheet,\n  the press,\n\n']
])(
  'time grows with the text: %s',
  (_, unit) => {
    const small = timeOf(unit.repeat(Math.ceil(15_000 / unit.length)))
    const large = timeOf(unit.repeat(Math.ceil(120_000 / unit.length)))
    expect(large).toBeLessThan(30 * Math.max(small, 10))
  },
  60_000
)

function timeOf(text: string): number {
  return processorTime(() => reading(text, 'a.txt', {format: 'text'}))
}

/** Numbers below a limit (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

function randomText(seed: number): string {
  const next = numbers(seed)
  const pick = (items: readonly string[]): string => items[next(items.length)] ?? ''
  let text = pick(openings)
  for (let blocks = 2 + next(7); blocks > 0; blocks--) {
    const indent = pick(['', '', '', '  ', '     ', '\t', '\u00a0'])
    for (let lines = 1 + next(4); lines > 0; lines--) {
      const words = Array.from({length: 1 + next(9)}, () => pick(pieces))
      text += indent + words.join(pick([' ', ' ', ' ', '  ', '    '])) + pick(['\n', '\n', '\r\n'])
    }
    text += pick(breaks)
  }
  return text
}

const openings = [
  '',
  '\ufeff',
  'A Title\n\n',
  'TITLE\nBy Ann Lee\n\n',
  'Title: Inks\nAuthor: Ann Lee\n\n*** START OF THE PROJECT GUTENBERG EBOOK INKS ***\n\nProduced by A. Person\n\nINKS\n\n',
  'CONTENTS\n\nI. The Sheet    1\nII. The Press    9\n\n'
]

const breaks = [
  '\n',
  '\n\n',
  '\n\n\n\n',
  '\f\n',
  '\n* * *\n\n',
  '\n12\n\n13\n\n14\n\n',
  '\nCHAPTER II\n\n',
  '\nNOTES\n\n',
  '\nFOOTNOTES:\n\n[1] A note.\n\n[2] Another,\n\n    and more of it.\n\n',
  '\n1. First\n2. Second\n\n',
  '\n[Illustration: Fig. 1]\n\n',
  '\n[Footnote a: A note\nof two lines.]\n\n',
  '\nHEAD\n====\n\n',
  '\n* A note.\n\n',
  '\n+------+\n| Transcriber’s Note: box |\n+------+\n\n',
  '\nEnd of the Project Gutenberg EBook\n\n'
]

const pieces = [
  ...[
    'page',
    'margin',
    'the',
    'Of',
    'INK',
    'leaf.',
    'gloss,',
    'quire;',
    '“verso”',
    'élan',
    '紙',
    '12'
  ],
  ...[
    'well-',
    'per-',
    'haps',
    'perhaps',
    'word--',
    'soft\u00ad',
    'a_b',
    '_in',
    'out_',
    '_folio_',
    '=bold='
  ],
  ...[
    '=open',
    '*',
    '**',
    '**bold**',
    'star*',
    'dagger†',
    '†',
    '*a',
    '#',
    '>',
    '[1]',
    'word.[2]',
    'word[1]'
  ],
  ...[
    '{1}',
    '{12}',
    'word¹',
    '¹',
    'word^2',
    '[A]',
    '[sic]',
    '[',
    ']',
    '<b>',
    '|',
    '`tick`',
    '1.',
    '(1)'
  ],
  ...[
    '[Footnote 1:',
    '[Footnote 2: whole]',
    '[Footnote]',
    '[Note: in it]',
    '[1] Note',
    '[* Note',
    'NOTES'
  ],
  ...[
    '[Pg 7]',
    '[Pg xii]',
    '[Page 8]',
    '[12]',
    '[Illustration: Fig]',
    '[Illustration]',
    'Related Content'
  ],
  ...[
    '.',
    '\\',
    '&amp;',
    '- item',
    'policy.1',
    'JOHN.',
    'Sir,',
    '1842',
    'â€™',
    '\u200b',
    '\u0301',
    'II.'
  ]
]

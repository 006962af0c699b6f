import {expect, test} from 'vitest'
import {type Case, kramdownHtml, ourHtml} from './compare.ts'
import {normalizedBlocks} from './normalize.ts'

const count = 3000
const marks = [
  ...['*', '**', '_', '__', '`', '``', '[', ']', '](x)', '](', ')', '(', '![', '[ref]', '[^1]'],
  ...[
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<br>',
    '<code>',
    '</code>',
    '<!-- c -->',
    '<b',
    'c>',
    '<',
    '>'
  ],
  ...['"', "'", '"', "'", ' ', ' ', ' ', 'a', 'É', '1', 's', '.', ',', '-', '--', '---', '...'],
  ...['<<', '>>', '\\', '\\*', '&', '&amp;', '&quot;', '{:.c}', '{:', '}', '\\}', '~~', '~', '\n'],
  ...['  \n', '\\\n', 'HTML', '<http://x.y>', '!', '#', ':', '😀', '[a](b', ' "t")', '$$', '%', '=']
]
const definitions = '\n\n[ref]: /r "T"\n\n[^1]: note\n\n*[HTML]: H\n'

const cases = [...casesOf(20_260_101)]
const judged = kramdownHtml(cases)
if (!judged) console.warn('ruby or kramdown is absent: random texts are not checked against it')

test('random spans keep their words', () => {
  for (const one of cases) {
    const html = ourHtml(one)
    // A name in a list of attributes is none of the text.
    const text = one.text.replace(/\{:[^}]*\}/gu, '')
    for (const word of text.match(/w\d+/g) ?? []) expect(html, one.text).toContain(word)
  }
})

test.skipIf(!judged)('random spans come out as kramdown has them', () => {
  const wrong = cases.filter(
    (one, index) =>
      normalizedBlocks(ourHtml(one)).join() !== normalizedBlocks(judged?.[index] ?? '').join()
  )
  expect(wrong.map(({text}) => text)).toEqual([])
})

/** Texts of marks that bear on each other; each word once, so that a lost one is seen. */
function* casesOf(seed: number): Generator<Case> {
  const random = randomOf(seed)
  for (let index = 0; index < count; index++) {
    let text = 'x'
    for (let left = 1 + random(14); left > 0; left--) {
      text += random(4) === 0 ? `w${text.length}` : (marks[random(marks.length)] ?? '')
    }
    // A line that opens with a mark could be a block.
    const lines = text.replace(/\n\s*/g, '\nx').replaceAll('|', '')
    yield {name: String(index), text: `${lines} z${definitions}`, options: {}}
  }
}

/** Numbers below a bound, the same ones each time. */
function randomOf(seed: number): (bound: number) => number {
  let state = seed
  return bound => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

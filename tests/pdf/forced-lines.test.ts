import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {png} from '../transform/pictures.ts'
import {type Built, buildBook} from './book.ts'
import {textOf} from './reader.ts'

const words = 'Words that fill some of the lines of a page, and go on until it is done with them. '
const paragraph = words.repeat(4).trim()

/** One paragraph over two pages, with line ends of its own, and a sign in a line. */
const lines = Array.from({length: 30}, (_, at) => `${words}${words}Short${at}.`).join('\\\n')
const text = `# Lines

Before ![a sign](sign.png) behind. ${paragraph}

${lines}
`

let built: Built | undefined
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-lines-'))
  await writeFile(join(folder, 'sign.png'), png(12, 12))
  await writeFile(join(folder, 'text.md'), text)
  await writeFile(join(folder, 'reader.yaml'), 'title: Book\nreadings: [text.md]\n')
  built = await buildBook(folder)
}, 90_000)
afterAll(async () => {
  await built?.[Symbol.asyncDispose]()
  await rm(folder, {recursive: true, force: true})
})

/** The lines of the text on the pages: what they say, and how long they are, in points. */
function printed(): {text: string; length: number}[] {
  return (built?.pages ?? []).flatMap(({items}) => {
    const own = items.filter(({part}) => part === 'text')
    return [...Map.groupBy(own, ({y}) => Math.round(y)).values()].map(line => ({
      text: textOf(line),
      length: Math.max(...line.map(({x, width}) => x + width)) - Math.min(...line.map(({x}) => x))
    }))
  })
}

test('a line that its text ends is not stretched, on the page that the paragraph leaves either', () => {
  const short = printed().filter(line => /Short\d+\.\s*$/u.test(line.text))
  expect(short).toHaveLength(30)
  const full = Math.max(...printed().map(({length}) => length))
  for (const {text, length} of short) expect(length, text).toBeLessThan(0.8 * full)
})

test('a low image stands among the words of its line', () => {
  expect(printed().some(line => /Before\s.*behind/u.test(line.text))).toBe(true)
})

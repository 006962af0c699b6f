import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {typography} from '../../src/cli/typography.ts'
import {build} from '../../src/verbs/build.ts'
import {checkLayout} from '../../src/verbs/check-layout.ts'

/** Words that cannot be divided, and two of which seldom fill a line. */
const long = 'McAWordWithCapitalsInsideWhichIsNotDividedAnywhere'
const plain = 'Words that fill some of the lines of a page, and go on until it is done with them. '
const text = `# Long words

${plain.repeat(3)}

The word that follows ${long} stands in ${long} this line.

${plain.repeat(30)}
`

describe('check --layout', () => {
  let folder: string
  let source: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-layout-'))
    source = join(folder, 'text.md')
    await writeFile(source, text)
  })
  afterAll(() => rm(folder, {recursive: true, force: true}))

  test('tells of a loose line with file, line and page', async () => {
    const {files, pages, outputs} = await checkLayout(source, {cache: false})
    const messages = files.flatMap(({messages, basename}) =>
      messages
        .filter(({ruleId}) => ruleId === 'word-spaces-are-even')
        .map(({line, fatal, reason}) => `${basename}:${line} ${fatal} ${reason}`)
    )
    expect(messages[0]).toMatch(
      /^text\.md:5 undefined Unexpected word spaces of \d\.\d\d em in “.*” on p\. 1, expected less than 0\.6$/
    )
    expect(pages).toBeGreaterThan(1)
    expect(outputs).toEqual([])
  })

  test('a build counts, and is stopped where a manifest or a flag says so', async () => {
    const output = join(folder, 'book.pdf')
    const {faults, outputs} = await build(source, {output, cache: join(folder, 'cache')})
    expect(faults?.get('word-spaces-are-even')).toBeGreaterThan(0)
    expect(outputs).toEqual([output])
    const again = await build(source, {output, cache: join(folder, 'cache')})
    expect(again.faults).toEqual(faults)
    const off = new Map([['word-spaces-are-even', 'off' as const]])
    const without = await build(source, {output, cache: join(folder, 'cache'), rules: off})
    expect(without.faults?.has('word-spaces-are-even')).toBe(false)
    const rules = new Map([['word-spaces-are-even', 'error' as const]])
    const stopped = await build(source, {output, cache: join(folder, 'cache'), rules})
    expect(stopped.outputs).toEqual([])
    expect(stopped.files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))).toContain(
      'word-spaces-are-even'
    )
  })
})

test('the summary names what there is', () => {
  const faults = new Map([
    ['hyphens-are-few-in-a-row', 1],
    ['word-spaces-are-even', 12]
  ])
  expect(typography(faults)).toBe(
    'typography: 12 loose lines, 1 ladder; `lectern check --layout` lists them\n'
  )
  expect(typography(new Map())).toBe('')
  expect(typography()).toBe('')
})

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {failure} from './outcome.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('what cannot be used', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  })
  afterAll(() => rm(folder, {recursive: true}))

  test('nothing of that name, with the name that was meant', async () => {
    const {file} = await failure(join(fixtures, 'bar'))
    expect(file.messages).toMatchObject([
      {ruleId: 'manifest-exists', note: `did you mean \`${join(fixtures, 'bare')}\`?`}
    ])
  })

  test.each([
    ['an open quotation mark', 'title: "A\nreadings: []\n', '1:8 manifest-is-yaml'],
    ['a second key', 'title: A\ntitle: B\n', '2:1 manifest-is-yaml'],
    ['two problems', 'title: "A" b\nlist: [a\nx: 1', '1:12 manifest-is-yaml 2:7 manifest-is-yaml'],
    ['tabs', 'page:\n\tsize: A5\n', '2:1 manifest-is-yaml'],
    ['a list', '- a\n- b\n', '1:1 manifest-is-map'],
    ['words', 'just words\n', '1:1 manifest-is-map'],
    ['nothing, and no text', '', 'manifest-has-readings'],
    [
      'other bytes than UTF-8',
      Buffer.from('title: A\nsubtitle: caf\xe9\n', 'latin1'),
      '2:14 manifest-is-utf8'
    ]
  ])('%s', async (_, text, expected) => {
    const path = join(folder, 'reader.yaml')
    await writeFile(path, text)
    const {file} = await failure(path)
    expect(file.path).toBe(relative('', path))
    const found = file.messages.map(({line, column, ruleId}) =>
      line ? `${line}:${column} ${ruleId}` : ruleId
    )
    expect(found.join(' ')).toBe(expected)
  })

  test('an alias bomb ends at once', async () => {
    const levels = Array.from({length: 12}, (_, level) => {
      const alias = level === 0 ? 'x' : `*a${level - 1}`
      return `a${level}: &a${level} [${Array(10).fill(alias).join(', ')}]`
    })
    await writeFile(join(folder, 'reader.yaml'), levels.join('\n'))
    const {file} = await failure(folder)
    expect(file.messages[0]?.ruleId).toBe('manifest-is-yaml')
  })

  test('an empty folder', async () => {
    await mkdir(join(folder, 'empty'))
    const {file} = await failure(join(folder, 'empty'))
    expect(file.messages[0]?.ruleId).toBe('manifest-has-readings')
  })
})

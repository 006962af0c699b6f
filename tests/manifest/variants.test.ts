import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Manifest} from '../../src/book/manifest.ts'
import {loadManifest, ManifestError} from '../../src/manifest/index.ts'
import {ids} from './outcome.ts'

let folder = ''
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-variants-'))
})
afterAll(() => rm(folder, {recursive: true}))

async function manifestOf(yaml: string, variant?: string): Promise<Manifest> {
  const own = join(folder, String(count++))
  await mkdir(own)
  for (const name of ['paper', 'margins', 'answers']) {
    await writeFile(join(own, `${name}.md`), `# On ${name}\n\nWords of ${name}.\n`)
  }
  await writeFile(join(own, 'reader.yaml'), yaml)
  return loadManifest(own, variant === undefined ? {} : {variant})
}

function told({file}: Manifest): string[] {
  return file.messages.map(({line, ruleId, reason}) => `${line} ${ruleId}: ${reason}`)
}

const yaml = `title: A Pack
subtitle: For all
editors: [Ada]
page: {size: A5, margins: {top: 20mm}}
backmatter: [colophon]
variants:
  student:
  instructor:
    subtitle: For one
    editor: Bo
    page: {margins: {outer: 50mm}}
    backmatter: [questions, index]
  bare: {subtitle: }
schedule:
  - {week: 1, readings: [paper, answers]}
  - {week: 2, readings: margins}
readings:
  - source: paper.md
    notes:
      - {at: Words, note: For all.}
      - {at: paper, note: For one., only: instructor}
    questions:
      - {question: Why?, except: [student]}
  - source: answers.md
    only: [instructor]
  - {source: margins.md, except: bare}
`

describe('a variant', () => {
  test('has its keys over those of the book, maps in maps, lists in the place of lists', async () => {
    const {subtitle, editors, page, backMatter, variants, title} = await manifestOf(
      yaml,
      'instructor'
    )
    expect([title, subtitle, editors]).toEqual(['A Pack', 'For one', ['Bo']])
    expect(page).toEqual({size: 'A5', margins: {top: '20mm', outer: '50mm'}})
    expect(backMatter).toEqual(['questions', 'index'])
    expect(variants).toEqual({name: 'instructor', names: ['student', 'instructor', 'bare']})
  })

  test('takes off a key that it has without a value', async () => {
    expect((await manifestOf(yaml, 'bare')).subtitle).toBeUndefined()
  })

  test('may be there by its name alone', async () => {
    const {subtitle, variants} = await manifestOf(yaml, 'student')
    expect([subtitle, variants?.name]).toEqual(['For all', 'student'])
  })

  test('has what is for it alone, and not what is for others', async () => {
    const [book, student, instructor, bare] = await Promise.all(
      [undefined, 'student', 'instructor', 'bare'].map(name => manifestOf(yaml, name))
    )
    expect([book, student, instructor, bare].map(one => one && ids(one))).toEqual([
      ['paper', 'margins'],
      ['paper', 'margins'],
      ['paper', 'answers', 'margins'],
      ['paper']
    ])
    const first = (manifest: Manifest | undefined) => manifest?.parts[0]?.entries[0]
    expect([student, instructor].map(one => first(one)?.notes.length)).toEqual([1, 2])
    expect([book, student].map(one => first(one)?.questions?.length)).toEqual([1, undefined])
    expect([book, student, instructor, bare].flatMap(one => (one ? told(one) : []))).toEqual([])
  })

  test('is told where it leaves readings out, but the schedule is right to name them', async () => {
    const {schedule, file} = await manifestOf(yaml, 'student')
    expect(schedule?.map(({readings}) => readings)).toEqual([['paper'], ['margins']])
    expect(file.messages).toEqual([])
  })

  test('keeps the places of what is laid over, for messages', async () => {
    const manifest = await manifestOf(
      `title: A
template: classic
variants:
  large:
    template: huge
readings: [paper.md]`,
      'large'
    )
    expect(manifest.template).toBe('huge')
    expect(manifest.places?.template).toMatchObject({start: {line: 5}})
  })

  test('leaves out a part without readings', async () => {
    const {parts} = await manifestOf(
      `variants: {one: , two: }
parts:
  - {title: First, readings: [paper.md]}
  - {title: Second, readings: [{source: margins.md, only: two}]}
  - {title: Third, only: two, readings: [answers.md]}`,
      'one'
    )
    expect(parts.map(({title}) => title)).toEqual(['First'])
  })
})

describe('a variant that is wrong', () => {
  test('is told on the line that names it', async () => {
    const manifest = await manifestOf(`variants: {student: , instructor: }
readings:
  - paper.md
  - source: answers.md
    only: instructer`)
    expect(told(manifest)).toEqual([
      '5 manifest-variant-known: Unexpected variant `instructer` for `only`, expected `student` or `instructor`'
    ])
    expect(manifest.file.messages[0]?.note).toBe('did you mean `instructor`?')
  })

  test('is told where the manifest knows none', async () => {
    const manifest = await manifestOf('readings: [paper.md, {source: answers.md, except: student}]')
    expect(told(manifest)).toEqual([
      '1 manifest-variant-known: Unexpected variant `student` for `except`, expected none'
    ])
    expect(ids(manifest)).toEqual(['paper', 'answers'])
  })

  test('is refused on the command line', async () => {
    const error = await manifestOf(yaml, 'teacher').catch(error => error)
    expect(error).toBeInstanceOf(ManifestError)
    expect((error as ManifestError).file.messages[0]?.reason).toBe(
      'Unexpected variant `teacher` on the command line, expected `student` or `instructor` or `bare`'
    )
  })

  test('is refused without a reading', async () => {
    const error = await manifestOf(
      'variants: {one: , two: }\nreadings: [{source: paper.md, only: two}]',
      'one'
    ).catch(error => error)
    expect(error).toBeInstanceOf(ManifestError)
    expect((error as ManifestError).file.messages[0]?.ruleId).toBe('manifest-variant-has-readings')
  })

  test('has its own mistakes told, whichever is made', async () => {
    const manifest = await manifestOf(
      `variants:
  student:
    subtitel: Oh
  instructor: {page: {size: huge}}
readings: [paper.md]`,
      'instructor'
    )
    expect(told(manifest).map(words => words.slice(0, 24))).toEqual([
      '3 manifest-key-known: Un',
      '4 manifest-value-valid: '
    ])
    expect(manifest.file.messages[0]?.note).toContain('subtitle')
  })
})

test('words that a term of the index does not mean are no variants', async () => {
  const terms = 'index: {terms: [{term: chain, except: [in the chains]}]}'
  const manifest = await manifestOf(
    `${terms}\nvariants: {student: {}}\nreadings: [paper.md]\n`,
    'student'
  )
  expect(told(manifest)).toEqual([])
  expect(manifest.index?.terms[0]).toMatchObject({except: ['in the chains']})
})

import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Result, watch} from '../../src/index.ts'
import {pdfOf, scanned} from '../export/facsimile/scans.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-watch-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

test('a change is built, a mistake is told, and the last good PDF stays', {
  timeout: 60_000
}, async () => {
  const essay = join(folder, 'essay.md')
  const output = join(folder, 'book.pdf')
  await writeFile(essay, '# One\n\nFirst words.\n')
  const interruption = new AbortController()
  const results = queue<Result>()
  const watching = watch(folder, {
    output,
    cache: join(folder, '.lectern'),
    signal: interruption.signal,
    onResult: results.put,
    onError: error => results.put({outputs: [], files: [], readings: 0, pages: 0, error} as Result)
  })
  expect((await results.take()).outputs).toEqual([output])
  const first = await readFile(output)

  await writeFile(essay, '# One\n\nSecond words.\n')
  expect((await results.take()).outputs).toEqual([output])
  const second = await readFile(output)
  expect(second.equals(first)).toBe(false)

  await writeFile(essay, '# One\n\nA call without its note[^1].\n')
  const {outputs, files} = await results.take()
  expect(outputs).toEqual([])
  const rules = files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))
  expect(rules).toContain('note-has-body')
  expect((await readFile(output)).equals(second)).toBe(true)

  interruption.abort()
  await watching
})

test('a scan that changes is built again, the PDF of the book is not', {
  timeout: 60_000
}, async () => {
  const shelf = join(folder, 'facsimile')
  await mkdir(shelf)
  const scan = join(shelf, 'scan.pdf')
  await writeFile(scan, pdfOf([scanned()]))
  await writeFile(
    join(shelf, 'reader.yaml'),
    'title: T\nreadings: [{source: scan.pdf, title: S}]\n'
  )
  const interruption = new AbortController()
  const results = queue<Result>()
  const watching = watch(shelf, {
    output: join(shelf, 'book.pdf'),
    cache: join(shelf, '.lectern'),
    signal: interruption.signal,
    onResult: results.put,
    onError: error => results.put({outputs: [], files: [], readings: 0, pages: 0, error} as Result)
  })
  const {pages} = await results.take()
  await writeFile(scan, pdfOf([scanned(), scanned(), scanned()]))
  expect((await results.take()).pages).toBe(pages + 2)
  interruption.abort()
  await watching
})

/** What comes, in order, for whoever waits. */
function queue<Value>() {
  const values: Value[] = []
  let wake: (() => void) | undefined
  return {
    put(value: Value): void {
      values.push(value)
      wake?.()
    },
    async take(): Promise<Value> {
      while (values.length === 0) await new Promise<void>(resolve => (wake = resolve))
      return values.shift() as Value
    }
  }
}

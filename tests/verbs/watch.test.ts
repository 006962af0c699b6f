import {hash, randomUUID} from 'node:crypto'
import {appendFile, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Result, watch} from '../../src/index.ts'
import {pdfOf, scanned} from '../export/facsimile/scans.ts'
import {png} from '../transform/pictures.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-watch-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

test('a change is built, a mistake is told, and the last good PDF stays', {
  timeout: 60_000
}, async () => {
  const own = await manuscript('text', {'essay.md': '# One\n\nFirst words.\n'})
  await using building = startWatching(own)
  expect((await building.take()).outputs).toEqual([building.output])
  const first = await readFile(building.output)

  // What is told of builds, put in a file, is no change.
  await writeFile(join(own, 'build.log'), 'bind (1)\n')
  await setTimeout(300)
  await writeFile(join(own, 'essay.md'), '# One\n\nSecond words.\n')
  expect((await building.take()).outputs).toEqual([building.output])
  const second = await readFile(building.output)
  expect(second.equals(first)).toBe(false)

  await writeFile(join(own, 'essay.md'), '# One\n\nA call without its note[^1].\n')
  const {outputs, files} = await building.take()
  expect(outputs).toEqual([])
  const rules = files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))
  expect(rules).toContain('note-has-body')
  expect((await readFile(building.output)).equals(second)).toBe(true)
})

test('a scan that changes is built again, the PDF of the book is not', {
  timeout: 60_000
}, async () => {
  const own = await manuscript('facsimile', {
    'scan.pdf': pdfOf([scanned()]),
    'reader.yaml': 'title: T\nreadings: [{source: scan.pdf, title: S}]\n'
  })
  await using building = startWatching(own)
  const {pages} = await building.take()
  await writeFile(join(own, 'scan.pdf'), pdfOf([scanned(), scanned(), scanned()]))
  expect((await building.take()).pages).toBe(pages + 2)
})

test('pictures in folders, a template, data and a manifest that was broken are built again', {
  timeout: 90_000
}, async () => {
  const own = await manuscript('all', {
    'essay.md': '# One\n\nWords [@x].\n\n![A picture](images/a.png)\n',
    'reader.yaml': 'title: [T\n',
    'lib/all.bib': '@book{x, author={Doe, Jane}, title={A Book}, year={1999}}\n'
  })
  await cp(join(import.meta.dirname, '../../templates/classic'), join(own, 'looks/own'), {
    recursive: true
  })
  await using building = startWatching(join(own, 'reader.yaml'))
  expect(await building.take()).toHaveProperty('error')

  const draft = join(own, '.reader.yaml')
  const bibliography = 'bibliography: {sources: [lib/all.bib]}'
  await writeFile(draft, `title: T\ntemplate: looks/own\n${bibliography}\nreadings: [essay.md]\n`)
  await rename(draft, join(own, 'reader.yaml'))
  const {files} = await building.take()
  expect(files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))).toContain(
    'image-exists'
  )

  await mkdir(join(own, 'images'))
  await writeFile(join(own, 'images/a.png'), png(600, 400))
  const seen = [await building.built()]
  await writeFile(join(own, 'images/a.png'), png(500, 400))
  seen.push(await building.built())
  await writeFile(join(own, 'lib/all.bib'), '@book{x, author={Roe, J.}, title={B}, year={1999}}\n')
  seen.push(await building.built())
  await appendFile(join(own, 'looks/own/base.css'), '\np {color: #333}\n')
  seen.push(await building.built())
  expect(new Set(seen).size).toBe(4)
})

test('ends when a build that is good is the last', {timeout: 30_000}, async () => {
  const own = await manuscript('last', {'essay.md': '# One\n\nWords.\n'})
  const interruption = new AbortController()
  await watch(own, {
    output: join(own, 'book.pdf'),
    cache: false,
    signal: interruption.signal,
    onResult: () => interruption.abort(),
    onError: () => undefined
  })
  expect(await readFile(join(own, 'book.pdf'))).not.toHaveLength(0)
})

/** A folder with these files. */
async function manuscript(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name, path)), {recursive: true})
    await writeFile(join(folder, name, path), content)
  }
  return join(folder, name)
}

function startWatching(path: string) {
  const output = join(folder, `${randomUUID()}.pdf`)
  const interruption = new AbortController()
  const results = queue<Result>()
  const watching = watch(path, {
    output,
    cache: join(folder, '.lectern'),
    signal: interruption.signal,
    onResult: results.put,
    onError: error => results.put({outputs: [], files: [], readings: 0, pages: 0, error} as Result)
  })
  return {
    output,
    take: results.take,
    /** The next PDF that is another one, as a hash. */
    async built(): Promise<string> {
      const before = await readFile(output).catch(() => undefined)
      for (;;) {
        await results.take()
        const data = await readFile(output).catch(() => undefined)
        if (data && !before?.equals(data)) return hash('sha256', data)
      }
    },
    async [Symbol.asyncDispose]() {
      interruption.abort()
      await watching
    }
  }
}

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

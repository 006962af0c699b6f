import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {parseArguments} from '../../src/cli/arguments.ts'
import {run} from '../../src/cli/run.ts'
import type {Terminal} from '../../src/cli/terminal.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-watching-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

test('each build of a watch tells how long it took itself', {timeout: 60_000}, async () => {
  const text = join(folder, 'essay.md')
  await writeFile(text, '# One\n\nFirst words.\n')
  const stop = new AbortController()
  let [seconds, said] = [3, '']
  const told: string[] = []
  const terminal: Terminal = {
    out() {
      told.push(said)
      said = ''
      if (told.length > 1) return stop.abort()
      seconds = 60
      writeFile(text, '# One\n\nSecond words.\n')
    },
    err(words) {
      said += words
      if (words.startsWith('lay out')) seconds += 2
    },
    input: async () => new Uint8Array(),
    seconds: () => seconds,
    live: false,
    width: 80,
    color: false,
    signal: stop.signal
  }
  const output = join(folder, 'dist/book.pdf')
  await run(parseArguments(['build', text, '--watch', '-o', output]), terminal)
  expect(told.map(words => /pages, [\d.]+ s$/mu.exec(words)?.[0])).toEqual([
    'pages, 5.0 s',
    'pages, 2.0 s'
  ])
})

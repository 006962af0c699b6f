import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {runLiquid, siteFolder} from './site.ts'

const cases = readFileSync(join(import.meta.dirname, 'liquid.cases'), 'utf8')
  .split('\n-----\n')
  .map(text => text.replace(/\n$/, ''))
const golden = join(import.meta.dirname, 'liquid.results')

/** What Jekyll prints; undefined where it is not installed. */
function judged(): string[] | undefined {
  const script = join(import.meta.dirname, 'judge.rb')
  const given = [script, siteFolder, '_posts/2021-03-14-on-glue.md']
  const {status, stdout} = spawnSync('ruby', given, {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    env: {...process.env, LANG: 'C.UTF-8', TZ: 'UTC'}
  })
  return status === 0 ? (JSON.parse(stdout) as string[]) : undefined
}

const results = judged()
if (!results) console.warn('Jekyll is absent: the kept results of Liquid are not judged')
else if (process.env['UPDATE']) {
  writeFileSync(golden, `${results.map(text => JSON.stringify(text)).join('\n')}\n`)
}
const kept = readFileSync(golden, 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as string)

test.skipIf(!results)('the kept results are those of Jekyll (UPDATE=1 writes them)', () => {
  expect(kept).toEqual(results)
})

test.each(cases.map((text, at) => [text, kept[at] ?? ''] as const))('%s', (text, wanted) => {
  expect(runLiquid(text).text).toBe(wanted)
})

import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Script} from 'node:vm'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {tuneForOneBook, withoutTuning} from '../../src/book/tuning.ts'
import {userCacheFolder} from '../../src/book/user-cache.ts'
import {codeOf} from '../../src/start/code.ts'

const file = '/program/main.cjs'
const first = 'first file of a program'

const source = '(function () { function called() { return [4, 0, 1].join() } return called })'

beforeEach(async () => {
  vi.stubEnv('XDG_CACHE_HOME', await mkdtemp(join(tmpdir(), 'lectern-code-')))
})

afterEach(async () => {
  withoutTuning(() => undefined)
  await rm(join(userCacheFolder(), '..'), {recursive: true})
  vi.unstubAllEnvs()
})

test('keeps the functions that ran', () => {
  const bare = new Script(source).createCachedData().length
  run()
  expect(codeOf('main.cjs', first).of(file)?.length).toBeGreaterThan(bare)
})

test('V8 takes what was kept by a program that was tuned', () => {
  run(tuneForOneBook)
  withoutTuning(() => undefined)
  const cachedData = codeOf('main.cjs', first).of(file)
  expect(new Script(source, {...(cachedData && {cachedData})}).cachedDataRejected).toBe(false)
})

test('learns from a few runs, and then writes nothing any more', async () => {
  for (let runs = 0; runs < 4; runs++) run()
  const [path = ''] = await paths()
  await rm(path)
  run()
  // The one that is not there any more was not known.
  expect(await paths()).toHaveLength(1)
  for (let runs = 0; runs < 3; runs++) run()
  const written = await readFile(path)
  run()
  expect(await readFile(path)).toEqual(written)
})

test('another program has its own', () => {
  run()
  expect(codeOf('main.cjs', 'another').of(file)).toBeUndefined()
  expect(codeOf('service.cjs', first).of(file)).toBeUndefined()
})

test('what is damaged is made again', async () => {
  run()
  const [path = ''] = await paths()
  const written = await readFile(path)
  written[written.length - 9] = (written.at(-9) ?? 0) ^ 1
  await writeFile(path, written)
  expect(codeOf('main.cjs', first).of(file)).toBeUndefined()
  run()
  expect(codeOf('main.cjs', first).of(file)).toBeDefined()
})

test('ten programs at most are kept', async () => {
  for (let number = 0; number < 12; number++) run(undefined, `program ${number}`)
  expect(await paths()).toHaveLength(10)
})

test('a folder that cannot be written is no fault', async () => {
  await writeFile(userCacheFolder(), '')
  run()
  expect(codeOf('main.cjs', first).of(file)).toBeUndefined()
})

/** As the program does. */
function run(tune = () => {}, program = first): void {
  const code = codeOf('main.cjs', program)
  const cachedData = code.of(file)
  const script = new Script(source, {...(cachedData && {cachedData})})
  code.learn(file, script)
  tune()
  expect(script.runInThisContext()()()).toBe('4,0,1')
  code.keep()
}

async function paths(): Promise<string[]> {
  const folder = join(userCacheFolder(), 'code')
  return (await readdir(folder)).map(name => join(folder, name))
}

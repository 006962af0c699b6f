import {spawn} from 'node:child_process'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {parse} from 'yaml'

const cli = join(import.meta.dirname, '../../src/cli.ts')
const fixtures = join(import.meta.dirname, '../manifest/fixtures')

// Each test starts the program, some of them three times.
vi.setConfig({testTimeout: 30_000})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
})
afterEach(() => rm(folder, {recursive: true}))

test('help and version are data, and need nothing', async () => {
  expect(await lectern('--help')).toMatchObject({code: 0, err: ''})
  const {out} = await lectern('--version')
  const {version} = JSON.parse(
    await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')
  )
  expect(out).toBe(`Lectern ${version}\n`)
})

test('a wrong command line is exit code 2, on standard error', async () => {
  const {code, out, err} = await lectern('build', '--jbos')
  expect([code, out]).toEqual([2, ''])
  expect(err).toBe(
    'lectern: Unexpected flag `--jbos`, expected a flag of `lectern build`\n  hint: did you mean --jobs?\n'
  )
})

test('what waits for ever says so, and fails', async () => {
  const stuck = `import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
fs.promises.readdir = () => new Promise(() => {})
syncBuiltinESMExports()`
  vi.stubEnv('NODE_OPTIONS', `--import data:text/javascript,${encodeURIComponent(stuck)}`)
  const {code, out, err} = await lectern('check', '.')
  vi.unstubAllEnvs()
  expect([code, out]).toEqual([70, ''])
  expect(err).toMatch(/^lectern: Ended before the work was done/)
})

describe('check', () => {
  test('reports a manifest that is not YAML: exit code 2', async () => {
    await writeFile(join(folder, 'reader.yaml'), 'title: "A\n')
    const {code, out, err} = await lectern('check')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^reader\.yaml:1:8: error\[manifest-is-yaml\] /)
  })

  test('reports all problems of manifest and texts in one run', async () => {
    await cp(join(fixtures, 'broken'), folder, {recursive: true})
    const {code, err} = await lectern('check', '--log-format', 'short')
    expect(code).toBe(2)
    expect(err).toContain('reader.yaml:1:1: error[manifest-key-known]')
    expect(err).toContain('error[source-exists]')
    expect(err).not.toContain('fault of ours')
  })

  test('with messages for programs on standard output', async () => {
    await cp(join(fixtures, 'bare'), folder, {recursive: true})
    const {code, out} = await lectern('check', '--log-format', 'sarif')
    expect(JSON.parse(out).version).toBe('2.1.0')
    expect(code).toBe(0)
    await writeFile(join(folder, 'reader.yaml'), 'title: "A\n')
    const broken = await lectern('check', '--log-format', 'json')
    expect(broken.code).toBe(2)
    expect(JSON.parse(broken.out)).toMatchObject({rule: 'manifest-is-yaml', file: 'reader.yaml'})
  })
})

describe('build', () => {
  test('with errors leaves the last good PDF: exit code 1', async () => {
    await writeFile(join(folder, 'reader.yaml'), 'readings: [absent.txt, empty.txt]\n')
    await writeFile(join(folder, 'empty.txt'), '')
    await writeFile(join(folder, 'good.pdf'), 'the last good one')
    const {code, out, err} = await lectern('build', '-o', 'good.pdf')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('reader.yaml:1:12: error[source-exists]')
    expect(err).toContain('empty.txt')
    expect(err).toContain('No PDF written, because of errors\n')
    expect(await readFile(join(folder, 'good.pdf'), 'utf8')).toBe('the last good one')
  })
})

test('doctor says what is missing: exit code 4', async () => {
  const {code, out} = await lectern('doctor', '--browser', join(folder, 'no-browser'))
  expect(code).toBe(4)
  expect(out).toMatch(/^ok {4}node /m)
  expect(out).toMatch(/^fail {2}browser .*no-browser.*\n {6}hint: /m)
})

test('clean removes the cache and nothing else', async () => {
  await mkdir(join(folder, '.lectern', 'cache'), {recursive: true})
  await writeFile(join(folder, 'book.pdf'), '')
  expect(await lectern('clean')).toMatchObject({code: 0})
  expect(await readdir(folder)).toEqual(['book.pdf'])
  expect(await lectern('clean')).toMatchObject({code: 0})
})

describe('init', () => {
  test('writes a manuscript that has nothing wrong with it', async () => {
    const {code, out} = await lectern('init', 'new')
    expect(code).toBe(0)
    expect(out.split('\n')).toContain(join('new', 'reader.yaml'))
    const checked = await lectern('check', 'new', '--strict')
    expect(checked.err).toMatch(/^0 errors, 0 warnings in 2 readings/m)
    expect(checked.code).toBe(0)
  })

  test('overwrites nothing', async () => {
    await writeFile(join(folder, 'reader.yaml'), 'title: Mine\n')
    const {code, err} = await lectern('init')
    expect(code).toBe(2)
    expect(err).toContain('reader.yaml: error[manifest-is-new]')
    expect(await readFile(join(folder, 'reader.yaml'), 'utf8')).toBe('title: Mine\n')
    expect(await readdir(folder)).toEqual(['reader.yaml'])
  })

  test('lists the texts of a folder that has some', async () => {
    await writeFile(join(folder, '2 Two: a text.txt'), 'Two\n\nWords.\n')
    await writeFile(join(folder, '#1.md'), '# One\n\nWords.\n')
    const {out} = await lectern('init')
    expect(out).toBe('reader.yaml\n')
    const text = await readFile(join(folder, 'reader.yaml'), 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=/)
    expect(parse(text).readings).toEqual([
      {source: '#1.md', id: 'text-1'},
      {source: '2 Two: a text.txt', id: 'two-a-text'}
    ])
    expect((await lectern('check')).err).toMatch(/in 2 readings/)
  })
})

function lectern(...words: string[]): Promise<{code: number | null; out: string; err: string}> {
  const {FORCE_COLOR, NO_COLOR, CI, ...env} = process.env
  const child = spawn(process.execPath, [cli, ...words], {cwd: folder, env})
  const said = {out: '', err: ''}
  child.stdout.setEncoding('utf8').on('data', text => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    said.err += text
  })
  return new Promise(resolve => child.on('close', code => resolve({code, ...said})))
}

import {execFile} from 'node:child_process'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {userCacheFolder} from '../../src/book/user-cache.ts'

/* The command as users have it: `npm run build` makes it. */

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const command = join(root, 'dist/lib/bin/cli.cjs')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-command-'))
  const own = join(folder, 'cache', 'lectern')
  await mkdir(own, {recursive: true})
  const names = await readdir(userCacheFolder()).catch(() => [])
  for (const name of names.filter(name => name.startsWith('chromium-')))
    await symlink(join(userCacheFolder(), name), join(own, name))
})
afterEach(() => rm(folder, {recursive: true}))

test('makes the same book with its own code compiled and not', {timeout: 60_000}, async () => {
  await mkdir(join(folder, 'texts'))
  await writeFile(
    join(folder, 'texts/one.md'),
    '# One\n\nA first text.[^1]\n\n[^1]: And its note.\n'
  )
  const first = await build('first.pdf')
  const kept = (await readdir(join(folder, 'cache/lectern/code'))).map(name => name.split('-')[0])
  expect(kept.sort()).toEqual(['main', 'service'])
  expect(await build('second.pdf')).toEqual(first)
})

test('loads what few texts need without a word of Node’s own', {timeout: 60_000}, async () => {
  await writeFile(
    join(folder, 'works.bib'),
    '@book{one, title = {One}, author = {A. Writer}, year = {1900}, publisher = {Press}}'
  )
  await writeFile(join(folder, 'one.md'), '# One\n\nAs is said [@one].\n')
  const manifest =
    'title: One\nlanguage: en\nbibliography: {sources: [works.bib]}\nreadings: [one.md]\n'
  await writeFile(join(folder, 'reader.yaml'), manifest)
  const {stderr} = await lectern('check')
  expect(stderr).toMatch(/^0 errors, 0 warnings in 1 reading/u)
})

test('ends with the code that the program gives', async () => {
  await expect(lectern('build', '--jbos')).rejects.toMatchObject({code: 2})
  await expect(lectern('--version')).resolves.toMatchObject({stderr: ''})
})

test('runs from where it was copied to', {timeout: 60_000}, async () => {
  await mkdir(join(folder, 'dist/lib'), {recursive: true})
  await cp(join(root, 'dist/lib/bin'), join(folder, 'dist/lib/bin'), {recursive: true})
  await cp(join(root, 'package.json'), join(folder, 'package.json'))
  const {stdout} = await run(process.execPath, [join(folder, 'dist/lib/bin/cli.cjs'), '--version'])
  expect(stdout).toMatch(/^Lectern /)
})

async function build(name: string): Promise<Buffer> {
  await lectern('build', 'texts', '-o', name, '--quiet')
  await rm(join(folder, '.lectern'), {recursive: true, force: true})
  return await readFile(join(folder, name))
}

function lectern(...words: string[]) {
  const env = {...process.env, XDG_CACHE_HOME: join(folder, 'cache')}
  return run(process.execPath, [command, ...words], {cwd: folder, env})
}

import {spawnSync} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {parse} from 'yaml'

interface Action {
  readonly inputs: Readonly<Record<string, {readonly default: string}>>
  readonly runs: {readonly steps: readonly {readonly id?: string; readonly run?: string}[]}
}

const root = join(import.meta.dirname, '../..')
let folder: string
let script = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-action-'))
  const action: Action = parse(await readFile(join(root, 'action.yml'), 'utf8'))
  script = action.runs.steps.find(({id}) => id === 'build')?.run ?? ''
  await writeFile(join(folder, 'lamp.md'), '# The Lamp\n\nA lamp on a desk.\n')
})
afterAll(() => rm(folder, {recursive: true}))

/** The step of the action as GitHub runs it. */
async function build(env: Readonly<Record<string, string>> = {}) {
  const said = join(folder, 'output')
  await writeFile(said, '')
  const {status, stdout, stderr} = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ACTION: root, MANUSCRIPT: '.', OUTPUT: 'reader.pdf', STRICT: 'false', AGAINST: ''},
      ...{GITHUB_OUTPUT: said, ...env}
    }
  })
  return {status, told: stdout + stderr, outputs: await readFile(said, 'utf8')}
}

test('the action makes the PDF and says where it is', async () => {
  const {status, outputs, told} = await build()
  expect({status, outputs, told}).toMatchObject({
    status: 0,
    outputs: 'pdf=reader.pdf\nrecord=reader.manifest.json\n'
  })
  expect((await readFile(join(folder, 'reader.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
})

test.each([
  ['an image', '![A lamp](lamp.png)', 'image-exists'],
  ['a reference', '[See](reading:the-candle).', 'reference-resolves']
])('a change that breaks %s fails with an annotation on its line', async (_, words, rule) => {
  const text = join(folder, 'broken.md')
  await writeFile(text, `# The Wick\n\nA wick.\n\n${words}\n`)
  const before = await readFile(join(folder, 'reader.pdf'))
  const {status, told, outputs} = await build()
  expect({status, outputs}).toEqual({status: 1, outputs: ''})
  expect(told).toMatch(new RegExp(`^::error file=broken\\.md,line=5,.*title=${rule}::`, 'm'))
  expect(await readFile(join(folder, 'reader.pdf'))).toEqual(before)
  await rm(text)
})

test('warnings fail where the action is asked to be strict', async () => {
  await writeFile(join(folder, 'shade.md'), '# The Shade\n\n![](lamp.svg)\n')
  await writeFile(
    join(folder, 'lamp.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>'
  )
  expect((await build()).status).toBe(0)
  const {status, told} = await build({STRICT: 'true'})
  expect(status).toBe(3)
  expect(told).toMatch(/^::warning file=shade\.md,line=3,.*title=image-has-alt::/m)
})

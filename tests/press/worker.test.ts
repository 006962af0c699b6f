import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {findBrowser} from '../../src/press/chromium.ts'
import {openWorker} from '../../src/press/worker.ts'

test('a tab that cannot be opened leaves no browser behind', {timeout: 60_000}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  const broken = join(folder, 'index.js')
  await writeFile(broken, '} no program')
  const before = browsers()
  const worker = openWorker({
    found: findBrowser(),
    setup: Promise.resolve({
      css: '',
      files: (url: string) => (url === '/program/index.js' ? broken : undefined)
    }),
    options: {}
  })
  await expect(worker.use('the test', async () => undefined)).rejects.toThrow('lectern')
  await worker[Symbol.asyncDispose]()
  await expect.poll(browsers).toBe(before)
  await rm(folder, {recursive: true})
})

/** Processes that would keep this one alive. */
function browsers(): number {
  return process.getActiveResourcesInfo().filter(name => name === 'ProcessWrap').length
}

import {expect, test} from 'vitest'
import {findBrowser} from '../../src/press/chromium.ts'
import {openWorker} from '../../src/press/worker.ts'

test('a tab that cannot be opened leaves no browser behind', {timeout: 60_000}, async () => {
  const before = browsers()
  const worker = openWorker({
    found: findBrowser(),
    setup: Promise.resolve({
      css: '@import "no-such.css";',
      files: () => undefined
    }),
    options: {}
  })
  await expect(worker.use('the test', async () => undefined)).rejects.toThrow('Cannot open a tab')
  await worker[Symbol.asyncDispose]()
  await expect.poll(browsers).toBe(before)
})

/** Processes that would keep this one alive. */
function browsers(): number {
  return process.getActiveResourcesInfo().filter(name => name === 'ProcessWrap').length
}

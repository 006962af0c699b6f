import {expect, test} from 'vitest'
import type {SectionDocument} from '../../src/book/pages.ts'
import {findBrowser, launch} from '../../src/press/chromium.ts'
import {shareBrowser} from '../../src/press/shared-browser.ts'
import {openWorker} from '../../src/press/worker.ts'

test('a tab that cannot be opened leaves no browser behind', {timeout: 60_000}, async () => {
  const before = processes()
  const worker = openWorker({
    browsers: shareBrowser(() => findBrowser().then(found => launch(found))),
    setup: Promise.resolve({
      css: '@import "no-such.css";',
      files: () => undefined
    }),
    options: {}
  })
  await expect(worker.use('the test', async () => undefined)).rejects.toThrow('Cannot open a tab')
  await worker[Symbol.asyncDispose]()
  await expect.poll(processes).toBe(before)
})

test('what another tab does to the browser is no failure of this one', {
  timeout: 60_000
}, async () => {
  const browsers = shareBrowser(() => findBrowser().then(found => launch(found)))
  const setup = Promise.resolve({css: '', files: () => undefined})
  const [worker, other] = [1, 2].map(() => openWorker({browsers, setup, options: {}}))
  if (!worker || !other) throw new Error('Expected two workers')
  let attempts = 0
  const patient = worker.use('the test', tab => {
    attempts++
    return tab.layOut(long)
  })
  let failures = 0
  const failing = other.use('the other', async () => {
    failures++
    await expect.poll(() => attempts).toBe(failures)
    throw new Error('it cannot be laid out')
  })
  await expect(failing).rejects.toThrow('Cannot lay out the other: it cannot be laid out')
  expect((await patient).pages.length).toBeGreaterThan(1)
  expect([attempts, failures]).toEqual([3, 2])
  await Promise.all([worker, other].map(one => one[Symbol.asyncDispose]()))
  await expect.poll(processes).toBe(0)
})

/** A second of work. */
const long: SectionDocument = {
  id: 'a',
  html: `<section data-type="chapter">${'<p data-block="b">The furniture of a page.</p>'.repeat(2000)}</section>`,
  language: 'en',
  side: 'recto',
  provisional: true
}

/** Processes that would keep this one alive. */
function processes(): number {
  return process.getActiveResourcesInfo().filter(name => name === 'ProcessWrap').length
}

import {expect, test} from 'vitest'
import {shareBrowser} from '../../src/press/browser.ts'
import {findBrowser} from '../../src/press/chromium.ts'
import {openWorker} from '../../src/press/worker.ts'

test('a tab that cannot be opened leaves no browser behind', {timeout: 60_000}, async () => {
  const before = browsers()
  const worker = openWorker({
    browser: shareBrowser(findBrowser()),
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

test('a worker whose browser another one ends begins again, as often as it takes', {
  timeout: 60_000
}, async () => {
  const setup = Promise.resolve({css: '', files: () => undefined})
  const browser = shareBrowser(findBrowser())
  const [bad, good] = [1, 2].map(() => openWorker({browser, setup, options: {}}))
  let runs = 0
  const laying = good?.use('a long section', tab => {
    runs++
    return tab.layOut({...section, html: runs < 3 ? long : '<section><p>Short.</p></section>'})
  })
  let fails = 0
  const failing = bad?.use('a bad section', async () => {
    await expect.poll(() => runs, {timeout: 20_000}).toBe(++fails)
    throw new Error('bad')
  })
  await expect(failing).rejects.toThrow('Cannot lay out a bad section: bad')
  expect(JSON.parse((await laying)?.layout ?? '').pages).toHaveLength(1)
  expect([runs, fails]).toEqual([3, 2])
  for (const worker of [bad, good]) await worker?.[Symbol.asyncDispose]()
  await expect.poll(browsers).toBe(0)
})

test('time without end is not over at once', {timeout: 30_000}, async () => {
  const setup = Promise.resolve({css: '', files: () => undefined})
  await using worker = openWorker({
    ...{browser: shareBrowser(findBrowser()), setup},
    options: {timeout: 10_000_000}
  })
  const laid = await worker.use('a section', tab => tab.layOut({...section, html: '<section>'}))
  expect(JSON.parse(laid.layout).pages).toHaveLength(1)
})

const section = {id: 'a', language: 'en', side: 'recto', provisional: true} as const

/** Some seconds of work. */
const long = `<section>${'<p>The furniture of a page, as printers call it.</p>'.repeat(20_000)}</section>`

/** Processes that would keep this one alive. */
function browsers(): number {
  return process.getActiveResourcesInfo().filter(name => name === 'ProcessWrap').length
}

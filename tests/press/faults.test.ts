import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterEach, describe, expect, test, vi} from 'vitest'
import type {SectionDocument} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {findBrowser} from '../../src/press/chromium.ts'
import {chapter, openTestPress} from '../browser/press.ts'
import {browserProcesses, kill, profilesLeft} from './processes.ts'

let press: Press | undefined

afterEach(async () => {
  vi.unstubAllEnvs()
  await press?.[Symbol.asyncDispose]()
  press = undefined
  expect(browserProcesses()).toEqual([])
  expect(profilesLeft()).toEqual([])
})

/** Some two seconds of work. */
const long = sectionOf(chapter(paragraphs(2500)))

describe.each(['browser', 'renderer'])('a %s killed in the midst of a layout', kind => {
  test('is replaced, and the section laid out again', {timeout: 60_000}, async () => {
    press = await openTestPress()
    const {pages, anchors} = await press.layOut(long)
    const again = press.layOut(sectionOf(long.html, 'b'))
    await wait(300)
    expect(kill(kind)).toBeGreaterThan(0)
    const {pages: others, anchors: otherAnchors} = await again
    expect([others, otherAnchors]).toEqual([pages, anchors])
  })

  test('and killed again is one error that names the section', {timeout: 60_000}, async () => {
    press = await openTestPress()
    const killer = setInterval(() => kill(kind), 200)
    const laid = press.layOut(long).finally(() => clearInterval(killer))
    await expect(laid).rejects.toMatchObject({
      message: expect.stringMatching(/^Cannot (lay out section `a`|start the browser)/u),
      hint: expect.stringMatching(/memory|lacks/u)
    })
  })
})

describe('what hangs ends in time', () => {
  test('a browser that no longer answers', {timeout: 60_000}, async () => {
    press = await openTestPress({timeout: 3})
    const laid = press.layOut(long)
    const stopper = setTimeout(() => kill('browser', 'SIGSTOP'), 500)
    const started = performance.now()
    await expect(laid).rejects.toThrow('Cannot lay out section `a`: it took longer than 3 seconds')
    clearTimeout(stopper)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('a style sheet that Paged.js never gets through', {timeout: 90_000}, async () => {
    press = await openTestPress({}, `/* ${'element('.repeat(300_000)} */`)
    await expect(press.layOut(long)).rejects.toMatchObject({
      message: expect.stringMatching(/section `a`.* template: it took longer than \d+ seconds$/u),
      hint: expect.stringContaining('style sheet')
    })
  })
})

test('a section that needs more memory than a tab may have is told', {
  timeout: 90_000
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-narrow-'))
  const browser = await narrowBrowser(join(folder, 'browser'))
  press = await openTestPress({browser})
  const {pages} = await press.layOut(sectionOf(chapter(paragraphs(9)), 'small'))
  expect(pages).not.toEqual([])
  const huge = sectionOf(chapter(`<p data-block="b">${'word '.repeat(8_000_000)}</p>`), 'huge')
  await expect(press.layOut(huge)).rejects.toMatchObject({
    message: expect.stringMatching(/^Cannot lay out section `huge`: .*crashed/u),
    hint: expect.stringContaining('memory')
  })
  await rm(folder, {recursive: true})
})

test('a temporary folder that cannot be written is told by its name', async () => {
  vi.stubEnv('TMPDIR', '/proc/none')
  press = await openTestPress()
  await expect(press.layOut(long)).rejects.toMatchObject({
    message: 'Cannot make a folder for the browser in /proc/none',
    hint: expect.stringContaining('TMPDIR')
  })
  vi.unstubAllEnvs()
})

function sectionOf(html: string, id = 'a'): SectionDocument {
  return {id, html, language: 'en', side: 'recto', provisional: true}
}

function paragraphs(count: number): string {
  const words = 'The furniture of a page, as printers call it. '.repeat(6)
  return Array.from({length: count}, (_, at) => `<p data-block="b${at}">${words}</p>`).join('')
}

/** The browser with little room for the objects of a page. */
async function narrowBrowser(path: string): Promise<string> {
  const {executable, environment} = await findBrowser()
  const settings = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'\n`)
  const start = `exec '${executable}' "$@" --js-flags=--max-old-space-size=24\n`
  await writeFile(path, `#!/bin/sh\n${settings.join('')}${start}`)
  await chmod(path, 0o755)
  return path
}

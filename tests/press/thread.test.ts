import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Worker} from 'node:worker_threads'
import {afterEach, expect, test, vi} from 'vitest'
import {openStandingPress} from '../../src/verbs/standing-press.ts'
import {assets, chapter, css, openTestPress} from '../browser/press.ts'
import {browserProcesses, profilesLeft} from './processes.ts'

const {threads} = vi.hoisted(() => ({threads: [] as Worker[]}))
vi.mock('node:worker_threads', async original => {
  const own = await original<typeof import('node:worker_threads')>()
  class Known extends own.Worker {
    constructor(...asked: ConstructorParameters<typeof own.Worker>) {
      super(...asked)
      threads.push(this)
    }
  }
  return {...own, Worker: Known}
})

afterEach(async () => {
  // Their pipe is cut. The next process to start a browser would remove the folders.
  await expect.poll(() => browserProcesses()).toEqual([])
  for (const name of profilesLeft()) await rm(join(tmpdir(), name), {recursive: true})
})

const long = sectionOf('<p data-block="b">The furniture of a page.</p>'.repeat(3000))
const short = sectionOf('<p data-block="b">The furniture of a page.</p>')

test('a thread that ends in the midst of its work is told, and again when more is asked of it', {
  timeout: 30_000
}, async () => {
  const press = await openTestPress()
  const laid = press.layOut(long)
  await threads.at(-1)?.terminate()
  const told = {message: expect.stringMatching(/^The press has ended/u)}
  await expect(laid).rejects.toMatchObject(told)
  await expect(press.layOut(short)).rejects.toMatchObject(told)
  await press[Symbol.asyncDispose]()
})

const template = {
  ...{name: 'test', css, assets, hyphenate: true, facts: {size: '', faces: []}},
  size: {width: 432, height: 648}
}

test('a press that has ended is replaced for the next build', {timeout: 30_000}, async () => {
  await using standing = openStandingPress({jobs: 1}, undefined, press => press)
  const first = await standing.open(template, new Map())
  expect(await standing.open(template, new Map())).toBe(first)
  await threads.at(-1)?.terminate()
  const second = await standing.open(template, new Map())
  expect((await second.layOut(short)).pages).toHaveLength(1)
})

test('a press that could not be opened is tried again', {timeout: 30_000}, async () => {
  const broken = {...template, assets: new Map([['/font/none.woff2', '/no/such/font.woff2']])}
  const options: {jobs: number; browser?: string} = {jobs: 1, browser: '/no/such/browser'}
  await using standing = openStandingPress(options, undefined, press => press)
  await expect(standing.open(template, new Map())).rejects.toThrow('/no/such/browser')
  delete options.browser
  await expect(standing.open(broken, new Map())).rejects.toThrow('font.woff2')
  const press = await standing.open(template, new Map())
  expect((await press.layOut(short)).pages).toHaveLength(1)
})

function sectionOf(blocks: string) {
  return {
    ...{id: 'a', html: chapter(blocks), language: 'en'},
    ...{side: 'recto' as const, provisional: false}
  }
}

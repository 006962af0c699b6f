import {afterAll, beforeAll, test} from 'vitest'
import type {Press} from '../../src/book/press.ts'
import {layOut, openTestPress} from './press.ts'
import {randomNotes} from './random-notes.ts'
import {writeFileSync} from 'node:fs'

let press: Press
const small = '@page {size: 4.25in 6.9in; margin: 0.6in 1.5in 0.6in 0.5in} @page chapter:left {margin: 0.6in 0.5in 0.6in 1.5in} [data-opens-series]:not(:first-child) {margin-top: 5pt} .lectern-margin-notes {font-size: 7pt; line-height: 9pt; --margin-note-gap: 8pt; --margin-note-edge: 8pt}'
beforeAll(async () => { press = await openTestPress({}, process.env['SMALL'] ? small : '') })
afterAll(() => press?.[Symbol.asyncDispose]())
test('stat', {timeout: 500_000}, async () => {
  let notes = 0, pages = 0
  const found: string[] = []
  const n = Number(process.env['N'] ?? 20)
  const from = Number(process.env['FROM'] ?? 100)
  for (let seed = from; seed < from + n; seed++) {
    const html = randomNotes({seed, blocks: 60, density: Number(process.env['D'] ?? 0.5), series: Number(process.env['S'] ?? 1), beside: Number(process.env['B'] ?? 0)})
    try {
      const {layout, messages} = await layOut(press, html)
      notes += layout.notes.length
      pages += layout.pages.length
      for (const message of messages) found.push(`${seed} ${message}`)
    } catch (error) { found.push(`${seed} THROW ${String(error)}`) }
  }
  writeFileSync('/tmp/K/stat/out.txt', `${notes} notes, ${pages} pages\n${found.join('\n')}\n`)
})

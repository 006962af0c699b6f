import {test} from 'vitest'
import {writeFileSync} from 'node:fs'
import {layOut, openTestPress} from './press.ts'
import {randomNotes} from './random-notes.ts'
const e = process.env
const small = '@page {size: 4.25in 6.9in; margin: 0.6in 1.5in 0.6in 0.5in} @page chapter:left {margin: 0.6in 0.5in 0.6in 1.5in} [data-opens-series]:not(:first-child) {margin-top: 5pt} .lectern-margin-notes {font-size: 7pt; line-height: 9pt; --margin-note-gap: 8pt; --margin-note-edge: 8pt}'
test('case', async () => {
  await using press = await openTestPress({}, e['SMALL'] ? small : '')
  const html = randomNotes({seed: Number(e['SEED']), blocks: 60, density: Number(e['D'] ?? 0.5), series: Number(e['S'] ?? 1), beside: Number(e['B'] ?? 0)})
  const {layout, messages} = await layOut(press, html, {provisional: false})
  if (layout.body) writeFileSync('/tmp/K/stat/case.pdf', layout.body)
  console.log(messages.join('\n'))
})

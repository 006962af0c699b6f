import {expect, test} from 'vitest'
import {takeElements} from '../../src/transform/elements.ts'
import {tellTitles} from '../../src/transform/titles.ts'
import {kramdownReading} from './kramdown.ts'
import {messagesOf} from './reading.ts'

test.each([
  ['A [b](https://b.example/ "Of B").', ['Of B']],
  ['A ![b](b.png "Of B") c.', ['Of B']],
  ['A <a href="https://b.example/" title="Of B">b</a>.', ['Of B']],
  ['A <span title="Of B">b</span> <img src="c.png" alt="c" title="Of C">', ['Of B', 'Of C']],
  ['<p title="Of B">b</p>', ['Of B']],
  ['A b.\n{: title="Of B"}', ['Of B']],
  // These say nothing that is not printed, or are told elsewhere.
  ['A [All of B](https://b.example/ "all of b").', []],
  ['A [b](https://b.example/wiki/Of_B "Of B").', []],
  ['A ![Of B](b.png "Of B") c.', []],
  ['A <abbr title="Of B">b</abbr>.', []]
])('titles are told where a page shows nothing of them: %j', (text, titles) => {
  const reading = kramdownReading(`${text}\n`)
  takeElements(reading)
  tellTitles(reading)
  const told = messagesOf(reading.file).filter(line => !line.startsWith('expansions'))
  expect(told).toEqual(
    titles.map(
      title =>
        `titles-are-not-printed 1 Left out of print what a screen shows under the pointer: “${title}”`
    )
  )
})

test('what the editor adds is none of the text', () => {
  const reading = kramdownReading('A [b](https://b.example/ "Of B").\n')
  for (const node of reading.tree.children) node.data = {inManifest: undefined}
  tellTitles(reading)
  expect(messagesOf(reading.file)).toEqual([])
})

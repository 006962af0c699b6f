import {expect, test} from 'vitest'
import {takeElements} from '../../src/transform/elements.ts'
import {markTargets} from '../../src/transform/targets.ts'
import {kramdownReading} from './kramdown.ts'

function anchorsOf(text: string) {
  const reading = kramdownReading(text)
  takeElements(reading)
  const anchors = markTargets([reading]).anchors.get('essay') ?? new Map<string, string>()
  return {anchors: Object.fromEntries(anchors), messages: reading.file.messages}
}

test.each([
  ['a paragraph', '{: #own}\nText.'],
  ['words', 'Text *words*{: #own} more.'],
  ['an element', 'Press <kbd id="own">X</kbd>.'],
  ['a box', '<div id="own">Text</div>'],
  ['a link', '[a](https://a.example/){: #own}'],
  ['an item', '- {: #own} a\n- b'],
  ['a term', '{: #own}\na\n: b'],
  ['a table', '| a |\n{: #own}'],
  ['code', '~~~\na\n~~~\n{: #own}'],
  ['a formula', 'x\n\n$$\na\n$$\n{: #own}']
])('the id of %s can be pointed at', (_, text) => {
  const {anchors, messages} = anchorsOf(text)
  expect(anchors['own']).toBe('essay--own')
  expect(messages).toEqual([])
})

test('an id that kramdown made of the words gives way to one that was given', () => {
  const {anchors, messages} = anchorsOf('# Notes\n\n# Other {#notes}\n\n# Other\n')
  expect(messages).toEqual([])
  expect(anchors['notes']).toBe('essay--notes')
  expect(anchors['other']).toBe('essay--notes')
})

test('an id given twice is told of', () => {
  const {messages} = anchorsOf('{: #own}\na\n\n{: #own}\nb\n')
  expect(messages.map(({ruleId}) => ruleId)).toEqual(['id-is-unique'])
})

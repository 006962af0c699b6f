import {describe, expect, test} from 'vitest'
import {takeDisplayLines} from '../../src/transform/display-lines.ts'
import {messagesOf, readingOf} from './reading.ts'

function taken(markdown: string) {
  const reading = readingOf(markdown)
  takeDisplayLines(reading)
  return reading
}

describe('lines of code that are prose', () => {
  test('are text, with their emphasis and their places', () => {
    const {tree, file} = taken('One.\n\n> #### `The Keeper of the Margin`\n>\n> _`We keep it.`_\n')
    expect(tree.children[1]).toMatchObject({
      children: [
        {type: 'heading', children: [{type: 'text', value: 'The Keeper of the Margin'}]},
        {
          children: [
            {
              type: 'emphasis',
              children: [
                {
                  type: 'text',
                  value: 'We keep it.',
                  position: {start: {line: 5, column: 5}, end: {column: 16}}
                }
              ]
            }
          ]
        }
      ]
    })
    expect(messagesOf(file)).toEqual([
      expect.stringMatching(/^display-line-recognised 3 Set “The Keeper of the Margin”, and 1 more/)
    ])
  })

  test.each([
    ['in a text with a block of code', '`Leeds, June 1871.`\n\n    let x\n'],
    ['in a text with code in its lines', '`Leeds, June 1871.`\n\nCall `run` twice.\n'],
    ['with signs of code', '`Set a = b in the Margin`\n'],
    ['of one word', '`Margins`\n'],
    ['in small letters', '`npm run build`\n'],
    ['beside code of signs', '`Leeds, June 1871.`\n\nSet `a=b` so.\n'],
    ['beside other words', 'On `Monday in the Margin` they met.\n']
  ])('stay code %s', (_, markdown) => {
    const {tree, file} = taken(markdown)
    expect(JSON.stringify(tree)).toContain('"inlineCode"')
    expect(file.messages).toEqual([])
  })
})

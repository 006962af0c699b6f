import {describe, expect, it} from 'vitest'
import {addCrossReferences} from '../../src/transform/cross-references/notes.ts'
import {proposeReferences} from '../../src/transform/cross-references.ts'
import {processorTime} from '../processor-time.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

const limits = {perReading: 6, leastStrength: 1}

const press = () =>
  readingOf(
    'The workshop of Hoernen in Cologne set numbers in the margin of a sermon in 1470. Nobody in Mainz did.\n\nSome said it: a page without a number is a house without a street, and letters go astray.\n\nInk is made of soot.',
    {id: 'press'}
  )
const towns = () =>
  readingOf(
    'On walls and gates nothing new is said here.\n\n> A page without a number is a house without a street.\n\nAnd so of towns.',
    {id: 'towns'}
  )
const sermon = () =>
  readingOf(
    'Of gardens.\n\nThe sermon that Hoernen printed at Cologne has its numbers in the margin; of Mainz there is nothing.',
    {id: 'sermon'}
  )

describe('proposed cross-references', () => {
  it('join passages that quote the same words', () => {
    const [proposal, ...others] = proposeReferences([press(), towns()], limits)
    expect(others).toEqual([])
    expect(proposal?.from).toMatchObject({exact: 'is a house without a street', line: 3})
    expect(proposal?.to).toMatchObject({exact: 'is a house without a street', line: 3})
    expect(proposal?.phrase).toBe('A page without a number is a house without a street')
    expect([proposal?.from.reading.id, proposal?.to.reading.id]).toEqual(['towns', 'press'])
  })

  it('join passages that share rare terms', () => {
    const [proposal] = proposeReferences([press(), sermon()], limits)
    expect(proposal?.terms.slice().sort()).toEqual(
      expect.arrayContaining(['cologne', 'hoernen', 'mainz', 'margin', 'sermon'])
    )
    expect(proposal?.from.exact).toBe('margin; of Mainz there is nothing')
  })

  it('are none within a reading, and none where only plain words are shared', () => {
    expect(proposeReferences([press()], limits)).toEqual([])
    const plainWords = readingOf('It was said of the year that nothing new had come of it.', {
      id: 'a'
    })
    const others = readingOf('Of the year it was said again that all was old.', {id: 'b'})
    expect(proposeReferences([plainWords, others], limits)).toEqual([])
  })

  it('are the same each time', () => {
    const told = () =>
      proposeReferences([press(), towns(), sermon()], limits).map(({from, to}) => [
        from.exact,
        to.exact
      ])
    expect(told()).toEqual(told())
    expect(told()).toHaveLength(2)
  })

  it('grow with the text only', () => {
    const words =
      'quoin forme galley chase platen tympan frisket bodkin stick shooter bed rail'.split(' ')
    const readings = Array.from({length: 300}, (_, nth) =>
      readingOf(
        Array.from({length: 40}, (_, at) =>
          Array.from(
            {length: 40},
            (_, word) => `${words[(nth * at + word * 7) % 12]}${(nth * 31 + at * word) % 4001}`
          ).join(' ')
        ).join('\n\n'),
        {id: `r-${nth}`}
      )
    )
    expect(processorTime(() => proposeReferences(readings, limits))).toBeLessThan(8000)
  })
})

describe('a book without a manifest', () => {
  it('gets the strongest as notes, and each is told', () => {
    const readings = [press(), towns(), sermon()]
    addCrossReferences(readings, manifestOf())
    const [first, second, third] = readings.map(({tree}) => plain(tree))
    expect(first).toMatch(/is a house/u)
    expect(third).toContain('of Mainz there is nothing.[editor-1]')
    expect(third).toMatch(/\[editor-1\]: See also \{page press#passage-\w+\}\.$/u)
    expect(second === undefined).toBe(false)
    expect(messagesOf(readings[2]?.file ?? manifestOf().file)).toEqual([
      expect.stringMatching(
        /^cross-reference-added 3 Added a note “See also An Essay”: both have /u
      )
    ])
    expect(
      readings.flatMap(({file}) => file.messages).every(({fatal}) => fatal === undefined)
    ).toBe(true)
  })
})

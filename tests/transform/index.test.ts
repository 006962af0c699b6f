import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {transform} from '../../src/transform/index.ts'
import {plain} from './plain.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

const essay = [
  '#### On "Pages"',
  "It was a matter of old affairs.1 Much was said of trade.2 The page -- it's a room -- is old.",
  "> The page -- it's a room -- is old.",
  '**Paper.** It came "late", see [the other](reading:other#on-notes).',
  '---',
  '**Ada Binder** is a binder.'
].join('\n\n')

const entry = {
  notes: [
    {at: {exact: 'affairs.'}, note: 'Lost, and "found".', call: '1'},
    {at: {exact: "it's a room"}, note: 'A *figure*.'}
  ],
  indexTerms: [{at: {exact: 'trade'}, term: 'trade'}]
}

async function transformed() {
  const readings = [readingOf(essay, entry), readingOf('## On notes\n\nText.', {id: 'other'})]
  const {images} = await transform(readings, manifestOf({index: {names: false, terms: []}}))
  return {readings, images, text: readings.map(reading => plain(reading.tree)).join('\n\n')}
}

describe('transform', () => {
  it('does all to the readings, in the order that lets each see what it needs', async () => {
    const {readings, images, text} = await transformed()
    expect(images.size).toBe(0)
    expect(text).toContain('## On “Pages”')
    expect(text).toContain('old affairs.[editor-1] Much was said of {trade| trade}.2 The page')
    expect(text).toContain('it’s a room[editor-2] — is old')
    expect(text).toContain('{text other--on-notes: the other}')
    expect(text).toContain('Lost, and “found”.')
    expect(readings[0]?.contributors.map(note => note.name)).toEqual(['Ada Binder'])
  })

  it('reports what is lost, and only that', async () => {
    const {readings} = await transformed()
    const rules = readings
      .flatMap(reading => messagesOf(reading.file))
      .map(line => line.split(' ')[0])
    expect(rules.toSorted()).toEqual(['note-call-has-note', 'pull-quote-recognised'])
  })

  it('makes a pull quote and a run-in head of what the source has as such', async () => {
    const {readings} = await transformed()
    const types: string[] = []
    for (const {tree} of readings) {
      visit(tree, node => {
        types.push(node.type)
      })
    }
    expect(types).toContain('pullQuote')
    expect(types).toContain('runInHead')
    expect(types).not.toContain('thematicBreak')
  })

  it('is deterministic', async () => {
    const [one, two] = [await transformed(), await transformed()]
    expect(two.text).toBe(one.text)
  })
})

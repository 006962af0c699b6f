import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Nodes, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Reading} from '../../src/book/reading.ts'
import type {Figure} from '../../src/book/tree.ts'
import {takeElements} from '../../src/transform/elements.ts'
import {takeFormulaLabels} from '../../src/transform/formula-labels.ts'
import {resolveImages} from '../../src/transform/images.ts'
import {takeTableCaptions} from '../../src/transform/table-captions.ts'
import {kramdownReading} from './kramdown.ts'
import {png} from './pictures.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lectern-figures-'))
  await writeFile(path.join(folder, 'a.png'), png(4, 3))
})
afterAll(() => rm(folder, {recursive: true}))

/** A figure as words: what it holds, its caption, whose it is. */
function shown(node: Nodes | undefined): string[] {
  if (node?.type !== 'figure') return [node?.type ?? 'nothing']
  return node.children.map(child => `${child.type} ${textOf(child)}`.trim())
}

const table = '| a | b |\n|---|---|\n| c | d |'

describe('the caption of a table', () => {
  it.each([
    ['behind it', `${table}\n\nTable: Sizes`],
    ['before it', `Table: Sizes\n\n${table}`],
    ['right before it', `Table: Sizes\n${table}`],
    ['after a colon', `${table}\n\n: Sizes`],
    ['as its last line', `${table}\nTable: Sizes`]
  ])('stands %s', (_, text) => {
    const reading = readingOf(text)
    takeTableCaptions(reading)
    expect(reading.tree.children.map(shown)).toEqual([['table abcd', 'caption Sizes']])
  })

  it('of two tables is that of each', () => {
    const behind = readingOf(`${table}\n\nTable: One\n\n${table}\n\nTable: Two`)
    const before = readingOf(`Table: One\n\n${table}\n\nTable: Two\n\n${table}`)
    for (const reading of [behind, before]) {
      takeTableCaptions(reading)
      expect(reading.tree.children.map(child => shown(child)[1])).toEqual([
        'caption One',
        'caption Two'
      ])
    }
  })

  it('may name it and say more of it', () => {
    const reading = readingOf(
      `${table}\n\nTable: *Sizes* of paper {#sizes .unnumbered short="Sizes"}`
    )
    takeTableCaptions(reading)
    const [figure] = reading.tree.children
    const [own, caption] = (figure as Figure).children
    expect(caption && textOf(caption)).toBe('Sizes of paper')
    expect((own as Table).data).toMatchObject({
      hProperties: {id: 'sizes'},
      said: {short: 'Sizes', unnumbered: true}
    })
  })

  it('is an attribute in kramdown', () => {
    const reading = kramdownReading(`${table}\n{: caption="Sizes" #sizes}\n`)
    takeElements(reading)
    takeTableCaptions(reading)
    expect(reading.tree.children.map(shown)).toEqual([['table abcd', 'caption Sizes']])
  })

  it('is that of the figure around it in HTML', () => {
    const html = '<table><tr><th>a</th></tr><tr><td>b</td></tr></table>'
    const reading = kramdownReading(`<figure>${html}<figcaption>Sizes</figcaption></figure>\n`)
    takeElements(reading)
    const [only] = reading.tree.children
    expect(only?.type === 'htmlElement' && [only.name, only.children[0]]).toMatchObject([
      'table',
      {type: 'htmlElement', name: 'caption'}
    ])
  })

  it('is no row with bars, and no paragraph elsewhere', () => {
    const text = `${table}\n| Table: x | y |\n\nTable talk.\n\nTable: alone`
    const reading = readingOf(text)
    takeTableCaptions(reading)
    expect(reading.tree.children.map(({type}) => type)).toEqual(['table', 'paragraph', 'paragraph'])
  })
})

async function resolved(reading: Reading) {
  const source = path.join(folder, 'essay.md')
  const whole = {...reading, entry: {...reading.entry, source}}
  await resolveImages(whole, manifestOf({folder}))
  return {figures: reading.tree.children.map(shown), messages: messagesOf(reading.file), reading}
}

describe('a picture', () => {
  it('has a credit, an id and a caption in braces behind it', async () => {
    const {figures, reading} = await resolved(
      readingOf('![A](a.png){#plate credit="Photograph: A. B." caption="A plate"}')
    )
    expect(figures).toEqual([['image A', 'caption A plate', 'credit Photograph: A. B.']])
    expect(reading.tree.children[0]?.data?.hProperties).toEqual({id: 'plate'})
  })

  it('has them in a list of attributes under its paragraph', async () => {
    const reading = kramdownReading('![A](a.png "A plate")\n{: credit="A. B." #plate}\n')
    takeElements(reading)
    const {figures} = await resolved(reading)
    expect(figures).toEqual([['image A', 'caption A plate', 'credit A. B.']])
    expect(reading.tree.children[0]?.data?.hProperties?.['id']).toBe('plate')
  })

  it('needs no words where it is marked as decoration', async () => {
    const marked = await resolved(
      readingOf('![](a.png){role=presentation}\n\n<img src="a.png" alt="">')
    )
    expect(marked.messages).toEqual([])
    const html = kramdownReading('<img src="a.png" alt="">\n\n![](a.png){: role="presentation"}\n')
    takeElements(html)
    expect((await resolved(html)).messages).toEqual([])
    expect((await resolved(readingOf('One.\n\n![](a.png)'))).messages).toEqual([
      'image-has-alt 3 Cannot describe the image “a.png” without an alternative text'
    ])
  })

  it('keeps words in braces that are no attributes', async () => {
    const {figures, reading} = await resolved(readingOf('![A](a.png) {so it is}'))
    expect(figures).toEqual([['paragraph']])
    expect(textOf(reading.tree)).toContain('{so it is}')
  })
})

it('a formula is named by its label', () => {
  const reading = kramdownReading('$$\na = b \\label{eq:same}\n$$\n')
  takeFormulaLabels(reading)
  expect(reading.tree.children[0]).toMatchObject({
    type: 'math',
    value: expect.not.stringContaining('label'),
    data: {hProperties: {id: 'eq:same'}}
  })
})

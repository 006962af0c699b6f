import {existsSync, readFileSync} from 'node:fs'
import {toString as plain} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {parseMarkdown} from '../../src/book/markdown.ts'
import type {Reading} from '../../src/book/reading.ts'
import {takeContributors} from '../../src/transform/contributors.ts'
import {checkFootnotes} from '../../src/transform/footnotes.ts'
import {nestHeadings} from '../../src/transform/headings.ts'
import {reportLostNoteCalls} from '../../src/transform/lost-note-calls.ts'
import {markPullQuotes} from '../../src/transform/pull-quotes.ts'
import {markRunInHeads} from '../../src/transform/run-in-heads.ts'
import {setTypography} from '../../src/transform/typography/index.ts'
import {manifestOf, readingOf} from './reading.ts'

const seed = new URL('../../../shared/seeds/003_d3c78d57702118b0.txt', import.meta.url)
const present = existsSync(seed)
if (!present) console.warn('SKIPPED: the seed post is not there, its transforms are not tested')

function read(): Reading {
  const source = readFileSync(seed, 'utf8')
  const reading = readingOf(source)
  const blank = (mark: string) => mark.replace(/[^\n]/gu, ' ')
  const post = source.replace(/^---\n[\s\S]*?\n---\n|<excerpt\/>/gu, blank)
  reading.tree = parseMarkdown(post)
  return reading
}

describe.skipIf(!present)('the transforms of the seed post', () => {
  const reading = present ? read() : readingOf('')
  const words = wordsOf(reading)
  nestHeadings(reading)
  checkFootnotes(reading, manifestOf())
  reportLostNoteCalls(reading)
  takeContributors(reading)
  markPullQuotes(reading)
  markRunInHeads(reading)
  setTypography(reading, manifestOf())

  function count(type: string): number {
    let found = 0
    visit(reading.tree, type, () => {
      found++
    })
    return found
  }

  it('sets four pull quotes and leaves no block quote', () => {
    expect([count('pullQuote'), count('blockquote')]).toEqual([4, 0])
  })

  it('puts the headings of level 4 under the title', () => {
    const depths = reading.tree.children.flatMap(node =>
      node.type === 'heading' ? node.depth : []
    )
    expect(depths).toEqual([2, 2, 2, 2])
  })

  it('marks three run-in heads', () => {
    expect(count('runInHead')).toBe(3)
  })

  it('reports the lost note call where it stands', () => {
    const messages = reading.file.messages.filter(({ruleId}) => ruleId === 'note-call-has-note')
    expect(messages).toHaveLength(1)
    const {line = 0, column = 0} = messages[0] ?? {}
    const source = String(reading.file).split('\n')[line - 1] ?? ''
    expect(source.slice(column - 2, column + 2)).toBe('.1 M')
  })

  it('takes out two notes on authors', () => {
    expect(reading.contributors).toHaveLength(2)
    expect(count('thematicBreak')).toBe(0)
  })

  it('keeps every word', () => {
    expect(wordsOf(reading)).toEqual(words)
  })
})

function wordsOf({tree, contributors}: Reading): string[] {
  const notes = contributors.map(note => plain(note.children))
  return `${plain(tree)} ${notes.join(' ')}`.match(/[\p{L}\p{N}]+/gu)?.toSorted() ?? []
}

import type {PhrasingContent, Root} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {setTypography} from '../../../src/transform/typography/index.ts'
import {processorTime} from '../../processor-time.ts'
import {manifestOf, readingOf} from '../reading.ts'

describe('setTypography', () => {
  it.each(['en', 'fr', 'de', 'es', 'pl', 'sv', 'fr-CA'])(
    'twice equals once, and loses nothing, in %s',
    language => {
      const random = generator(language.length * 7919 + language.charCodeAt(0))
      for (let round = 0; round < 600; round++) {
        const tree = randomTree(random)
        const typed = JSON.stringify(tree)
        const before = skeleton(plain(tree))
        const once = set(tree, language)
        expect(skeleton(plain(tree)), typed).toBe(before)
        expect(set(tree, language), typed).toBe(once)
      }
    }
  )

  it('takes linear time', () => {
    const hostile = [
      `"it's so -- no" on p. 12... `,
      '"',
      "'",
      '- ',
      '. ',
      ' ',
      'a',
      'A. ',
      'http://'
    ]
    for (const unit of hostile) {
      const tree = paragraph([{type: 'text', value: unit.repeat(100_000 / unit.length)}])
      expect(
        processorTime(() => set(tree, 'fr')),
        unit
      ).toBeLessThan(3000)
    }
  })
})

function set(tree: Root, language: string): string {
  const reading = readingOf('')
  reading.tree = tree
  setTypography(reading, manifestOf({language}))
  return JSON.stringify(tree)
}

/** What typography may not change: all but white space and the form of marks. */
function skeleton(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/["'“”‘’„‚«»‹›]/gu, '"')
    .replace(/…/gu, '...')
    .replace(/[—–-]+/gu, '-')
}

function generator(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function randomTree(random: (below: number) => number): Root {
  const nodes = Array.from({length: 1 + random(3)}, (): PhrasingContent => {
    const length = 1 + random(9)
    const value = Array.from({length}, () => pieces[random(pieces.length)]).join('')
    if (random(6) === 0) return {type: 'inlineCode', value}
    const text = {type: 'text' as const, value}
    return random(4) === 0 ? {type: 'emphasis', children: [text]} : text
  })
  return paragraph(nodes)
}

function paragraph(children: PhrasingContent[]): Root {
  return {type: 'root', children: [{type: 'paragraph', children}]}
}

const pieces = [
  'page',
  'Room',
  "don't",
  '6',
  '1984',
  'p.',
  'J.',
  'Mr.',
  ' ',
  ' ',
  ' ',
  '\n'
].concat(
  ['"', '"', "'", "'", '“', '”', '‘', '’', '«', '»', '„', '--', '---', '-', '—', '...', '. . .'],
  ['.', ',', '!', '?', ';', ':', '(', ')', '\u00A0', "'tis", "'90s", 'http://a.example/b--c?d']
)

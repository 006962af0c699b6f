import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {anchorOf} from '../../../src/transform/annotations/anchor.ts'
import {openText} from '../../../src/transform/annotations/annotating.ts'
import {type Chance, randomOf} from '../../random.ts'
import {manifestOf, readingOf} from '../reading.ts'

/*
 * Quotations are taken at random from texts of our own, the texts edited at random, and each quotation looked for again.
 * Words keep their identity through the edits, so where the quoted ones have gone is known.
 */

interface Token {
  /** In the text before the edits; absent for words put in. */
  readonly id?: number
  readonly word: string
}

const folder = join(import.meta.dirname, '../../../manuscripts')
const texts = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter(name => /\.(?:md|txt)$/u.test(name) && !/README/u.test(name))
  .sort()
  .map(name => readFileSync(join(folder, name), 'utf8').replace(/^---[\s\S]*?\n---\n/u, ''))
const words = texts.join('\n\n').match(/\p{L}{2,}[.,;]?/gu) ?? []

const rounds = 60

describe('annotations in texts that have been edited', () => {
  it('has texts to edit', () => {
    expect(words.length).toBeGreaterThan(3000)
  })

  it.each([1, 2, 3, 4])('follow or are refused, and never land elsewhere (seed %i)', seed => {
    const chance = randomOf(seed)
    const tally = {same: 0, followed: 0, refused: 0}
    const wrong: string[] = []
    for (let round = 0; round < rounds; round++) {
      const {before, after, from, to} = edited(chance)
      const exact = wordsOf(before.slice(from, to))
      if (lookFor(exact, before, from, to).kind !== 'same') continue
      const outcome = lookFor(exact, after, from, to)
      if (outcome.kind === 'wrong') wrong.push(`${exact} → ${outcome.found}`)
      else tally[outcome.kind]++
    }
    expect(wrong).toEqual([])
    expect(tally.followed).toBeGreaterThan(12)
    expect(tally.same).toBeGreaterThan(5)
    expect(tally.refused).toBeGreaterThan(0)
  })

  it('lands nowhere when the words are gone', () => {
    const chance = randomOf(99)
    const landed: string[] = []
    for (let round = 0; round < 80; round++) {
      const {before, from, to} = edited(chance)
      const exact = wordsOf(before.slice(from, to))
      if (lookFor(exact, before, from, to).kind !== 'same') continue
      const rest = [...before.slice(0, from), ...before.slice(to)]
      const {kind, found} = lookFor(exact, rest, from, to)
      if (kind !== 'refused' && found) landed.push(`${exact} → ${found}`)
    }
    expect(landed).toEqual([])
  })
})

interface Case {
  readonly before: readonly Token[]
  readonly after: readonly Token[]
  /** The quoted words, before. */
  readonly from: number
  readonly to: number
}

/** A stretch of text, a quotation in it, and up to three edits in and beside that. */
function edited(chance: Chance): Case {
  const start = chance.below(words.length - 1200)
  const before = words.slice(start, start + 1200).map((word, id): Token => ({id, word}))
  const from = 20 + chance.below(1100)
  const to = from + 4 + chance.below(12)
  const after = [...before]
  for (let edit = chance.below(4); edit > 0; edit--) {
    change(after, Math.max(0, from - 3) + chance.below(to - from + 6), chance)
  }
  return {before, after, from, to}
}

function change(tokens: Token[], at: number, chance: Chance): void {
  const {word, ...token} = tokens[at] ?? {word: ''}
  const letter = chance.below(word.length)
  const edits: Token[][] = [
    [{...token, word: word.slice(0, letter) + word.slice(letter + 1) || 'a'}],
    [{...token, word: `${word.slice(0, letter)}e${word.slice(letter)}`}],
    [{word: chance.pick(words)}],
    [],
    [{...token, word}, {word: chance.pick(words)}],
    [{...token, word: `“${word}”`}],
    [{...token, word: `*${word}*`}]
  ]
  tokens.splice(at, 1, ...chance.pick(edits))
}

function lookFor(
  exact: string,
  after: readonly Token[],
  from: number,
  to: number
): {kind: 'same' | 'followed' | 'refused' | 'wrong'; found?: string} {
  const reading = readingOf(paragraphs(after))
  const manifest = manifestOf()
  const annotating = openText(reading, manifest)
  const match = anchorOf(annotating, {exact})
  const told = manifest.file.messages.length > 0
  if (!match) return {kind: told ? 'refused' : 'wrong', found: 'nothing, and nothing told'}
  const {text} = annotating.words
  const found = text.slice(match.from, match.to)
  const first = count(text.slice(0, match.from))
  const ids = after.slice(first, first + count(found)).map(({id}) => id ?? -1)
  const right = ids.filter(id => id >= from && id < to).length
  const left = after.filter(({id = -1}) => id >= from && id < to).length
  const isRight = right >= ids.length * 0.6 && right >= left * 0.6
  return {kind: isRight ? (told ? 'followed' : 'same') : 'wrong', found}
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({word}) => word).join(' ')
}

function paragraphs(tokens: readonly Token[]): string {
  return tokens.map(({word}, at) => word + (at % 90 === 89 ? '\n\n' : ' ')).join('')
}

function count(text: string): number {
  return text.split(' ').filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

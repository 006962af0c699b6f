import type {Nodes, Parents, Text} from 'mdast'
import type {Manifest} from '../../book/manifest.ts'
import type {Reading} from '../../book/reading.ts'
import {isVerbatim} from '../inline.ts'
import {pointsIn, sourceOf} from '../positions.ts'
import {capitalNames} from './capital-names.ts'
import {kindOf, type TermKind} from './kinds.ts'
import {blocksOf, isEnglish} from './mentions.ts'
import {findNames} from './names.ts'
import {findPhrases, type Phrase, phraseBook} from './phrases.ts'
import {recurringTerms} from './recurring.ts'

/** A head that the program proposes for the concordance. */
export interface Suggestion {
  readonly kind: TermKind
  readonly head: string
  /** Words that lead there, beside its own; the most frequent first. */
  readonly variants: readonly string[]
  readonly count: number
  /** In how many readings. */
  readonly readings: number
  /** `essays/mills.md:12`. */
  readonly first: string
}

/**
 * Propose a concordance: the names of persons, places and bodies, and terms that recur, as the texts have them. What the
 * manifest's terms have already is left out. In languages that we know little of, names are what stands in capitals.
 */
export function suggestTerms(readings: readonly Reading[], manifest: Manifest): Suggestion[] {
  const names = findNames(readings, manifest)
  const others = readings.filter(reading => !names.has(reading))
  const found = new Map<string, Counted>()
  const known = new Set(manifest.index.terms.flatMap(({term, variants}) => [term, ...variants]))
  for (const [language, group] of Map.groupBy(others, reading => languageOf(reading, manifest))) {
    const own = capitalNames(
      group.flatMap(reading => blocksOf(reading, manifest)),
      language
    )
    for (const reading of group) names.set(reading, own)
  }
  const terms = recurringTerms(
    readings.map(reading => ({
      blocks: blocksOf(reading, manifest),
      isEnglish: isEnglish(languageOf(reading, manifest))
    }))
  )
  for (const reading of readings) {
    const phrases = [...(names.get(reading) ?? []), ...terms]
    count(
      reading,
      phrases.filter(({words}) => !known.has(words)),
      found
    )
  }
  return [...found.values()].filter(({count}) => count > 1).map(settled)
}

function languageOf({metadata}: Reading, {language}: Manifest): string {
  return metadata.language ?? language
}

interface Counted {
  readonly head: string
  readonly words: Map<string, number>
  readonly readings: Set<Reading>
  readonly before: Map<string, number>
  readonly isTerm: boolean
  count: number
  first: string
}

function count(reading: Reading, phrases: readonly Phrase[], found: Map<string, Counted>): void {
  const book = phraseBook(phrases)
  if (book.size === 0) return
  for (const tree of [reading.headnote, reading.tree]) {
    if (!tree) continue
    for (const node of textsIn(tree)) {
      const point = pointsIn(node, sourceOf(reading))
      for (const {from, heads, anyCase, words} of findPhrases(node.value, book)) {
        const head = heads[0]?.join('!') ?? ''
        const line = found.has(head) ? undefined : (point(from) ?? node.position?.start)?.line
        const known =
          found.get(head) ?? fresh(head, `${reading.file.path}${line ? `:${line}` : ''}`, anyCase)
        found.set(head, known)
        known.count++
        known.readings.add(reading)
        add(known.words, words)
        add(
          known.before,
          /(\p{L}+)\s+(?:the\s+)?$/u.exec(node.value.slice(Math.max(0, from - 24), from))?.[1] ?? ''
        )
      }
    }
  }
}

function fresh(head: string, first: string, isTerm: boolean): Counted {
  return {head, first, isTerm, count: 0, words: new Map(), before: new Map(), readings: new Set()}
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}

function* textsIn(parent: Parents): Generator<Text> {
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'text') yield child
    else if (
      'children' in child &&
      child.type !== 'heading' &&
      child.type !== 'pullQuote' &&
      !isVerbatim(child)
    )
      yield* textsIn(child)
  }
}

function settled({head, words, readings, before, isTerm, count, first}: Counted): Suggestion {
  const variants = [...words].sort((one, other) => other[1] - one[1]).map(([word]) => word)
  return {
    kind: isTerm ? 'term' : kindOf(head, before, count),
    head,
    variants: variants.filter(word => word !== head),
    count,
    readings: readings.size,
    first
  }
}

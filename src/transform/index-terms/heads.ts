import type {Reading} from '../../book/reading.ts'
import type {Candidate} from './candidates.ts'
import {authorities} from './english.ts'
import {type Families, familiesOf, familyIn} from './families.ts'
import type {Known} from './people.ts'
import type {Phrase} from './phrases.ts'

/** A reading and what may be names in it. */
export interface Named {
  readonly reading: Reading
  readonly candidates: readonly Candidate[]
}

/** Settle under which head of the index each name stands, and leave out what is named but once in the book. */
export function settleHeads(
  named: readonly Named[],
  acronyms: ReadonlyMap<string, readonly string[]>,
  authors: readonly (readonly string[])[]
): Map<Reading, Phrase[]> {
  const known = knownFrom(named, authors)
  const families = familiesOf(named, known)
  const long = longNames(acronyms)
  const heads = named.map(({reading, candidates}) => {
    const own = new Map<string, string>()
    const headOf = (words: readonly string[]) =>
      long.get(words.join(' ')) ?? familyIn(reading, words, families) ?? words.join(' ')
    for (const {words} of candidates) own.set(words.join(' '), headOf(words))
    return own
  })
  const worth = worthWhile(named, heads)
  return new Map(
    named.map(({reading}, index) => [reading, phrasesOf(heads, index, worth, families, reading)])
  )
}

function knownFrom(named: readonly Named[], authors: readonly (readonly string[])[]): Known {
  const persons = new Set(authors.map(words => words.join(' ')))
  const singles = new Map<string, number>()
  const acting = new Set<string>()
  for (const {words, titled, acts} of named.flatMap(({candidates}) => candidates)) {
    const [first = '', ...more] = words
    if (acts) acting.add(words.join(' '))
    if (more.length > 0 && titled) persons.add(words.join(' '))
    if (more.length === 0) singles.set(first, (singles.get(first) ?? 0) + 1)
  }
  return {persons, singles, acting}
}

/** Heads by every form of a name that has a short one. */
function longNames(acronyms: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const heads = new Map<string, string>()
  for (const [short, words] of acronyms) {
    const long = words.join(' ')
    const head = `${long} (${short})`
    heads.set(short, head)
    heads.set(long, head)
  }
  for (const [short, long] of authorities) {
    if (!heads.has(short)) heads.set(short, heads.get(long) ?? long)
  }
  return heads
}

function worthWhile(
  named: readonly Named[],
  heads: readonly ReadonlyMap<string, string>[]
): Set<string> {
  const counts = new Map<string, number>()
  for (const [index, {candidates}] of named.entries()) {
    for (const {words} of candidates) {
      const head = heads[index]?.get(words.join(' ')) ?? ''
      counts.set(head, (counts.get(head) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([head]) => head))
}

/** Names found in other readings are looked for in this one too: there they may only open sentences. */
function phrasesOf(
  heads: readonly ReadonlyMap<string, string>[],
  index: number,
  worth: ReadonlySet<string>,
  families: Families,
  reading: Reading
): Phrase[] {
  const all = new Map<string, string>()
  for (const others of heads) {
    for (const [words, head] of others) all.set(words, familyIn(reading, [words], families) ?? head)
  }
  for (const [words, head] of heads[index] ?? []) all.set(words, head)
  return [...all]
    .filter(([, head]) => worth.has(head))
    .map(([words, head]) => ({words, heads: [[head]], anyCase: false}))
}

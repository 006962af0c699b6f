import type {Reading} from '../../book/reading.ts'
import type {Named} from './heads.ts'
import {type Known, type Person, personOf} from './people.ts'

/** The persons of a book. */
export interface Families {
  /** Heads by full name. */
  readonly heads: ReadonlyMap<string, string>
  /** By family name: how often each head is named in full, by reading. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Reading, number>>>
}

/** Find the persons among the names; shorter forms of one name (`John Day`, `John P. Day`) are one person. */
export function familiesOf(named: readonly Named[], known: Known): Families {
  const persons = new Map<string, Person & {readonly words: readonly string[]}>()
  for (const {words} of named.flatMap(({candidates}) => candidates)) {
    const person = personOf(words, known)
    if (person) persons.set(words.join(' '), {...person, words})
  }
  const longest = new Map<string, string>()
  for (const {family, head, words} of persons.values()) {
    const key = `${words[0]} ${family}`
    const other = longest.get(key)
    if (!other || head.length > other.length) longest.set(key, head)
  }
  const heads = new Map<string, string>()
  for (const [name, {family, head, words}] of persons) {
    heads.set(name, longest.get(`${words[0]} ${family}`) ?? head)
  }
  return {heads, members: membersOf(named, heads, persons)}
}

/**
 * The head of a person in a reading. A family name alone means the one who is named in full in the same reading, else
 * the only one of that name in the book; of two, neither.
 */
export function familyIn(
  reading: Reading,
  words: readonly string[],
  {heads, members}: Families
): string | undefined {
  const name = words.join(' ')
  const family = members.get(name)
  if (!family || places.has(name)) return heads.get(name)
  const here = [...family].filter(([, counts]) => counts.has(reading))
  const most = here.toSorted(
    (one, other) => (other[1].get(reading) ?? 0) - (one[1].get(reading) ?? 0)
  )
  return most[0]?.[0] ?? (family.size === 1 ? [...family.keys()][0] : undefined)
}

function membersOf(
  named: readonly Named[],
  heads: ReadonlyMap<string, string>,
  persons: ReadonlyMap<string, Person>
): Map<string, Map<string, Map<Reading, number>>> {
  const members = new Map<string, Map<string, Map<Reading, number>>>()
  for (const {reading, candidates} of named) {
    for (const {words} of candidates) {
      const name = words.join(' ')
      const head = heads.get(name)
      const family = persons.get(name)?.family
      if (!head || !family) continue
      const byHead = members.get(family) ?? new Map<string, Map<Reading, number>>()
      const byReading = byHead.get(head) ?? new Map<Reading, number>()
      byReading.set(reading, (byReading.get(reading) ?? 0) + 1)
      members.set(family, byHead.set(head, byReading))
    }
  }
  return members
}

/** Names of persons that alone are rather places. */
const places = new Set(['Washington', 'Jordan', 'Israel', 'Georgia', 'Chad', 'Houston', 'Sydney'])

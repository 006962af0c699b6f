import {isDemonym, isGeneric, particles, qualifiers} from './english.ts'
import {isCapital} from './evidence.ts'
import {familyNamesFirst, forenames} from './forenames.ts'

/** A name of a person, in the form of an index. */
export interface Person {
  readonly family: string
  /** `Putin, Vladimir`; `Xi Jinping`, whose family name stands first. */
  readonly head: string
}

/** What is known of the names of a book. */
export interface Known {
  /** Names that had a title, or are those of authors. */
  readonly persons: ReadonlySet<string>
  /** How often each single word is used as a name. */
  readonly singles: ReadonlyMap<string, number>
  /** Names, full and single, that somewhere do what persons do. */
  readonly acting: ReadonlySet<string>
}

/** Read a name as a person's, only where something tells that it is one. */
export function personOf(words: readonly string[], known: Known): Person | undefined {
  const [first = '', ...rest] = words
  const last = words.at(-1) ?? ''
  if (rest.length === 0 || words.length > 5 || words.includes('of') || words.includes('the'))
    return undefined
  if (isGeneric(last) || isDemonym(first) || isRegnal(words)) return undefined
  if (words.slice(0, -1).every(word => particles.has(word.toLowerCase()))) return undefined
  if (isFamilyFirst(words, known)) return {family: first, head: words.join(' ')}
  const told =
    known.persons.has(words.join(' ')) ||
    forenames.has(first.toLowerCase().split('-')[0] ?? '') ||
    words.slice(0, -1).some(word => /^(?:\p{Lu}\.)+$/u.test(word)) ||
    isActing(words, known)
  const qualified = qualifiers.has(first.toLowerCase())
  return told && !qualified ? inverted(words) : undefined
}

/** Louis XIV. */
function isRegnal(words: readonly string[]): boolean {
  return words.length === 2 && /^[IVX]+$/u.test(words[1] ?? '')
}

/** Acts as a person, and is called by the last word alone, never by the first. */
function isActing(words: readonly string[], {acting, singles}: Known): boolean {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length > 3 || !words.every(isCapital)) return false
  return (
    (acting.has(words.join(' ')) || acting.has(last)) && singles.has(last) && !singles.has(first)
  )
}

/** `Xi Jinping`: a known family name, that the text also uses alone, before a name that it does not. */
function isFamilyFirst(words: readonly string[], {singles}: Known): boolean {
  const [first = '', second = '', ...more] = words
  if (!familyNamesFirst.has(first.toLowerCase()) || more.length > 1) return false
  return (
    !forenames.has(first.toLowerCase()) && (singles.get(first) ?? 0) >= (singles.get(second) ?? 0)
  )
}

function inverted(words: readonly string[]): Person {
  const end = suffix.test(words.at(-1) ?? '') ? words.length - 1 : words.length
  let start = end - 1
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--
  const family = words.slice(start, end).join(' ')
  const given = words.slice(0, start).join(' ')
  return {family, head: [family, given, ...words.slice(end)].join(', ')}
}

const suffix = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/u

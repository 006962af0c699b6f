import {authorities, isDemonym, isGeneric, particles, qualifiers, setOf, titles} from './english.ts'
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
  if (isGeneric(last) || isDemonym(first) || isRegnal(words) || isOffice(words)) return undefined
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

/** Financial Adviser, U. S. Geol., the letters of a list. */
function isOffice(words: readonly string[]): boolean {
  const last = (words.at(-1) ?? '').toLowerCase().replace(/\.$/u, '')
  const isCountry = authorities.has(words.slice(0, -1).join(''))
  return last.length < 2 || titles.has(last) || offices.has(last) || isCountry
}

const offices = setOf(
  'adviser advisor advisers councilor councillor councilors interpreter receiver commissioner officer agent editor manager'
)

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

function inverted(written: readonly string[]): Person {
  const words = written.map(word => (/^\p{Lu}{4,}$/u.test(word) ? title(word) : word))
  const end = suffix.test(words.at(-1) ?? '') ? words.length - 1 : words.length
  let start = end - 1
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--
  const family = words.slice(start, end).join(' ')
  const given = words.slice(0, start).join(' ')
  return {family, head: [family, given, ...words.slice(end)].join(', ')}
}

/** Names signed in capitals. */
function title(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase()
}

const suffix = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/u

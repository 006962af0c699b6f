import {
  authorities,
  capitals,
  divisible,
  humanVerbs,
  isDemonym,
  isGeneric,
  lastingTitles,
  openers,
  setOf,
  titles
} from './english.ts'
import {type Evidence, isCapital, isName, opensName} from './evidence.ts'
import {forenames} from './forenames.ts'
import type {Run} from './runs.ts'
import type {Token} from './tokens.ts'

/** A run of capital words that may be a name. */
export interface Candidate {
  readonly words: readonly string[]
  /** Whether a title stands before it, or what only a person does behind it. */
  readonly titled: boolean
  readonly acts: boolean
}

/** Find the names in a run of capital words. */
export function candidatesOf({tokens, next}: Run, evidence: Evidence): Candidate[] {
  const last = tokens.at(-1)
  const acts =
    next !== undefined && last?.ending === '' && next.gap === ' ' && humanVerbs.has(next.word)
  return namesIn(tokens, evidence).map(name => ({...name, acts}))
}

type Name = Omit<Candidate, 'acts'>

/** What a run of capital words holds: titles and openings of sentences go, and what is but joined by `of` is parted. */
function namesIn(run: readonly Token[], evidence: Evidence): Name[] {
  const of = run.findIndex(({word}) => word === 'of')
  if (of > 0 && isDivisible(run, of)) {
    const rest = run.slice(of + 1)
    const from = rest.findIndex(({word}) => isCapital(word))
    return [...namesIn(run.slice(0, of), evidence), ...namesIn(rest.slice(from), evidence)]
  }
  const {words, before, titled} = withoutOpening(run, evidence)
  while (words.length > 1 && isDemonym(words.at(-1)?.word ?? '')) words.pop()
  while (words.length > 0 && !isCapital(words.at(-1)?.word ?? '')) words.pop()
  const names = words.map(({word, gap}, index) =>
    index > 0 && gap.includes('&') ? `& ${word}` : word
  )
  const [first = '', second = '', third] = names
  if (names.length > 1) {
    const isVague = third === undefined && isDemonym(first) && divisible.has(second.toLowerCase())
    return isVague ? before : [...before, {words: names, titled}]
  }
  const singles = names.flatMap(name => partsOf(name, evidence))
  const worth = singles.filter(name => (titled ? isSurname(name) : isSingle(name, evidence)))
  return [...before, ...worth.map(name => ({words: [name], titled}))]
}

function isDivisible(run: readonly Token[], of: number): boolean {
  const first = run[0]?.word ?? ''
  const [next, third] = run.slice(of + 1).filter(({word}) => isCapital(word))
  const isPerson =
    (third !== undefined && forenames.has(next?.word.toLowerCase() ?? '')) ||
    run.slice(0, of - 1).some(({word}) => forenames.has(word.toLowerCase()))
  const isState = next?.word === 'United' || next?.word === 'Union'
  const isWeak = of === 1 && (divisible.has(first.toLowerCase()) || isDemonym(first))
  return isPerson || isState || isWeak
}

function withoutOpening(
  run: readonly Token[],
  evidence: Evidence
): {words: Token[]; before: Name[]; titled: boolean} {
  const words = [...run]
  const before: Name[] = []
  let titled = false
  for (let first = words[0]; first; first = words[0]) {
    const isTitle = isTitleOf(first, words.length)
    const isCountry = authorities.has(first.word) && words.length > 1 && words[1]?.word !== 'of'
    if (!isTitle && !isCountry && !strips(first, words.length, evidence)) break
    if (isCountry) before.push({words: [first.word], titled: false})
    titled = isTitle
    words.shift()
    if (isCapital(words[0]?.word ?? '') || words.length === 0) continue
    while (words[0] && !isCapital(words[0].word)) words.shift()
    titled = words.length > 1 && isGeneric(words[0]?.word ?? '')
    if (titled) words.shift()
  }
  return {words, before, titled}
}

function isTitleOf({word}: Token, length: number): boolean {
  const lower = word.toLowerCase().replace(/\.$/u, '')
  return titles.has(lower) && !(lastingTitles.has(lower) && length === 2)
}

/** Whether the first word of a run is no part of the name. */
function strips({word, opens}: Token, length: number, evidence: Evidence): boolean {
  const lower = word.toLowerCase().replace(/\.$/u, '')
  if (openers.has(lower) || capitals.has(lower))
    return !(length > 1 && !opens && compass.has(lower))
  return length > 1 && opens && !opensName(word, evidence)
}

/** The names in a compound: `Russia-China`, `US-led`; but `Kendall-Taylor`, `Covid-19`, `Stratford-upon-Avon`. */
function partsOf(word: string, evidence: Evidence): string[] {
  const parts = word.split(/[-‑]/u)
  if (parts.length === 1 || parts.some(part => within.has(part) || /^\p{N}/u.test(part)))
    return [word]
  const names = parts.filter(isCapital)
  if (names.length < parts.length) return names
  const known = names.some(name => isDemonym(name) || isSingle(name, evidence))
  return known && !prefixes.has(names[0] ?? '') ? names : [word]
}

function isSingle(word: string, evidence: Evidence): boolean {
  const lower = word.toLowerCase().replace(/\.$/u, '')
  if (authorities.has(word)) return true
  const isAcronym = /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}\d]+$/u.test(word)
  if (!isAcronym || /^[IVXLCDM]+$/u.test(word)) return isName(word, evidence)
  return evidence.capital(word) > 0 && !capitals.has(lower) && evidence.small(lower) === 0
}

function isSurname(word: string): boolean {
  const lower = word.toLowerCase()
  return word.length > 1 && !isGeneric(word) && !capitals.has(lower) && !openers.has(lower)
}

const compass = setOf('north south east west northern southern eastern western')
const within = setOf('de en la le les of on sur the upon in by')
const prefixes = setOf('Indo Trans Mid Neo Pan Anti Euro Al El')

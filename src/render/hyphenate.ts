import {createRequire} from 'node:module'
import {hyphenationExceptions} from './hyphenation-exceptions.ts'

/**
 * Text with soft hyphens where its words may be divided, by Liang's patterns for the language; as it is where there are
 * none. Chromium's headless build has no dictionaries of its own (pages.md, 1).
 */
export function hyphenate(text: string, language: string): string {
  const divide = dividerOf(language)
  if (!divide) return text
  // Addresses, file names and numbers are no words; a compound is divided at its own hyphen.
  return text.replace(/\S{6,}/gu, divide)
}

function isWhole(token: string): boolean {
  return /[\d@/\\_\u00AD]|\p{L}\.\p{L}/u.test(token)
}

/** No word has more than sixty letters, and the patterns take quadratic time. */
const words = /(?<![\p{L}\p{M}\u2010\u2011-])[\p{L}\p{M}]{6,60}(?![\p{L}\p{M}\u2010\u2011-])/gu

/** Divides a word, with the marks that stand beside it. */
type Divide = (token: string) => string

const dividers = new Map<string, Divide | undefined>()

/** The patterns of a language are read once, and each word is divided once. */
function dividerOf(language: string): Divide | undefined {
  if (!dividers.has(language)) dividers.set(language, makeDivider(language.toLowerCase()))
  return dividers.get(language)
}

function makeDivider(language: string): Divide | undefined {
  const patterns = candidates(language).map(load).find(Boolean)
  if (!patterns) return
  const exceptions = hyphenationExceptions.get(language.split('-')[0] ?? '')
  const known = new Map<string, string>()
  const divide = (word: string) => divideWord(word, exceptions, patterns)
  return token => {
    const divided = known.get(token) ?? (isWhole(token) ? token : token.replace(words, divide))
    known.set(token, divided)
    return divided
  }
}

/** Names of pattern sets, best first. English is American unless it says that it is not, as in TeX. */
function candidates(language: string): string[] {
  const [primary = ''] = language.split('-')
  if (!/^[a-z\d-]+$/u.test(language) || primary === 'zh') return []
  if (primary === 'en') return [/^en(?:-us)?$/u.test(language) ? 'en-us' : 'en-gb']
  return [language, primary]
}

interface Patterns {
  hyphenateSync(text: string, options: {minWordLength: number}): string
}

const require = createRequire(import.meta.url)

function load(name: string): Patterns | undefined {
  try {
    return require(`hyphen/${name}`) as Patterns
  } catch {
    return
  }
}

function divideWord(
  word: string,
  exceptions: ReadonlyMap<string, string> | undefined,
  patterns: Patterns
): string {
  // A name in capitals, or with some inside (McLuhan, JavaScript), is left whole.
  if (/.\p{Lu}/u.test(word)) return word
  const exception = exceptions?.get(word.toLowerCase())
  const parts = (exception ?? patterns.hyphenateSync(word, {minWordLength: 6})).split(/[\u00AD-]/u)
  return join(word, parts)
}

/** At least three letters stay behind and three go over. */
function join(word: string, parts: readonly string[]): string {
  let divided = ''
  let at = 0
  for (const [index, part] of parts.entries()) {
    const isKept = index > 0 && at >= 3 && word.length - at >= 3
    divided += (isKept ? '\u00AD' : '') + word.slice(at, at + part.length)
    at += part.length
  }
  return divided
}

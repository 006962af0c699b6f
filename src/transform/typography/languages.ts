import {noBreakFinder} from './no-break.ts'

/** How a language sets marks. */
export interface Conventions {
  /** For `"`. */
  readonly double: Marks
  /** For `'` where it is no apostrophe, and for `"` inside typed marks of the first kind. */
  readonly single: Marks
  /** Space between guillemets and words. */
  readonly inner?: string
  /** Space before colons, and before `;`, `!` and `?`: none to leave them as typed. */
  readonly before?: {readonly colon: string; readonly others: string}
  /** What finds the spaces of a text where a line should not end. */
  readonly noBreak: (text: string) => RegExp
}

export type Marks = readonly [open: string, close: string]

/** The conventions for a BCP 47 tag, else for its language; none for languages that the table does not hold. */
export function conventionsOf(language: string): Conventions | undefined {
  const tag = language.toLowerCase().replaceAll('_', '-')
  if (!known.has(tag)) known.set(tag, makeConventions(tag))
  return known.get(tag)
}

/** Each reading asks, and a pattern takes its time to be made. */
const known = new Map<string, Conventions | undefined>()

function makeConventions(tag: string): Conventions | undefined {
  const [primary = ''] = tag.split('-')
  const [double, single] = quotes[tag] ?? quotes[primary] ?? []
  if (!double || !single) return undefined
  const noBreak = noBreakFinder(primary)
  return {
    double: marks(double),
    single: marks(single),
    noBreak,
    ...(spaces[tag] ?? spaces[primary])
  }
}

function marks(pair: string): Marks {
  return [pair.charAt(0), pair.charAt(1)]
}

/** Marks for `"` and `'`: Unicode CLDR's delimiters, and where the press of a country differs, the press. */
const quotes: Readonly<Record<string, readonly [string, string]>> = {
  bg: ['„“', '‚‘'],
  ca: ['«»', '“”'],
  cs: ['„“', '‚‘'],
  cy: ['“”', '‘’'],
  da: ['“”', '‘’'],
  de: ['„“', '‚‘'],
  'de-ch': ['«»', '‹›'],
  'de-li': ['«»', '‹›'],
  el: ['«»', '“”'],
  en: ['“”', '‘’'],
  eo: ['“”', '‘’'],
  es: ['«»', '“”'],
  'es-419': ['“”', '‘’'],
  'es-ar': ['“”', '‘’'],
  'es-mx': ['“”', '‘’'],
  'es-us': ['“”', '‘’'],
  et: ['„“', '‚‘'],
  fi: ['””', '’’'],
  fr: ['«»', '“”'],
  ga: ['“”', '‘’'],
  hr: ['„”', '‘’'],
  hu: ['„”', '»«'],
  id: ['“”', '‘’'],
  is: ['„“', '‚‘'],
  it: ['«»', '“”'],
  la: ['“”', '‘’'],
  lt: ['„“', '‚‘'],
  lv: ['“”', '‘’'],
  nb: ['«»', '‘’'],
  nl: ['“”', '‘’'],
  nn: ['«»', '‘’'],
  no: ['«»', '‘’'],
  pl: ['„”', '«»'],
  pt: ['“”', '‘’'],
  'pt-pt': ['«»', '“”'],
  ro: ['„”', '«»'],
  ru: ['«»', '„“'],
  sk: ['„“', '‚‘'],
  sl: ['„“', '‚‘'],
  sr: ['„“', '‘’'],
  sv: ['””', '’’'],
  tr: ['“”', '‘’'],
  uk: ['«»', '„“'],
  vi: ['“”', '‘’']
}

const thin = '\u202F'
const full = '\u00A0'

/** French: Imprimerie nationale. Canada sets no space before `;`, `!`, `?`, Switzerland a thin one everywhere. */
const spaces: Readonly<Record<string, Pick<Conventions, 'inner' | 'before'>>> = {
  fr: {inner: thin, before: {colon: full, others: thin}},
  'fr-ca': {inner: full, before: {colon: full, others: ''}},
  'fr-ch': {inner: thin, before: {colon: thin, others: thin}}
}

/** Where in a work: what kind of place, which, and the words behind it. */
export interface Locator {
  readonly label?: string
  readonly locator?: string
  readonly suffix: string
}

export type ReadLocator = (suffix: string) => Locator

/**
 * Makes a reader of what follows a key: `, pp. 33-35, 38 and passim`, `, chap. 3`, ` 17`, `, {p. 4}`. Labels are the words
 * of the locale, which `term` knows, and the English ones.
 */
export function locatorReader(
  term: (name: string, form: 'long' | 'short' | 'symbol', plural: 0 | 1) => string | undefined
): ReadLocator {
  const labels = labelsOf(term)
  const known = [...labels.keys()].sort((one, other) => other.length - one.length)
  const words = known.map(word => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')
  const labelled = new RegExp(`^[\\s,]*(${words})(?![\\p{L}])\\.?\\s*`, 'iu')
  return suffix => {
    const braced = /^[\s,]*\{([^{}]*)\}/u.exec(suffix)
    if (braced) return inBraces(braced, suffix, labelled, labels)
    const label = labelled.exec(suffix)
    const rest = suffix.slice(label?.[0].length ?? leadOf(suffix))
    const [locator] = (label ? numbers : plainNumbers).exec(rest) ?? []
    if (!locator) return {suffix: tidy(suffix)}
    return {
      label: labels.get(label?.[1]?.toLowerCase() ?? '') ?? 'page',
      locator,
      suffix: tidy(rest.slice(locator.length))
    }
  }
}

function inBraces(
  [whole, inner = '']: RegExpExecArray,
  suffix: string,
  labelled: RegExp,
  labels: ReadonlyMap<string, string>
): Locator {
  const rest = tidy(suffix.slice(whole.length))
  if (!inner.trim()) return {suffix: rest}
  const label = labelled.exec(inner)
  const locator = inner.slice(label?.[0].length ?? 0).trim()
  return {label: labels.get(label?.[1]?.toLowerCase() ?? '') ?? 'page', locator, suffix: rest}
}

/** Without a label a number counts behind a comma or a blank alone. */
function leadOf(suffix: string): number {
  return /^(?:\s*,\s*|\s+)?/u.exec(suffix)?.[0].length ?? 0
}

function tidy(suffix: string): string {
  return suffix.trimEnd().replace(/^\s+(?=[,;:])/u, '')
}

const number = String.raw`(?:[\p{L}]{0,3}\d[\p{L}\d.:/]*(?<![.:/])|[ivxlcdm]+(?![\p{L}\d])|[IVXLCDM]+(?![\p{L}\d]))`
const plainNumber = String.raw`(?:\d[\p{L}\d.:/]*(?<![.:/]))`
const numbers = listOf(number)
const plainNumbers = listOf(plainNumber)

/** `33-35, 38 & 40ff.` */
function listOf(one: string): RegExp {
  return new RegExp(
    `^${one}(?:\\s*(?:[-–—,&]|--)\\s*${one})*(?:(?<=\\df{1,2})\\.|\\s?ff?\\.)?`,
    'u'
  )
}

function labelsOf(term: Parameters<typeof locatorReader>[0]): Map<string, string> {
  const labels = new Map(english)
  for (const name of new Set(english.values())) {
    for (const form of ['long', 'short', 'symbol'] as const) {
      for (const plural of [0, 1] as const) {
        const word = term(name, form, plural)?.trim().toLowerCase().replace(/\.$/u, '')
        if (word) labels.set(word, name)
      }
    }
  }
  return labels
}

const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    act: 'act acts',
    appendix: 'appendix app',
    article: 'article art arts',
    book: 'book books bk bks',
    chapter: 'chapter chapters chap chaps ch chs',
    column: 'column columns col cols',
    figure: 'figure figures fig figs',
    folio: 'folio folios fol fols',
    issue: 'issue number no nos',
    line: 'line lines l ll',
    note: 'note notes n nn',
    opus: 'opus op opp',
    page: 'page pages p pp',
    paragraph: 'paragraph paragraphs para paras par ¶ ¶¶',
    part: 'part parts pt pts',
    scene: 'scene scenes sc',
    section: 'section sections sec secs § §§',
    'sub-verbo': 's.v s.vv sub verbo',
    table: 'table tables',
    verse: 'verse verses v vv',
    volume: 'volume volumes vol vols'
  }).flatMap(([name, words]) => words.split(' ').map(word => [word, name] as const))
)

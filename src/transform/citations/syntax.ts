import type {Cite} from '../../book/nodes/citations.ts'

/**
 * Citations as in Pandoc (https://pandoc.org/MANUAL.html#citation-syntax): `[see @key, pp. 33-35; also @other]`, `[-@key]`,
 * `@key` and `@key [p. 4]` in the sentence, `@{key with blanks}`.
 */
export interface WrittenCitation {
  readonly from: number
  readonly to: number
  readonly isNarrative: boolean
  readonly cites: Cite[]
}

/** All that look like citations in a line of text; `isKey` says of a bare `@word` whether it is a key. */
export function citationsIn(text: string, isKey: (key: string) => boolean): WrittenCitation[] {
  const found: WrittenCitation[] = []
  const opening = new RegExp(`\\[|${bareKey.source}`, 'gu')
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const citation = match[0] === '[' ? bracketed(text, match.index) : narrative(text, match, isKey)
    if (!citation) continue
    found.push(citation)
    opening.lastIndex = citation.to
  }
  return found
}

/** What stands in brackets, or in the manifest without them; nothing where a part has no key. */
export function citesIn(words: string): Cite[] | undefined {
  const cites: Cite[] = []
  for (const part of partsOf(words)) {
    const match = key.exec(part)
    if (!match) return undefined
    const prefix = part.slice(0, match.index)
    const suffix = part.slice(match.index + match[0].length)
    cites.push({
      key: match[2] ?? match[3] ?? '',
      prefix: prefix.trim(),
      suffix,
      isAuthorSuppressed: match[1] === '-'
    })
  }
  return cites.length > 0 ? cites : undefined
}

const name = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*`
const key = new RegExp(String.raw`(?<![\p{L}\p{N}_.@/\\-])(-?)@(?:\{([^{}]+)\}|(${name}))`, 'u')
const bareKey = new RegExp(String.raw`(?<![\p{L}\p{N}_.@/:\\])-?@(?:\{([^{}]+)\}|(${name}))`, 'u')

function bracketed(text: string, from: number): WrittenCitation | undefined {
  const to = closingOf(text, from)
  if (to === undefined) return undefined
  const cites = citesIn(text.slice(from + 1, to - 1))
  return cites && {from, to, isNarrative: false, cites}
}

function narrative(
  text: string,
  match: RegExpExecArray,
  isKey: (key: string) => boolean
): WrittenCitation | undefined {
  const [whole, braced, plain] = match
  const key = braced ?? plain ?? ''
  if (!isKey(key)) return undefined
  const end = match.index + whole.length
  const isAuthorSuppressed = whole.startsWith('-')
  const behind = /^\s?\[/u.exec(text.slice(end, end + 2))?.[0]
  const to = behind && closingOf(text, end + behind.length - 1)
  const suffix = to ? text.slice(end + (behind?.length ?? 0), to - 1) : ''
  const [first = '', ...others] = partsOf(suffix)
  // Of `@key [see @other]` the brackets are a citation of their own.
  const more = others.length > 0 ? citesIn(others.join(';')) : []
  const own = {key, prefix: '', isAuthorSuppressed}
  const isNarrative = !isAuthorSuppressed
  if (!to || first.includes('@') || !more) {
    return {from: match.index, to: end, isNarrative, cites: [{...own, suffix: ''}]}
  }
  return {from: match.index, to, isNarrative, cites: [{...own, suffix: first}, ...more]}
}

/** Behind the bracket that closes, on this side of the end of the paragraph. */
function closingOf(text: string, from: number): number | undefined {
  let depth = 0
  for (let at = from; at < text.length && at < from + longest; at++) {
    const letter = text.charAt(at)
    if (letter === '[') depth++
    if (letter === ']' && --depth === 0) return at + 1
    if (letter === foreign) return undefined
  }
  return undefined
}

const longest = 2000

/** Stands for what cannot be part of a citation: a note, an image, a formula. */
export const foreign = '\uFFFC'

/** Parted by semicolons; a comma before words that lead to another key parts too: `@one, p. 3, also @two`. */
function partsOf(words: string): string[] {
  return words.split(';').flatMap(part => {
    const keys = [...part.matchAll(new RegExp(key.source, 'gu'))]
    const pieces: string[] = []
    let from = 0
    for (const [index, {0: written, index: at}] of keys.entries()) {
      const next = keys[index + 1]?.index
      if (next === undefined) break
      const comma = part.lastIndexOf(',', next)
      const cut = comma >= at + written.length ? comma : next
      pieces.push(part.slice(from, cut))
      from = cut === comma ? cut + 1 : cut
    }
    return [...pieces, part.slice(from)]
  })
}

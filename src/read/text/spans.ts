/** Words between marks of emphasis. */
export interface Span {
  readonly type: 'emphasis' | 'strong'
  readonly start: number
  /** Behind the closing mark. */
  readonly end: number
  readonly inner: readonly Span[]
}

/** `_words_` and `=words=`, not inside a word, over line ends too, one inside the other. */
export function spansOf(text: string): Span[] {
  return spansWithin(text, 0, 'both')
}

type Kind = 'emphasis' | 'strong' | 'both'

function spansWithin(text: string, shift: number, kind: Kind): Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(patterns[kind])) {
    const [span] = found
    const type = span.startsWith('_') ? 'emphasis' : 'strong'
    if (type === 'strong' && !/\p{L}/u.test(span)) continue
    const start = shift + found.index
    const inner = kind === 'both' ? spansWithin(span.slice(1, -1), start + 1, other[type]) : []
    spans.push({type, start, end: start + span.length, inner})
  }
  return spans
}

const other = {emphasis: 'strong', strong: 'emphasis'} as const
const emphasis = String.raw`(?<![\p{L}\p{N}_])_(?=[^\s_])[^_]*(?<=\S)_(?![\p{L}\p{N}_])`
/** Letters of a figure, set close to its capitals: `N_p_`, `_t_E`. */
const letters = String.raw`(?<![\p{Ll}_])_\p{Ll}{1,3}_(?![\p{Ll}\p{N}_])`
const strong = String.raw`(?<![\p{L}\p{N}=])=(?=[^\s=])[^=]{0,400}(?<=\S)=(?![\p{L}\p{N}=])`
const patterns = {
  emphasis: new RegExp(`${letters}|${emphasis}`, 'gu'),
  strong: new RegExp(strong, 'gu'),
  both: new RegExp(`${letters}|${emphasis}|${strong}`, 'gu')
}

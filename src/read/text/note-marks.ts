/** How the mark of a note is written: `[1]`, `{1}`, `¹`, `^1`, `*`, or `1.` in a list under a heading. */
export type NoteStyle = 'bracket' | 'brace' | 'raised' | 'caret' | 'star' | 'list'

/** The mark that a line of a note opens with. */
export interface OpeningMark {
  readonly style: NoteStyle
  readonly label: string
  readonly length: number
}

/** Where a note may be expected, more opens one: under a heading `NOTES` a number with a point will do. */
export function openingMark(text: string, expected: boolean): OpeningMark | undefined {
  for (const [style, pattern, needsPlace] of openings) {
    if (needsPlace && !expected) continue
    const found = pattern.exec(text.slice(0, 40))
    if (found?.[1]) return {style, label: labelOf(found[1]), length: found[0].length}
  }
  return undefined
}

const openings: readonly (readonly [NoteStyle, RegExp, boolean])[] = [
  ['bracket', /^\[(\d{1,4}|[A-Z]|[*†‡§¶‖]{1,4})\]:?\s*(?=\S)/u, false],
  ['bracket', /^\[([a-z])\]:?\s*(?=\S)/u, true],
  ['brace', /^\{(\d{1,4}|[A-Za-z])\}:?\s*(?=\S)/u, false],
  ['raised', /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)/u, false],
  ['caret', /^\^\{?(\d{1,4})\}?[.:]?\s*(?=\S)/u, false],
  ['star', /^(\*{1,4}|[†‡§¶‖]{1,3})\s*(?=[\p{L}\p{N}"“‘'(_[])/u, false],
  ['list', /^(?:note\s)?\(?(\d{1,3})[.):]?\s+(?=\S)/iu, true]
]

/** Raised figures name a note as figures on the line do. */
export function labelOf(written: string): string {
  return written.normalize('NFKD')
}

import type {Run} from './pieces.ts'

/**
 * The space that stands between all letters of a run beside their widths, in thousandths of the size; 0 for one that
 * is not letterspaced. Readers take it for spaces between words as soon as it is wide.
 */
export function trackingOf({font, glyphs, places, size}: Run): number {
  let least = Number.POSITIVE_INFINITY
  for (let index = 1; index < glyphs.length; index++) {
    const before = glyphs[index - 1] as number
    const glyph = glyphs[index] as number
    const step = ((places[index] as number) - (places[index - 1] as number)) * (1000 / size)
    const space = step - font.widthOf(before)
    if (isSpace(font.textOf(before)) || isSpace(font.textOf(glyph))) continue
    // Most runs are not letterspaced, and show it by their first letters.
    if (space < NOTICEABLE) return 0
    least = Math.min(least, space)
  }
  return Number.isFinite(least) ? Math.round(least) : 0
}

/** Where the word ends that begins at a glyph. */
export function wordEnd({font, glyphs, spans}: Run, from: number): number {
  let end = from
  while (end < glyphs.length && !isSpace(font.textOf(glyphs[end] as number))) end++
  const last = spans.find(span => span.from < end && span.to > end)
  return last ? last.to : end
}

function isSpace(text: string): boolean {
  return text === ' ' || text === '\u00A0'
}

/** Kerning reaches half as far. */
const NOTICEABLE = 40

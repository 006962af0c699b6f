import type {Run, Span} from './pieces.ts'

/** What some of a run's glyphs read as. */
export function textOf({font, glyphs, spans}: Run, from: number, to: number): string {
  let text = ''
  let at = from
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as Span
    if (span.to <= from || span.from >= to) continue
    for (; at < span.from; at++) text += font.textOf(glyphs[at] ?? 0)
    text += span.text
    at = span.to
  }
  const end = Math.min(to, glyphs.length)
  for (; at < end; at++) text += font.textOf(glyphs[at] ?? 0)
  return text
}

import type {PressEdition} from '../book/editions.ts'

/** What goes beyond the trim: the rules that make room for it on the printed page, and how much, in points. */
export interface Bleed {
  readonly rules: string
  readonly points: number
}

/**
 * Room around the trimmed page, for an edition that is cut: where its style sheet lets something run to the edge, which is
 * a background of `@page`, or what takes `var(--bleed)` into its measures. Whole pixels, so that the text stays where it is.
 */
export function bleedOf(css: string, press: PressEdition | undefined): Bleed | undefined {
  if (!press || press.bleed === 0 || !runsToEdge(css)) return
  const pixels = Math.ceil(press.bleed / POINTS - 0.001)
  const rules = `@page{bleed:${pixels}px}:root{--bleed:${pixels}px}`
  return {rules, points: pixels * POINTS}
}

function runsToEdge(css: string): boolean {
  return /var\(\s*--bleed\b|@page[^{}]*\{[^{}]*\bbackground/u.test(css)
}

/** In a CSS pixel. */
const POINTS = 0.75

import type {OpticalLine} from './lines.ts'

/** How far the first letter of a line hangs to the left. */
export function hangLeft({runs: [run]}: OpticalLine): number {
  const glyph = run?.glyphs[0]
  if (!run || glyph === undefined) return 0
  const share = leftShares.get(run.font.textOf(glyph)) ?? 0
  return share * widthOf(run, glyph)
}

/** How far the last sign of a line hangs to the right. */
export function hangRight({runs}: OpticalLine): number {
  const run = runs.at(-1)
  const glyph = run?.glyphs.at(-1)
  if (!run || glyph === undefined) return 0
  const share = rightShares.get(run.font.textOf(glyph)) ?? 0
  return share * widthOf(run, glyph)
}

function widthOf({font, size, matrix}: OpticalLine['runs'][number], glyph: number): number {
  return (font.widthOf(glyph) * size * matrix.a) / 1000
}

/**
 * Of the width of the sign. After Hàn Thế Thành, Micro-typographic extensions to the TeX typesetting system (2000), and the
 * tables of the LaTeX package microtype.
 */
const rightShares = sharesOf({
  '-\u2010\u00AD.,': 0.6,
  '’‘”“"\'': 0.5,
  ':;': 0.4,
  '–»›«‹': 0.3,
  '—': 0.2,
  '!?': 0.15,
  ')]': 0.1,
  ATVWXYFKLvwxyrt: 0.05
})

const leftShares = sharesOf({
  '‘’“”‚„"\'': 0.5,
  '«‹»›': 0.3,
  '–—': 0.2,
  '([': 0.1,
  ATVWXYJvwxy: 0.05
})

function sharesOf(shares: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(shares).flatMap(([signs, share]) => [...signs].map(sign => [sign, share]))
  )
}

import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {EnvironmentError} from '../book/errors.ts'
import type {Store} from '../book/store.ts'
import type {Template} from '../book/template.ts'

/**
 * Which of the code points no face of the template has, by their `cmap` tables.
 * Faces are read one by one until nothing is lacking; what a file has is kept in the store by the hash of its bytes.
 */
export async function lackingGlyphs(
  codePoints: ReadonlySet<number>,
  {assets}: Template,
  store?: Store
): Promise<ReadonlySet<number>> {
  let lacking = [...codePoints]
  for (const [url, file] of assets) {
    if (lacking.length === 0) break
    if (!url.startsWith('/font/')) continue
    const ranges = await rangesOf(file, store)
    lacking = lacking.filter(
      codePoint => !ranges.some(([first, last]) => first <= codePoint && codePoint <= last)
    )
  }
  return new Set(lacking)
}

/** Code points, from the first to the last. */
type Range = [number, number]

async function rangesOf(file: string, store: Store | undefined): Promise<Range[]> {
  try {
    const bytes = await readFile(file)
    const key = `glyphs ${createHash('sha256').update(bytes).digest('hex')}`
    const kept = await store?.recall(key)
    if (kept) return JSON.parse(kept) as Range[]
    const ranges = rangesIn(await codePointsOf(bytes))
    await store?.remember(key, JSON.stringify(ranges))
    return ranges
  } catch (cause) {
    throw new EnvironmentError(`Cannot read the font \`${basename(file)}\` of the template`, {
      hint: 'Put a whole file in its place: WOFF2, WOFF, TrueType or OpenType.',
      cause
    })
  }
}

/** The library is loaded here: most books do without it. */
async function codePointsOf(bytes: Buffer): Promise<number[]> {
  const {create} = await import('fontkit')
  const made = create(bytes)
  const fonts = 'fonts' in made ? made.fonts : [made]
  // The set has the gaps of its segments too.
  return fonts.flatMap(font =>
    font.characterSet.filter(codePoint => font.hasGlyphForCodePoint(codePoint))
  )
}

function rangesIn(codePoints: readonly number[]): Range[] {
  const ranges: Range[] = []
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === codePoint - 1) last[1] = codePoint
    else ranges.push([codePoint, codePoint])
  }
  return ranges
}

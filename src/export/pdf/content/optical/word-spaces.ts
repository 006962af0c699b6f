import type {Run} from '../pieces.ts'
import type {OpticalLine} from './lines.ts'

export interface WordSpace {
  /** Those of its run. */
  readonly places: readonly number[]
  readonly index: number
  /** How much wider it is than its glyph. */
  extra: number
}

/**
 * The word spaces by which a line was justified; none where it was not. CSS is no longer to be seen in a page's content, but
 * Chromium stretches all spaces of a line alike.
 */
export function stretchedSpaces(line: OpticalLine): WordSpace[] {
  const spaces = wordSpaces(line)
  if (spaces.length < leastSpaces) return []
  const usual = middleOf(spaces)
  if (usual < leastStretched * line.em) return []
  const even = spaces.filter(({extra}) => Math.abs(extra - usual) < mostOff * line.em)
  return even.length < leastSpaces || 2 * even.length < spaces.length ? [] : even
}

/** Put in order as they are taken up, in one list for all lines: to sort asks for a list of each, and calls as often. */
function middleOf(spaces: readonly WordSpace[]): number {
  for (let index = 0; index < spaces.length; index++) {
    const {extra} = spaces[index] as WordSpace
    let at = index
    for (; at > 0 && (sorted[at - 1] as number) > extra; at--) sorted[at] = sorted[at - 1] as number
    sorted[at] = extra
  }
  return sorted[spaces.length >> 1] as number
}

const sorted: number[] = []
const leastSpaces = 2
/** In ems; kerning moves some of them. */
const leastStretched = 0.004
const mostOff = 0.06

/** None where the line is one that cells of a table stand in, far from each other. */
function wordSpaces({runs}: OpticalLine): WordSpace[] {
  const spaces: WordSpace[] = []
  let right = 0
  for (const run of runs) {
    const {matrix, places} = run
    const {a, e: x} = matrix
    const last = spaces.at(-1)
    // A space that a run ends with is as wide as the next run is off.
    if (last?.extra === OPEN) last.extra = x + a * (places[0] ?? 0) - right
    if (!addSpaces(run, a, spaces)) return []
    right = endOf(run, x, a)
  }
  return spaces
}

function addSpaces({font, glyphs, places, size}: Run, scale: number, spaces: WordSpace[]): boolean {
  const space = font.space()
  const width = space === undefined ? 0 : (font.widthOf(space) * size) / 1000
  const last = glyphs.length - 1
  for (let index = 0; index < last; index++) {
    const step = (places[index + 1] as number) - (places[index] as number)
    if (step > mostStep * size) return false
    if (glyphs[index] === space) spaces.push({places, index, extra: (step - width) * scale})
  }
  if (glyphs[last] === space) spaces.push({places, index: last, extra: OPEN})
  return true
}

function endOf({font, glyphs, places, size}: Run, x: number, scale: number): number {
  const last = glyphs.length - 1
  const width = (font.widthOf(glyphs[last] as number) * size) / 1000
  return x + scale * ((places[last] as number) + width)
}

/** In ems. */
const mostStep = 1.6
const OPEN = Number.NEGATIVE_INFINITY

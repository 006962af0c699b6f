import type {Paper} from '../../book/paper.ts'
import type {Box, FilePage} from '../file/pages.ts'

/** Where on a side of a sheet pages go. The fold stands upright in the middle. */
export interface Plan {
  readonly width: number
  readonly height: number
  /** Of pages as they are printed, against their own size. */
  readonly scale: number
  /** Of the largest page, at that scale. */
  readonly cell: {readonly width: number; readonly height: number}
  /** What is printed beyond the cut, at most, at that scale. */
  readonly bleed: number
}

/** A transformation (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number]

/** Room that crop marks take beyond the bleed. */
export const markRoom = 22

/**
 * The sheet lying or standing, as pages are larger on it; pages in their own size, or, where two have no room, smaller.
 * Without a paper the sheet is as large as it need be.
 */
export function planSheet(
  pages: readonly FilePage[],
  paper: Paper | undefined,
  hasMarks: boolean
): Plan {
  const sizes = pages.map(uprightSize)
  const width = Math.max(...sizes.map(size => size.width))
  const height = Math.max(...sizes.map(size => size.height))
  const bleed = Math.max(...pages.map(bleedOf))
  const room = hasMarks ? bleed + markRoom : 0
  const needed = {width: 2 * (width + room), height: height + 2 * room}
  const lying = paper ?? needed
  const standing = {width: lying.height, height: lying.width}
  const ratio = (sheet: {width: number; height: number}) =>
    Math.min(sheet.width / needed.width, sheet.height / needed.height)
  // A tenth of a point is lost where Chromium rounds its pages.
  const sheet = paper && Math.min(1, ratio(standing)) > Math.min(1, ratio(lying)) ? standing : lying
  const scale = ratio(sheet) > 0.998 ? 1 : ratio(sheet)
  return {
    width: sheet.width,
    height: sheet.height,
    scale,
    cell: {width: width * scale, height: height * scale},
    bleed: bleed * scale
  }
}

/**
 * From the units of a page to the sheet: its inner edge to the fold, and `shift` beyond it; halfway up the sheet.
 */
export function placement(page: FilePage, half: 'left' | 'right', plan: Plan, shift = 0): Matrix {
  const {width, height} = uprightSize(page)
  const {scale} = plan
  const fold = plan.width / 2
  const left = half === 'left' ? fold - width * scale + shift : fold - shift
  const bottom = (plan.height - height * scale) / 2
  const [a, b, c, d, e, f] = upright(page)
  const by = scale * page.unit
  return [a * by, b * by, c * by, d * by, e * by + left, f * by + bottom]
}

/** Of a sheet: the one that the fold runs along. */
export type Edge = 'short' | 'long'

export function foldEdge({width, height}: Plan): Edge {
  return width > height ? 'short' : 'long'
}

/** Of the cut page as it is shown, in points. */
function uprightSize({trim, rotation, unit}: FilePage): {width: number; height: number} {
  const [width, height] = [(trim.right - trim.left) * unit, (trim.top - trim.bottom) * unit]
  return rotation % 180 === 0 ? {width, height} : {width: height, height: width}
}

/** The turned page with the lower left corner of what is shown at the origin. */
function upright({trim, rotation}: FilePage): Matrix {
  const {left, bottom, right, top} = trim
  switch (rotation) {
    case 90:
      return [0, -1, 1, 0, -bottom, right]
    case 180:
      return [-1, 0, 0, -1, right, top]
    case 270:
      return [0, 1, -1, 0, top, -left]
    default:
      return [1, 0, 0, 1, -left, -bottom]
  }
}

function bleedOf({trim, bleed, unit}: FilePage): number {
  return unit * Math.max(...edges.map(edge => Math.abs(trim[edge] - bleed[edge])))
}

const edges: readonly (keyof Box)[] = ['left', 'bottom', 'right', 'top']

import type {Box} from '../file/pages.ts'
import {type Dict, dict, type Value} from '../pdf/objects.ts'
import {markRoom} from './geometry.ts'

/** Where paper is cut and folded. */
export interface MarkPlan {
  /** What is left after the cut. */
  readonly trim: Box
  readonly bleed: number
  /** Lines to fold along, from the left edge. */
  readonly folds: readonly number[]
}

/** Fine lines outside the bleed: whole at the corners of the cut, dashed where it is folded. */
export function marks({trim, bleed, folds}: MarkPlan): string {
  const {left, bottom, right, top} = trim
  const [near, far] = [bleed + GAP, bleed + markRoom - GAP]
  const corners = [left, right].flatMap(x => [
    line(x, top + near, x, top + far),
    line(x, bottom - near, x, bottom - far)
  ])
  const sides = [bottom, top].flatMap(y => [
    line(left - near, y, left - far, y),
    line(right + near, y, right + far, y)
  ])
  const dashes = folds.flatMap(x => [
    line(x, top + near, x, top + far),
    line(x, bottom - near, x, bottom - far)
  ])
  return `${ink}${[...corners, ...sides].join('')}S\n${dashes.length > 0 ? `[2 2] 0 d\n${dashes.join('')}S\n` : ''}Q\n`
}

/**
 * A bar on the back of a signature, a step lower on each: when they lie on each other in their order, the bars make a
 * stair, and a signature out of place is seen.
 */
export function collatingMark(
  fold: number,
  top: number,
  bottom: number,
  signature: number
): string {
  const steps = Math.max(1, Math.floor((top - bottom - 2 * BAR) / BAR))
  const y = top - BAR * (2 + (signature % steps))
  return `${ink}${number(fold - 1.5)} ${number(y)} 3 ${number(BAR)} re f\nQ\n`
}

/** The ink of marks, in the resources of a page: it prints on every plate (ISO 32000-1, 8.6.6.4). */
export function markInk(): Dict {
  const tint = dict({FunctionType: 2, Domain: [0, 1], C0: [1], C1: [0], N: 1})
  const space: Value = ['/Separation', '/All', '/DeviceGray', tint]
  return dict({ColorSpace: dict({[INK]: space})})
}

export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function line(x: number, y: number, toX: number, toY: number): string {
  return `${number(x)} ${number(y)} m ${number(toX)} ${number(toY)} l\n`
}

const GAP = 3
const BAR = 12
const INK = 'Marks'
const ink = `q 0.25 w /${INK} CS 1 SCN /${INK} cs 1 scn\n`

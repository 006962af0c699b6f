import type {FilePage} from '../file/pages.ts'
import {type Dict, dict, type Ref, type Value} from '../pdf/objects.ts'
import {addDeflated, reserve, type Writer, write} from '../pdf/write.ts'
import {type Edge, foldEdge, type Plan, placement} from './geometry.ts'
import {collatingMark, type MarkPlan, markInk, marks, number} from './marks.ts'
import type {Scheme, Side} from './order.ts'

export interface SheetJob {
  readonly pages: readonly FilePage[]
  /** By page; none for an empty one. */
  readonly forms: readonly (Ref | undefined)[]
  readonly plan: Plan
  readonly options: SheetOptions
}

export interface SheetOptions {
  readonly scheme: Scheme
  /** What a sheet in a signature is moved towards the fold for each that lies around it, in points. */
  readonly creep?: number
  readonly marks?: boolean
  /** The edge that the printer turns sheets over; by default the one along the fold. */
  readonly flip?: Edge
}

/** Write one side of a sheet: two pages, each cut at the fold. */
export function addSide(
  writer: Writer,
  {pages, forms, plan, options}: SheetJob,
  side: Side,
  parent: Ref
): Ref {
  const shift = (options.creep ?? 0) * side.depth
  const {flip = foldEdge(plan)} = options
  const isTurned = side.face === 'back' && flip !== foldEdge(plan)
  let content = isTurned ? `-1 0 0 -1 ${number(plan.width)} ${number(plan.height)} cm\n` : ''
  const shown: Dict = new Map()
  for (const half of ['left', 'right'] as const) {
    const index = side[half]
    const page = index === undefined ? undefined : pages[index]
    const form = index === undefined ? undefined : forms[index]
    if (!page || !form) continue
    const from = half === 'left' ? 0 : plan.width / 2
    const clip = [from, 0, plan.width / 2, plan.height].map(number).join(' ')
    const matrix = placement(page, half, plan, shift).map(exact).join(' ')
    content += `q ${clip} re W n\n${matrix} cm /${half} Do\nQ\n`
    shown.set(half, form)
  }
  if (options.marks) content += marksOf(plan, side, shift, options.scheme)
  const ref = {ref: reserve(writer)}
  const page = dict({
    Type: '/Page',
    Parent: parent,
    MediaBox: [0, 0, plan.width, plan.height],
    TrimBox: boxOf(plan, shift),
    Resources: new Map<string, Value>([['XObject', shown], ...markInk()]),
    Contents: addDeflated(writer, new Map(), Buffer.from(content, 'latin1'))
  })
  write(writer, ref.ref, page)
  return ref
}

function marksOf(plan: Plan, side: Side, shift: number, scheme: Scheme): string {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(plan, shift)
  const mark: MarkPlan = {
    trim: {left, bottom, right, top},
    bleed: plan.bleed,
    folds: scheme.kind === 'spreads' ? [] : [plan.width / 2]
  }
  const isBack = scheme.kind === 'signatures' && side.depth === 0 && side.face === 'front'
  const bar = isBack ? collatingMark(plan.width / 2, top, bottom, side.signature) : ''
  return marks(mark) + bar
}

/** Two pages as the cut leaves them. */
function boxOf({width, height, cell}: Plan, shift: number): number[] {
  const [across, up] = [width / 2, height / 2]
  return [
    across - cell.width + shift,
    up - cell.height / 2,
    across + cell.width - shift,
    up + cell.height / 2
  ]
}

/** As exact as a scale must be. */
function exact(value: number): string {
  return value.toFixed(5).replace(/\.?0+$/, '')
}

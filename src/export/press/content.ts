import {type Bytes, putText} from '../pdf/bytes.ts'
import {rewriteContent} from '../pdf/content/rewrite.ts'
import {numberAt, operator, type Scanner, wordAt} from '../pdf/content/scanner.ts'
import type {Inks} from './colour/inks.ts'

/** What a content stream is in inks. */
export interface InkedContent {
  readonly data: Uint8Array
  /** Whether it sets a colour other than grey. */
  readonly coloured: boolean
  /** How many graphics states are left open at its end. */
  readonly open: number
}

/** Change the colours of a content stream (ISO 32000-1, 8.6.8) into inks; all else stays as it is. */
export function inkContent(data: Uint8Array, inks: Inks): InkedContent {
  const state: State = {inks, fill: '', stroke: '', coloured: false, open: 0}
  const content = rewriteContent(data, (scanner, out) => change(state, scanner, out))
  return {data: content, coloured: state.coloured, open: state.open}
}

interface State {
  readonly inks: Inks
  /** The colour spaces that were named last. */
  fill: string
  stroke: string
  coloured: boolean
  open: number
}

function change(state: State, scanner: Scanner, out: Bytes): boolean {
  switch (scanner.operator) {
    case SAVE:
      state.open++
      return false
    case RESTORE:
      state.open--
      return false
    case FILL_RGB:
    case FILL_GREY:
      return putColour(state, scanner, out, fill)
    case STROKE_RGB:
    case STROKE_GREY:
      return putColour(state, scanner, out, stroke)
    case FILL_SPACE:
      state.fill = wordAt(scanner, 0)
      return named(state.fill)
    case STROKE_SPACE:
      state.stroke = wordAt(scanner, 0)
      return named(state.stroke)
    case FILL:
    case FILL_NAMED:
      return named(state.fill) && putColour(state, scanner, out, fill)
    case STROKE:
    case STROKE_NAMED:
      return named(state.stroke) && putColour(state, scanner, out, stroke)
    default:
      return false
  }
}

/** The operators that are written name their colour space themselves. */
function named(space: string): boolean {
  return space === '/DeviceRGB' || space === '/DeviceGray'
}

type Operators = Readonly<Record<Inks['space'], string>>

const fill: Operators = {CMYK: 'k', grey: 'g'}
const stroke: Operators = {CMYK: 'K', grey: 'G'}

function putColour(state: State, scanner: Scanner, out: Bytes, operators: Operators): boolean {
  const [red, second, third] = [numberAt(scanner, 0), numberAt(scanner, 1), numberAt(scanner, 2)]
  const [green, blue] = scanner.count >= 3 ? [second, third] : [red, red]
  const values = state.inks.colour(red, green, blue)
  if (isColour(values)) state.coloured = true
  putText(out, `${values.map(decimal).join(' ')} ${operators[state.inks.space]}\n`)
  return true
}

/** Whether inks other than black are in it. */
export function isColour(values: readonly number[]): boolean {
  return values.length === 4 && values.some((value, ink) => ink < 3 && value > 0)
}

export function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

const SAVE = operator('q')
const RESTORE = operator('Q')
const FILL_RGB = operator('rg')
const STROKE_RGB = operator('RG')
const FILL_GREY = operator('g')
const STROKE_GREY = operator('G')
const FILL_SPACE = operator('cs')
const STROKE_SPACE = operator('CS')
const FILL = operator('sc')
const FILL_NAMED = operator('scn')
const STROKE = operator('SC')
const STROKE_NAMED = operator('SCN')

import {type Dict, dict, type Value} from '../pdf/objects.ts'
import type {Inks} from './colour/inks.ts'
import {isColour} from './content.ts'
import {arrayOf, dictOf, type Finished} from './finished.ts'

/** The function of a gradient in inks: the values of each of its steps. */
export interface InkedFunction {
  readonly entries: Dict
  readonly data: Uint8Array
  readonly coloured: boolean
}

/** Steps between the ends of a gradient: finer than a press can print. */
const steps = 256

/** Sample the function of an axial or radial gradient in RGB (ISO 32000-1, 7.10) and separate each of its colours. */
export function inkFunction(
  finished: Finished,
  functions: Value | undefined,
  inks: Inks
): InkedFunction | undefined {
  const parts = arrayOf(finished, functions).map(one => evaluator(finished, one))
  const known = parts.filter(part => part !== undefined)
  if (parts.length === 0 || known.length < parts.length) return
  const components = inks.space === 'CMYK' ? 4 : 1
  const data = new Uint8Array(steps * components)
  let coloured = false
  for (let step = 0; step < steps; step++) {
    const [red = 0, green = red, blue = red] = known.flatMap(part => part(step / (steps - 1)))
    const values = inks.colour(red, green, blue)
    coloured ||= isColour(values)
    data.set(
      values.map(value => Math.round(255 * value)),
      step * components
    )
  }
  const entries = dict({
    FunctionType: 0,
    Domain: [0, 1],
    Range: Array.from({length: components}, () => [0, 1]).flat(),
    Size: [steps],
    BitsPerSample: 8
  })
  return {entries, data, coloured}
}

type Evaluator = (at: number) => readonly number[]

/** Functions of one number from 0 to 1; nothing for those that are programs or samples. */
function evaluator(finished: Finished, value: Value | undefined): Evaluator | undefined {
  const entries = dictOf(finished, value)
  const [low = 0, high = 1] = numbers(finished, entries.get('Domain'))
  if (low !== 0 || high !== 1) return
  if (entries.get('FunctionType') === 2) return exponential(finished, entries)
  return entries.get('FunctionType') === 3 ? stitched(finished, entries) : undefined
}

/** 7.10.3 */
function exponential(finished: Finished, entries: Dict): Evaluator {
  const from = numbers(finished, entries.get('C0') ?? [0])
  const to = numbers(finished, entries.get('C1') ?? [1])
  const exponent = Number(entries.get('N') ?? 1)
  return at => from.map((first, part) => first + at ** exponent * ((to[part] ?? first) - first))
}

/** 7.10.4 */
function stitched(finished: Finished, entries: Dict): Evaluator | undefined {
  const parts = arrayOf(finished, entries.get('Functions')).map(one => evaluator(finished, one))
  const bounds = [0, ...numbers(finished, entries.get('Bounds')), 1]
  const encode = numbers(finished, entries.get('Encode'))
  if (parts.includes(undefined)) return
  return at => {
    const above = bounds.findIndex((bound, index) => index > 0 && at < bound)
    const part = (above < 0 ? parts.length : above) - 1
    const [from = 0, to = 1] = bounds.slice(part, part + 2)
    const [first = 0, last = 1] = encode.slice(2 * part, 2 * part + 2)
    const place = to > from ? (at - from) / (to - from) : 0
    return parts[part]?.(first + place * (last - first)) ?? []
  }
}

function numbers(finished: Finished, value: Value | undefined): number[] {
  return arrayOf(finished, value).map(Number)
}

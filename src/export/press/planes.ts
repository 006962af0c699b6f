import {latin1} from '../pdf/bytes.ts'
import {type Dict, dict, isRef} from '../pdf/objects.ts'
import {readCalculator} from './calculator.ts'
import type {Inks} from './colour/inks.ts'
import {isColour} from './content.ts'
import {arrayOf, bytesOf, type Finished} from './finished.ts'
import type {InkedFunction} from './gradients.ts'

/** Samples along a side, at most: one for each point of a page and more. */
const most = 512

/**
 * Sample a gradient that is told for each place of a plane, as those around a point are (ISO 32000-1, 8.7.4.5.2), and
 * separate each of its colours.
 */
export function inkPlane(
  finished: Finished,
  gradient: Dict,
  inks: Inks
): InkedFunction | undefined {
  const [value, ...more] = arrayOf(finished, gradient.get('Function'))
  const stream = isRef(value) ? finished.object(value.ref) : undefined
  const isProgram = stream?.value instanceof Map && stream.value.get('FunctionType') === 4
  const data = stream && isProgram ? bytesOf(stream) : undefined
  const calculate = data && more.length === 0 ? readCalculator(latin1(data)) : undefined
  if (!calculate) return
  const domain = arrayOf(finished, gradient.get('Domain') ?? [0, 1, 0, 1]).map(Number)
  const [left = 0, right = 1, low = 0, high = 1] = domain
  const size = [right - left, high - low].map(side => Math.min(most, Math.max(2, Math.ceil(side))))
  const [across = 2, up = 2] = size
  const components = inks.space === 'CMYK' ? 4 : 1
  const samples = new Uint8Array(across * up * components)
  let coloured = false
  for (let at = 0; at < across * up; at++) {
    const x = left + ((right - left) * (at % across)) / (across - 1)
    const y = low + ((high - low) * Math.floor(at / across)) / (up - 1)
    const [red = 0, green = red, blue = red] = calculate([x, y]).slice(-3).map(shade)
    const values = inks.colour(red, green, blue)
    coloured ||= isColour(values)
    for (const [ink, part] of values.entries())
      samples[at * components + ink] = Math.round(255 * part)
  }
  const entries = dict({
    FunctionType: 0,
    Domain: domain,
    Range: Array.from({length: components}, () => [0, 1]).flat(),
    Size: size,
    BitsPerSample: 8
  })
  return {entries, data: samples, coloured}
}

/** In steps that are known already: there are as many colours as a screen has along the circle. */
function shade(part: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, part))) / 255
}

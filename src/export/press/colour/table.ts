/** A table of colours with curves before and behind it (ICC.1:2001-04, `lut16Type`, `lut8Type`). */
export interface Table {
  /** Three values from 0 to 1 in, one for each ink out. */
  look(first: number, second: number, third: number): readonly number[]
}

/** Read a table of three inputs. Its matrix counts for XYZ alone, and is passed over. */
export function openTable(data: Uint8Array): Table {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const type = String.fromCharCode(...data.subarray(0, 4))
  const [inputs = 0, outputs = 0, grid = 0] = data.subarray(8, 11)
  if (inputs !== 3 || !(type === 'mft2' || type === 'mft1')) {
    throw new Error(`Unexpected table \`${type}\` of ${inputs} inputs in an ICC profile`)
  }
  const wide = type === 'mft2'
  const [before, behind] = wide ? [view.getUint16(48), view.getUint16(50)] : [256, 256]
  const cells = grid ** 3 * outputs
  const values = readValues(view, wide, inputs * before + cells + outputs * behind)
  const entry = values.subarray(0, inputs * before)
  const body = values.subarray(entry.length, entry.length + cells)
  const exit = values.subarray(entry.length + cells)
  return {
    look(first, second, third) {
      const place = [first, second, third].map((value, input) =>
        curve(entry.subarray(input * before, (input + 1) * before), value)
      )
      const inks = interpolate(body, grid, outputs, place)
      return inks.map((ink, output) =>
        curve(exit.subarray(output * behind, (output + 1) * behind), ink)
      )
    }
  }
}

function readValues(view: DataView, wide: boolean, count: number): Float64Array {
  const values = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    values[index] = wide ? view.getUint16(52 + 2 * index) / 65535 : view.getUint8(48 + index) / 255
  }
  return values
}

function curve(points: Float64Array, value: number): number {
  const place = Math.min(1, Math.max(0, value)) * (points.length - 1)
  const low = Math.floor(place)
  const [from = 0, to = from] = points.subarray(low, low + 2)
  return from + (to - from) * (place - low)
}

/** Between the eight corners of the cell. */
function interpolate(
  body: Float64Array,
  grid: number,
  outputs: number,
  place: readonly number[]
): number[] {
  const steps = [grid * grid * outputs, grid * outputs, outputs]
  const scaled = place.map(value => value * (grid - 1))
  const low = scaled.map(value => Math.min(Math.floor(value), grid - 2))
  const base = low.reduce((sum, cell, axis) => sum + cell * (steps[axis] ?? 0), 0)
  const inks = new Array<number>(outputs).fill(0)
  for (let corner = 0; corner < 8; corner++) {
    let weight = 1
    let at = base
    for (let axis = 0; axis < 3; axis++) {
      const part = (scaled[axis] ?? 0) - (low[axis] ?? 0)
      const isHigh = (corner >> axis) & 1
      weight *= isHigh ? part : 1 - part
      if (isHigh) at += steps[axis] ?? 0
    }
    if (weight === 0) continue
    for (let ink = 0; ink < outputs; ink++) {
      inks[ink] = (inks[ink] ?? 0) + weight * (body[at + ink] ?? 0)
    }
  }
  return inks
}

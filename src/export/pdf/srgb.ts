/**
 * The ICC profile of sRGB (IEC 61966-2-1), made here from the published numbers, so that it is nobody's: primaries and
 * white adapted to D50 by Bradford's matrix, the curve exact as a formula (ICC.1:2010, 10.16, type 3).
 */
export function srgbProfile(): Uint8Array {
  const curve = block('para', [...short(3), ...short(0), ...curveNumbers.flatMap(fixed)])
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', localized('sRGB')],
    ['cprt', localized('No copyright, use freely')],
    ['wtpt', triple(0.9642, 1, 0.8249)],
    ['chad', block('sf32', adaptation.flatMap(fixed))],
    ['rXYZ', triple(0.43607, 0.22249, 0.01392)],
    ['gXYZ', triple(0.38515, 0.71687, 0.09708)],
    ['bXYZ', triple(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve]
  ]
  return profile(tags)
}

/** Header, table of tags, tags; those that are one object stand there once (ICC.1:2010, 7). */
function profile(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const table: number[] = long(tags.length)
  const body: number[] = []
  const offsets = new Map<Uint8Array, number>()
  const start = 128 + 4 + 12 * tags.length
  for (const [name, data] of tags) {
    const offset = offsets.get(data) ?? start + body.length
    if (!offsets.has(data)) body.push(...data)
    offsets.set(data, offset)
    table.push(...ascii(name), ...long(offset), ...long(data.length))
  }
  const size = start + body.length
  return Uint8Array.from([...header(size), ...table, ...body])
}

/** ICC.1:2010, 7.2: version 4.3, a display, RGB, measured as XYZ; made on no day but that of the standard. */
function header(size: number): number[] {
  const day = [2004, 10, 1, 0, 0, 0].flatMap(short)
  const fields = [
    ...[...long(size), 0, 0, 0, 0, ...long(0x04300000)],
    ...[...ascii('mntrRGB XYZ '), ...day, ...ascii('acsp'), ...long(0), ...long(0)],
    ...[...long(0), ...long(0), 0, 0, 0, 0, 0, 0, 0, 0, ...long(0)],
    ...[0.9642, 1, 0.8249].flatMap(fixed)
  ]
  return [...fields, ...Array.from({length: 128 - fields.length}, () => 0)]
}

/** A text in one language (10.13). */
function localized(text: string): Uint8Array {
  const units = [...text].flatMap(letter => short(letter.charCodeAt(0)))
  const record = [...ascii('enUS'), ...long(units.length), ...long(28)]
  return block('mluc', [...long(1), ...long(12), ...record, ...units])
}

function triple(x: number, y: number, z: number): Uint8Array {
  return block('XYZ ', [x, y, z].flatMap(fixed))
}

/** A tag's data: type, four bytes of nothing, content, to a multiple of four. */
function block(type: string, content: readonly number[]): Uint8Array {
  const data = [...ascii(type), ...long(0), ...content]
  while (data.length % 4 > 0) data.push(0)
  return Uint8Array.from(data)
}

function ascii(text: string): number[] {
  return [...text].map(letter => letter.charCodeAt(0))
}

function short(number: number): number[] {
  return [(number >> 8) & 255, number & 255]
}

function long(number: number): number[] {
  return [...short((number >> 16) & 65_535), ...short(number & 65_535)]
}

/** Two's complement with sixteen bits behind the point (4.6). */
function fixed(number: number): number[] {
  return long(Math.round(number * 65_536))
}

const curveNumbers = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
const adaptation = [
  ...[1.04788, 0.02292, -0.05022],
  ...[0.02959, 0.99048, -0.01707],
  ...[-0.00925, 0.01508, 0.75168]
]

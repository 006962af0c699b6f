import {createHash} from 'node:crypto'

/** A TrueType face with some of its glyphs (OpenType, «The OpenType Font File»). */
export interface Face {
  /** Equal for subsets of one face: its hinting programs and units. */
  readonly key: string
  readonly unitsPerEm: number
  /** By tag; of the first subset. */
  readonly tables: ReadonlyMap<string, Uint8Array>
  /** The greatest of each limit of `maxp`. */
  readonly limits: Uint8Array
  /** By glyph id: glyphs that the subset has. */
  readonly glyphs: Map<number, Glyph>
}

export interface Glyph {
  readonly outline: Uint8Array
  readonly advance: number
  readonly bearing: number
}

/** Read a font file; nothing where it has no TrueType outlines. */
export function readFace(file: Uint8Array | undefined): Face | undefined {
  const tables = file ? readTables(file) : new Map<string, Uint8Array>()
  const [head, maxp, hhea] = [tables.get('head'), tables.get('maxp'), tables.get('hhea')]
  const complete = ['glyf', 'loca', 'hmtx'].every(tag => tables.has(tag))
  if (!head || !maxp || !hhea || !complete || maxp.length < MAXP_LENGTH) return
  const programs = ['cvt ', 'fpgm', 'prep'].map(tag => tables.get(tag) ?? new Uint8Array(0))
  const unitsPerEm = view(head).getUint16(18)
  const key = createHash('sha256').update(Buffer.concat(programs)).digest('hex')
  const glyphs = readGlyphs(tables, view(maxp).getUint16(4), view(hhea).getUint16(34))
  return {key: `${key} ${unitsPerEm}`, unitsPerEm, tables, limits: Uint8Array.from(maxp), glyphs}
}

/** Add a subset's glyphs to a face; false, and nothing done, where they contradict each other. */
export function mergeFace(face: Face, subset: Face): boolean {
  for (const [id, glyph] of subset.glyphs) {
    const known = face.glyphs.get(id)
    if (known && !sameGlyph(known, glyph)) return false
  }
  for (const [id, glyph] of subset.glyphs) if (!face.glyphs.has(id)) face.glyphs.set(id, glyph)
  const [limits, others] = [view(face.limits), view(subset.limits)]
  for (let at = 6; at < MAXP_LENGTH; at += 2) {
    limits.setUint16(at, Math.max(limits.getUint16(at), others.getUint16(at)))
  }
  return true
}

/** The font file, with the tables that PDF asks for (ISO 32000-1, 9.9, table 126). */
export function buildFace(face: Face): Uint8Array {
  const count = Math.max(0, ...face.glyphs.keys()) + 1
  const {glyf, loca, hmtx} = buildGlyphs(face.glyphs, count)
  const [head, hhea, maxp] = [
    copyOf(face, 'head'),
    copyOf(face, 'hhea'),
    Uint8Array.from(face.limits)
  ]
  view(head).setUint32(8, 0)
  view(head).setInt16(50, LONG_OFFSETS)
  view(hhea).setUint16(34, count)
  view(maxp).setUint16(4, count)
  const programs = ['cvt ', 'fpgm', 'prep'].flatMap(tag => {
    const table = face.tables.get(tag)
    return table ? ([[tag, table]] as const) : []
  })
  return buildFile([
    ...programs,
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp]
  ])
}

function readTables(file: Uint8Array): Map<string, Uint8Array> {
  const data = view(file)
  const tables = new Map<string, Uint8Array>()
  for (let record = 0; record < data.getUint16(4); record++) {
    const at = 12 + 16 * record
    const tag = String.fromCharCode(...file.subarray(at, at + 4))
    const offset = data.getUint32(at + 8)
    tables.set(tag, file.subarray(offset, offset + data.getUint32(at + 12)))
  }
  return tables
}

/** Glyphs left out have no outline and no advance; glyph 0 is always there. */
function readGlyphs(
  tables: ReadonlyMap<string, Uint8Array>,
  count: number,
  metrics: number
): Map<number, Glyph> {
  const [glyf, loca, hmtx] = ['glyf', 'loca', 'hmtx'].map(
    tag => tables.get(tag) ?? new Uint8Array(0)
  )
  const long = view(tables.get('head') ?? new Uint8Array(0)).getInt16(50) === LONG_OFFSETS
  const [offsets, widths] = [view(loca as Uint8Array), view(hmtx as Uint8Array)]
  const offset = (id: number): number =>
    long ? offsets.getUint32(4 * id) : 2 * offsets.getUint16(2 * id)
  const glyphs = new Map<number, Glyph>()
  for (let id = 0; id < count; id++) {
    // Glyphs behind the last metric have its advance, and only a bearing of their own.
    const advance = widths.getUint16(4 * Math.min(id, metrics - 1))
    const bearing = widths.getInt16(id < metrics ? 4 * id + 2 : 4 * metrics + 2 * (id - metrics))
    const start = offset(id)
    const end = offset(id + 1)
    // A subset lacks most glyphs of its face: a view of each would take longer than all else.
    if (id > 0 && advance === 0 && start === end) continue
    glyphs.set(id, {outline: (glyf as Uint8Array).subarray(start, end), advance, bearing})
  }
  return glyphs
}

function sameGlyph(one: Glyph, other: Glyph): boolean {
  if (one.advance !== other.advance || one.bearing !== other.bearing) return false
  if (one.outline.length === other.outline.length)
    return Buffer.compare(one.outline, other.outline) === 0
  const length = Math.min(one.outline.length, other.outline.length)
  const [start, others] = [one.outline.subarray(0, length), other.outline.subarray(0, length)]
  // A short loca pads outlines to even lengths.
  const padding = [...one.outline.subarray(length), ...other.outline.subarray(length)]
  return Buffer.compare(start, others) === 0 && padding.every(byte => byte === 0)
}

function buildGlyphs(
  glyphs: ReadonlyMap<number, Glyph>,
  count: number
): {glyf: Uint8Array; loca: Uint8Array; hmtx: Uint8Array} {
  const size = [...glyphs.values()].reduce((sum, {outline}) => sum + padded(outline.length), 0)
  const glyf = new Uint8Array(size)
  const loca = new Uint8Array(4 * (count + 1))
  const hmtx = new Uint8Array(4 * count)
  const [metrics, offsets] = [view(hmtx), view(loca)]
  let end = 0
  for (let id = 0; id < count; id++) {
    const glyph = glyphs.get(id)
    if (glyph) {
      metrics.setUint16(4 * id, glyph.advance)
      metrics.setInt16(4 * id + 2, glyph.bearing)
      glyf.set(glyph.outline, end)
      end += padded(glyph.outline.length)
    }
    offsets.setUint32(4 * (id + 1), end)
  }
  return {glyf, loca, hmtx}
}

/** Table directory and tables, with their check sums (OpenType, «Table Directory»). */
function buildFile(tables: readonly (readonly [tag: string, table: Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length
  const file = new Uint8Array(tables.reduce((sum, [, table]) => sum + padded(table.length), start))
  const data = view(file)
  const power = Math.floor(Math.log2(tables.length))
  data.setUint32(0, 0x00010000)
  const search = [tables.length, 16 << power, power, 16 * tables.length - (16 << power)]
  for (const [index, value] of search.entries()) data.setUint16(4 + 2 * index, value)
  let offset = start
  for (const [index, [tag, table]] of tables.entries()) {
    const at = 12 + 16 * index
    file.set(Buffer.from(tag, 'latin1'), at)
    file.set(table, offset)
    const words = [
      checkSum(file.subarray(offset, offset + padded(table.length))),
      offset,
      table.length
    ]
    for (const [word, value] of words.entries()) data.setUint32(at + 4 + 4 * word, value)
    offset += padded(table.length)
  }
  adjust(file, tables)
  return file
}

/** The file's own check sum, in `head` (OpenType, «checksumAdjustment»). */
function adjust(file: Uint8Array, tables: readonly (readonly [string, Uint8Array])[]): void {
  const index = tables.findIndex(([tag]) => tag === 'head')
  const offset = view(file).getUint32(12 + 16 * index + 8)
  view(file).setUint32(offset + 8, (0xb1b0afba - checkSum(file)) >>> 0)
}

function checkSum(table: Uint8Array): number {
  const data = view(table)
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0
  return sum
}

function copyOf(face: Face, tag: string): Uint8Array {
  return Uint8Array.from(face.tables.get(tag) ?? [])
}

function view(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength)
}

function padded(length: number): number {
  return (length + 3) & ~3
}

const MAXP_LENGTH = 32
const LONG_OFFSETS = 1

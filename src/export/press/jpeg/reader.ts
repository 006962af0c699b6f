import type {HuffmanTable} from './tables.ts'

/** Reads the bits of a scan. */
export interface Reader {
  readonly data: Uint8Array
  at: number
  held: number
  count: number
}

export function openReader(data: Uint8Array, at: number): Reader {
  return {data, at, held: 0, count: 0}
}

/** One bit; zeros behind the end of the scan. */
export function bit(reader: Reader): number {
  if (reader.count === 0) fill(reader)
  reader.count--
  return (reader.held >> reader.count) & 1
}

export function bits(reader: Reader, length: number): number {
  let value = 0
  for (let index = 0; index < length; index++) value = (value << 1) | bit(reader)
  return value
}

/** A number of so many bits, the lower half of them negative (ITU T.81, F.2.2.1). */
export function signed(reader: Reader, length: number): number {
  if (length === 0) return 0
  const value = bits(reader, length)
  return value < 1 << (length - 1) ? value - (1 << length) + 1 : value
}

/** T.81, F.2.2.3 */
export function symbol(reader: Reader, table: HuffmanTable | undefined): number {
  if (!table) throw new Error('Cannot read a JPEG without its codes')
  let code = 0
  for (let length = 1; length <= 16; length++) {
    code = (code << 1) | bit(reader)
    const index = code - (table.first[length] ?? 0)
    if (index >= 0 && index < (table.count[length] ?? 0)) {
      return table.symbols[(table.start[length] ?? 0) + index] ?? 0
    }
  }
  throw new Error('Unexpected code in a JPEG')
}

/** Go on behind the next marker of a new start, if one follows; bits that are left over fill up a byte. */
export function restart(reader: Reader): boolean {
  const {data} = reader
  reader.count = 0
  while (reader.at + 1 < data.length && !isMarker(data, reader.at)) reader.at++
  const marker = data[reader.at + 1] ?? 0
  if (marker < 0xd0 || marker > 0xd7) return false
  reader.at += 2
  return true
}

/** The zero behind a byte of ones is no data; any other byte there is a marker. */
function fill(reader: Reader): void {
  const {data, at} = reader
  const isEnd = at >= data.length || isMarker(data, at)
  reader.held = isEnd ? 0 : (data[at] as number)
  if (!isEnd) reader.at += data[at] === 0xff ? 2 : 1
  reader.count = 8
}

function isMarker(data: Uint8Array, at: number): boolean {
  return data[at] === 0xff && data[at + 1] !== 0
}

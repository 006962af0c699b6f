/** Bytes that grow at the end. */
export interface Bytes {
  data: Uint8Array
  length: number
  /** Of `data`: to ask a typed array takes longer than to put a byte into it. */
  capacity: number
  /** Where numbers are left out that come later: the byte, and what the number is known by, in turn. */
  readonly gaps?: number[]
}

export function emptyBytes(capacity = 256): Bytes {
  const data = new Uint8Array(capacity)
  return {data, length: 0, capacity: data.length}
}

/** Bytes in which numbers of objects are left out. */
export function gappedBytes(capacity?: number): Gapped {
  return {...emptyBytes(capacity), gaps: []}
}

export interface Gapped extends Bytes {
  readonly gaps: number[]
}

export function putBytes(out: Bytes, source: Uint8Array, from = 0, to = source.length): void {
  makeRoom(out, to - from)
  // Copying a few bytes by hand is faster than making a view for `set`.
  if (to - from < 48) {
    const {data, length} = out
    for (let at = from; at < to; at++) data[length + at - from] = source[at] as number
  } else {
    out.data.set(source.subarray(from, to), out.length)
  }
  out.length += to - from
}

export function putByte(out: Bytes, byte: number): void {
  if (out.length === out.capacity) makeRoom(out, 1)
  out.data[out.length++] = byte
}

/** Characters up to U+00FF, each one byte. */
export function putText(out: Bytes, text: string): void {
  if (out.length + text.length > out.capacity) makeRoom(out, text.length)
  const {data, length} = out
  for (let index = 0; index < text.length; index++) data[length + index] = text.charCodeAt(index)
  out.length += text.length
}

/** A non-negative integer in decimal. */
export function putInteger(out: Bytes, integer: number): void {
  let digits = 1
  for (let power = 10; integer >= power; power *= 10) digits++
  makeRoom(out, digits)
  const {data, length} = out
  let rest = integer
  for (let at = length + digits - 1; at >= length; at--) {
    const tens = Math.floor(rest / 10)
    data[at] = 48 + rest - tens * 10
    rest = tens
  }
  out.length += digits
}

/** A number of the volume: of an object, or a key of its parent tree. */
export function putNumber(out: Bytes, number: number): void {
  if (out.gaps) out.gaps.push(out.length, number)
  else putInteger(out, number)
}

/** A reference (ISO 32000-1, 7.3.10). */
export function putRef(out: Bytes, number: number): void {
  putNumber(out, number)
  putText(out, ' 0 R')
}

export function takeBytes(out: Bytes): Uint8Array {
  return out.data.subarray(0, out.length)
}

/** Bytes as characters up to U+00FF. */
export function latin1(data: Uint8Array, from = 0, to = data.length): string {
  // To call into the engine's own takes longer than to put so few together.
  if (to - from < SHORT) {
    let text = ''
    for (let at = from; at < to; at++) text += String.fromCharCode(data[at] as number)
    return text
  }
  return Buffer.from(data.buffer, data.byteOffset + from, to - from).toString('latin1')
}

/** Room for so many bytes more: what is put into `data` without being asked must fit. */
export function makeRoom(out: Bytes, count: number): void {
  const needed = out.length + count
  if (needed <= out.capacity) return
  out.capacity = Math.max(needed, out.capacity * 2)
  const larger = new Uint8Array(out.capacity)
  larger.set(out.data.subarray(0, out.length))
  out.data = larger
}

const SHORT = 12

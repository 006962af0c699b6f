import {emptyBytes, putBytes, takeBytes} from '../pdf/bytes.ts'

/** LZW with codes of 9 to 12 bits (ISO 32000-1, 7.4.4.2); `early`: codes grow one code too soon, as is usual. */
export function inflateLzw(data: Uint8Array, early: boolean): Uint8Array {
  const out = emptyBytes(data.length * 4)
  let table = freshTable()
  let width = 9
  let last: Uint8Array | undefined
  for (let bit = 0; bit + width <= data.length * 8; ) {
    const code = codeAt(data, bit, width)
    bit += width
    if (code === END) break
    if (code === CLEAR) {
      table = freshTable()
      width = 9
      last = undefined
      continue
    }
    const word = table[code] ?? (last && extended(last, last))
    if (!word) break
    putBytes(out, word)
    if (last) table.push(extended(last, word))
    last = word
    width = widthFor(table.length + (early ? 1 : 0))
  }
  return takeBytes(out)
}

function freshTable(): Uint8Array[] {
  return Array.from({length: 258}, (_, code) => Uint8Array.of(code & 255))
}

function codeAt(data: Uint8Array, bit: number, width: number): number {
  const byte = bit >> 3
  const bits = ((data[byte] ?? 0) << 16) | ((data[byte + 1] ?? 0) << 8) | (data[byte + 2] ?? 0)
  return (bits >> (24 - (bit & 7) - width)) & ((1 << width) - 1)
}

function extended(word: Uint8Array, by: Uint8Array): Uint8Array {
  const longer = new Uint8Array(word.length + 1)
  longer.set(word)
  longer[word.length] = by[0] ?? 0
  return longer
}

function widthFor(size: number): number {
  if (size >= 2048) return 12
  if (size >= 1024) return 11
  return size >= 512 ? 10 : 9
}

const CLEAR = 256
const END = 257

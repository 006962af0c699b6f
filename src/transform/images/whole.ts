import {crc32} from 'node:zlib'
import type {ImageFile} from '../../book/book.ts'

/**
 * What is wrong with the file of an image that begins well: a browser draws as much of it as there is, and says nothing.
 * Undefined of a whole one, and of what cannot be told.
 */
export function faultOf(type: ImageFile['type'], bytes: Uint8Array): string | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const fault = faults[type]?.(data)
  return fault && `${names[type]} that is ${fault}`
}

type Fault = 'cut off' | 'damaged' | undefined

const names: Readonly<Record<ImageFile['type'], string>> = {
  png: 'a PNG',
  jpeg: 'a JPEG',
  gif: 'a GIF',
  webp: 'a WebP image',
  avif: 'an AVIF image',
  svg: 'an SVG'
}

const faults: {readonly [Type in ImageFile['type']]?: (data: Buffer) => Fault} = {
  png,
  jpeg,
  gif,
  webp,
  avif
}

/** Chunks with their check sums (ISO/IEC 15948, 5.3); those with a small first letter may be left out. */
function png(data: Buffer): Fault {
  for (let at = 8; at + 12 <= data.length; ) {
    const end = at + 8 + data.readUInt32BE(at)
    if (end + 4 > data.length) return 'cut off'
    const type = data.toString('latin1', at + 4, at + 8)
    const isNeeded = /^[A-Z]/u.test(type)
    if (isNeeded && crc32(data.subarray(at + 4, end)) !== data.readUInt32BE(end)) return 'damaged'
    if (type === 'IEND') return undefined
    at = end + 4
  }
  return 'cut off'
}

/** Segments up to the first scan, behind which the end must be marked (ISO/IEC 10918-1, B.2.1). */
function jpeg(data: Buffer): Fault {
  for (let at = 2; at + 4 <= data.length; ) {
    if (data[at] !== 0xff) return undefined
    const marker = data[at + 1]
    if (marker === 0xff) at++
    else if (marker === 0xda) return data.includes(endOfJpeg, at) ? undefined : 'cut off'
    else at += 2 + data.readUInt16BE(at + 2)
  }
  return 'cut off'
}

const endOfJpeg = Buffer.from([0xff, 0xd9])

/** Blocks up to the trailer (GIF89a, appendix A). */
function gif(data: Buffer): Fault {
  for (let at = 13 + colours(data[10]); at < data.length; ) {
    if (data[at] === 0x3b) return undefined
    if (data[at] === 0x21) at += 2
    else if (data[at] === 0x2c) at += 11 + colours(data[at + 9])
    else return undefined
    while (data[at]) at += 1 + (data[at] ?? 0)
    at++
  }
  return 'cut off'
}

/** Bytes of a table of colours. */
function colours(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** RIFF says how long it is. */
function webp(data: Buffer): Fault {
  return data.length < 8 + data.readUInt32LE(4) ? 'cut off' : undefined
}

/** Boxes (ISO/IEC 14496-12, 4.2); the last may have no size, and goes to the end of the file. The pixels come last. */
function avif(data: Buffer): Fault {
  for (let at = 0; at < data.length; ) {
    const size = sizeOfBox(data.subarray(at))
    if (size === undefined || at + size > data.length) return 'cut off'
    if (size < 8) return 'damaged'
    at += size
  }
  return data.includes('mdat') || data.includes('idat') ? undefined : 'cut off'
}

/** Bytes of the box that is first, with its head; nothing where the head is cut off. */
function sizeOfBox(rest: Buffer): number | undefined {
  if (rest.length < 8) return undefined
  const size = rest.readUInt32BE(0)
  if (size !== 1) return size || rest.length
  return rest.length < 16 ? undefined : Number(rest.readBigUInt64BE(8))
}

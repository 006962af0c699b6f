import {crc32, deflateSync} from 'node:zlib'

/** Pixels of a sign. */
export const signSize = {width: 8, height: 1} as const

/**
 * A tiny picture that stands in the printed pages where a page of another PDF is to stand: the browser places it as it places
 * any picture, and its pixels name the page, so that the binder finds it. As the address of an image.
 */
export function signOf(key: string): string {
  const pixels = Buffer.concat([magic, Buffer.from(key, 'hex'), ending])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(signSize.width, 0)
  head.writeUInt32BE(signSize.height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.of(0), pixels])
  const png = Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(row)),
    chunk('IEND', Buffer.alloc(0))
  ])
  return `data:image/png;base64,${png.toString('base64')}`
}

/** The page that pixels name, three bytes each; nothing for those of any other picture. */
export function keyIn(pixels: Uint8Array): string | undefined {
  const bytes = Buffer.from(pixels)
  const isSign = bytes.subarray(0, 4).equals(magic) && bytes.subarray(20, 24).equals(ending)
  return isSign ? bytes.subarray(4, 20).toString('hex') : undefined
}

/** PNG, section 5.3. */
function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const magic = Buffer.from('Lect', 'latin1')
const ending = Buffer.from('ern!', 'latin1')
const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

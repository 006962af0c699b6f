import {openTable, type Table} from './table.ts'

/** An ICC profile of a printing press, as far as separating colours needs it. */
export interface Profile {
  /** The file, to embed. */
  readonly data: Uint8Array
  /** D50 Lab → C, M, Y, K from 0 to 1, the perceptual way: colours that the inks cannot reach move together. */
  separate(lightness: number, a: number, b: number): readonly number[]
}

/** Read the table that leads from the connection space to the inks (ICC.1:2001-04, 6.5.8 and 6.5.9, `B2A0`). */
export function openProfile(data: Uint8Array): Profile {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [space, connection] = [word(data, 16), word(data, 20)]
  const offset = tagOffset(view, data, 'B2A0')
  if (space !== 'CMYK' || connection !== 'Lab ' || offset === undefined) {
    throw new Error('Cannot separate colours with an ICC profile without a table from Lab to CMYK')
  }
  const table: Table = openTable(data.subarray(offset))
  return {
    data,
    separate: (lightness, a, b) =>
      // In 16 bits 100 is 0xff00, and 0 of the other two 0x8000.
      table.look((lightness / 100) * (0xff00 / 0xffff), scaled(a), scaled(b))
  }
}

function scaled(chroma: number): number {
  return ((chroma + 128) * 256) / 0xffff
}

function tagOffset(view: DataView, data: Uint8Array, tag: string): number | undefined {
  for (let at = 132; at < 132 + 12 * view.getUint32(128); at += 12) {
    if (word(data, at) === tag) return view.getUint32(at + 4)
  }
  return
}

function word(data: Uint8Array, at: number): string {
  return String.fromCharCode(...data.subarray(at, at + 4))
}

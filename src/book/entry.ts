import {createHash} from 'node:crypto'
import type {Layout, PlacedShell, SectionDocument} from './pages.ts'

/** What is kept of something made: text and bytes. */
export interface Entry {
  /** JSON. */
  readonly head: string
  readonly bytes: Uint8Array
}

/** Names an entry by what it is made from: equal parts give the same name on every machine. */
export function keyOf(
  ...parts: readonly (string | SectionDocument | readonly PlacedShell[])[]
): string {
  return hashOf(JSON.stringify(parts))
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** As the content of a file: 64 hex digits of the hash of the rest, length of the head, head, bytes. */
export function packEntry({head, bytes}: Entry): Buffer {
  const text = Buffer.from(head)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const rest = Buffer.concat([length, text, bytes])
  return Buffer.concat([Buffer.from(hashOf(rest), 'latin1'), rest])
}

/** Nothing where the content is damaged. */
export function unpackEntry(content: Buffer): Entry | undefined {
  const hash = content.toString('latin1', 0, 64)
  const rest = content.subarray(64)
  if (rest.length < 4 || hashOf(rest) !== hash) return undefined
  const length = rest.readUInt32BE(0)
  return {head: rest.toString('utf8', 4, 4 + length), bytes: rest.subarray(4 + length)}
}

export function packLayout({body, ...layout}: Layout): Entry {
  return {
    head: JSON.stringify({layout, isPrinted: body !== undefined}),
    bytes: body ?? new Uint8Array()
  }
}

export function unpackLayout({head, bytes}: Entry): Layout {
  const {layout, isPrinted} = JSON.parse(head) as {layout: Omit<Layout, 'body'>; isPrinted: boolean}
  return isPrinted ? {...layout, body: bytes} : layout
}

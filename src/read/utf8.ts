/** Text of bytes of which a few are no UTF-8. */
export interface Utf8 {
  readonly text: string
  /** Offsets of the faulty bytes among the bytes, and in the text. */
  readonly faults: readonly {readonly byte: number; readonly offset: number}[]
  /** Letters beyond ASCII that were sound. */
  readonly sound: number
}

/** Read bytes as UTF-8; those that are none one by one as Windows-1252. */
export function readUtf8(bytes: Uint8Array): Utf8 {
  const faults: {byte: number; offset: number}[] = []
  const parts: string[] = []
  let offset = 0
  let sound = 0
  let from = 0
  const push = (part: string): void => {
    parts.push(part)
    offset += part.length
  }
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at)
    if (length > 1) sound++
    if (length === 0) {
      push(utf8.decode(bytes.subarray(from, at)))
      faults.push({byte: at, offset})
      push(windows.decode(bytes.subarray(at, at + 1)))
      from = at + 1
    }
    at += length || 1
  }
  push(utf8.decode(bytes.subarray(from)))
  return {text: parts.join(''), faults, sound}
}

const utf8 = new TextDecoder('utf-8', {ignoreBOM: true})
const windows = new TextDecoder('windows-1252')

/** Bytes of the sound sequence that starts here; none when it is not sound. https://www.unicode.org/versions/latest/ table 3-7 */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[at + 1] ?? 0
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  for (let index = 2; index < length; index++) {
    const next = bytes[at + index] ?? 0
    if (next < 0x80 || next > 0xbf) return 0
  }
  return length
}

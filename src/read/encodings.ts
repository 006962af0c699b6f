/** How bytes that are no UTF-8 are read, and whether that is more than a guess. */
export interface Encoding {
  /** As editors know it. */
  readonly name: string
  /** As decoders know it. */
  readonly label: string
  readonly sure: boolean
}

/** The UTF-16 that a byte order mark tells, or zeros in nearly every other byte. */
export function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return utf16('le')
  if (first === 0xfe && second === 0xff) return utf16('be')
  const opening = bytes.subarray(0, 2000)
  const even = opening.filter((byte, index) => byte === 0 && index % 2 === 0).length
  const odd = opening.filter((byte, index) => byte === 0 && index % 2 === 1).length
  if (opening.length < 16 || (even > 0 && odd > 0)) return undefined
  if (odd * 2.5 > opening.length) return utf16('le')
  return even * 2.5 > opening.length ? utf16('be') : undefined
}

function utf16(order: 'le' | 'be'): Encoding {
  return {name: 'UTF-16', label: `utf-16${order}`, sure: true}
}

/**
 * Latin-1 or Windows-1252, which has letters and marks where Latin-1 has controls. Where these stand amid words, or most
 * letters are beyond ASCII, the bytes are of another encoding: it is read so all the same, but is not sure.
 */
export function narrowEncoding(bytes: Uint8Array): Encoding {
  let controls = 0
  let odd = 0
  let high = 0
  let letters = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (isLetter(byte)) letters++
    if (byte < 0x80) continue
    high++
    if (byte < 0xa0) controls++
    if (unused.has(byte) || isOdd(bytes[at - 1], byte, bytes[at + 1])) odd++
  }
  const sure = odd * 10 <= high && high <= letters
  const name = controls > 0 ? 'Windows-1252' : 'Latin-1'
  return {name, label: 'windows-1252', sure}
}

/** An ASCII letter. */
function isLetter(byte: number | undefined): boolean {
  const small = (byte ?? 0) | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** Whether it is a mark that words do not have there: one that opens behind a letter, or any but an apostrophe amid them. */
function isOdd(before: number | undefined, byte: number, behind: number | undefined): boolean {
  if (!isLetter(before)) return false
  return opening.has(byte) || (isLetter(behind) && closing.has(byte))
}

/** € ‚ „ ‹ and the marks † ‡ ˆ ‰ “ ” • ˜ ™ › and ‘. */
const opening: ReadonlySet<number> = new Set([0x80, 0x82, 0x84, 0x8b])
const closing: ReadonlySet<number> = new Set([
  ...[0x86, 0x87, 0x88, 0x89, 0x91],
  ...[0x93, 0x94, 0x95, 0x98, 0x99, 0x9b]
])
const unused: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

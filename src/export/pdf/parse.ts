import {latin1} from './bytes.ts'
import type {Dict, Name, Value} from './objects.ts'

/** A place in a file. */
export interface Cursor {
  readonly data: Uint8Array
  at: number
}

/** Read the value at the cursor and move behind it (ISO 32000-1, 7.3). */
export function readValue(cursor: Cursor): Value {
  skipSpace(cursor)
  const {data, at} = cursor
  const byte = data[at]
  if (byte === SOLIDUS) return readName(cursor)
  if (byte === LESS) return data[at + 1] === LESS ? readDict(cursor) : readHex(cursor)
  if (byte === BRACKET) return readArray(cursor)
  if (byte === PARENTHESIS) return readLiteral(cursor)
  const ref = refAt(data, at)
  if (ref) {
    cursor.at = ref.end
    return {ref: ref.number}
  }
  return readWord(cursor)
}

/** The reference `12 0 R` at this byte, if one stands there. */
export function refAt(data: Uint8Array, at: number): {number: number; end: number} | undefined {
  let end = at
  let number = 0
  while (isDigit(data[end])) number = number * 10 + (data[end++] as number) - 48
  if (end === at || data[end] !== SPACE || data[end + 1] !== 48 || data[end + 2] !== SPACE) return
  return data[end + 3] === LETTER_R ? {number, end: end + 4} : undefined
}

/** The byte behind the literal string that opens here (ISO 32000-1, 7.3.4.2). */
export function literalEnd(data: Uint8Array, open: number): number {
  let depth = 0
  for (let at = open; at < data.length; at++) {
    const byte = data[at]
    if (byte === BACKSLASH) at++
    else if (byte === PARENTHESIS) depth++
    else if (byte === CLOSE && --depth === 0) return at + 1
  }
  throw new Error('Cannot read a PDF with a string that does not end')
}

/** Whether a byte is part of a name, number or word (ISO 32000-1, 7.2.2). */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && regular[byte] === 1
}

export function skipSpace(cursor: Cursor): void {
  while ((cursor.data[cursor.at] ?? 255) <= SPACE) cursor.at++
}

function readName(cursor: Cursor): Name {
  const from = ++cursor.at
  while (isRegular(cursor.data[cursor.at])) cursor.at++
  return nameAt(cursor.data, from - 1, cursor.at) as Name
}

/** The bytes as characters. The same few names stand in all objects: most are at hand. */
function nameAt(data: Uint8Array, from: number, to: number): string {
  let place = to - from
  for (let at = from; at < to; at++) place = (place * 31 + (data[at] as number)) & 1023
  const known = names[place]
  if (known !== undefined && standsAt(data, from, to, known)) return known
  const name = latin1(data, from, to)
  names[place] = name
  return name
}

function standsAt(data: Uint8Array, from: number, to: number, name: string): boolean {
  if (name.length !== to - from) return false
  for (let at = from; at < to; at++) if (data[at] !== name.charCodeAt(at - from)) return false
  return true
}

function readDict(cursor: Cursor): Dict {
  cursor.at += 2
  const entries: Dict = new Map()
  for (;;) {
    skipSpace(cursor)
    if (cursor.data[cursor.at] === GREATER) break
    if (cursor.data[cursor.at] !== SOLIDUS)
      throw new Error('Unexpected key in a PDF dictionary, expected name')
    const from = ++cursor.at
    while (isRegular(cursor.data[cursor.at])) cursor.at++
    const key = nameAt(cursor.data, from, cursor.at)
    entries.set(key, readValue(cursor))
  }
  cursor.at += 2
  return entries
}

function readArray(cursor: Cursor): Value[] {
  cursor.at++
  const values: Value[] = []
  for (;;) {
    skipSpace(cursor)
    if (cursor.data[cursor.at] === BRACKET_CLOSE) break
    values.push(readValue(cursor))
  }
  cursor.at++
  return values
}

function readHex(cursor: Cursor): Value {
  const end = cursor.data.indexOf(GREATER, cursor.at)
  const digits = latin1(cursor.data, cursor.at + 1, end).replace(/\s/g, '')
  cursor.at = end + 1
  return {
    text: Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString(
      'latin1'
    )
  }
}

function readLiteral(cursor: Cursor): Value {
  const end = literalEnd(cursor.data, cursor.at)
  const raw = latin1(cursor.data, cursor.at + 1, end - 1)
  cursor.at = end
  return {text: raw.includes('\\') ? raw.replace(/\\(\r\n|[0-7]{1,3}|.)/gs, plain) : raw}
}

function plain(_: string, escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255)
  return escapes[escaped] ?? escaped
}

function readWord(cursor: Cursor): Value {
  const from = cursor.at
  let integer = 0
  while (isDigit(cursor.data[cursor.at]))
    integer = integer * 10 + (cursor.data[cursor.at++] as number) - 48
  const isShort = cursor.at > from && cursor.at - from < 15
  if (isShort && !isRegular(cursor.data[cursor.at])) return integer
  while (isRegular(cursor.data[cursor.at])) cursor.at++
  const word = latin1(cursor.data, from, cursor.at)
  const value = words.get(word) ?? Number(word)
  if (word === 'null') return null
  if (word === '' || Number.isNaN(value)) {
    throw new Error(`Unexpected “${word}” at byte ${from} of a PDF, expected a value`)
  }
  return value
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57
}

const SPACE = 32
const PARENTHESIS = 40
const CLOSE = 41
const SOLIDUS = 47
const LESS = 60
const GREATER = 62
const LETTER_R = 82
const BRACKET = 91
const BACKSLASH = 92
const BRACKET_CLOSE = 93
const names = new Array<string | undefined>(1024).fill(undefined)
const delimiters = new Set(Buffer.from('()<>[]{}/%'))
const regular = Uint8Array.from({length: 256}, (_, byte) =>
  byte > SPACE && !delimiters.has(byte) ? 1 : 0
)
const words = new Map([
  ['true', true],
  ['false', false]
])
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
  '\r\n': ''
}

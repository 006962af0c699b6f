import {latin1} from '../pdf/bytes.ts'
import type {Dict, Name, Value} from '../pdf/objects.ts'
import {type Cursor, isRegular, literalEnd} from '../pdf/parse.ts'

/**
 * Read the value at the cursor and move behind it (ISO 32000-1, 7.2 and 7.3), as any program may have written it: with
 * comments, any white space, and generations. `pdf/parse.ts` is for what Chromium writes, and faster.
 */
export function readAny(cursor: Cursor): Value {
  skipBlank(cursor)
  const {data, at} = cursor
  switch (data[at]) {
    case SOLIDUS:
      return readName(cursor)
    case LESS:
      return data[at + 1] === LESS ? readDict(cursor) : readHex(cursor)
    case BRACKET:
      return readArray(cursor)
    case PARENTHESIS:
      return readLiteral(cursor)
    default:
      return readRef(cursor) ?? readWord(cursor)
  }
}

/** Move over white space and comments. */
export function skipBlank(cursor: Cursor): void {
  const {data} = cursor
  for (;;) {
    while ((data[cursor.at] ?? 255) <= SPACE) cursor.at++
    if (data[cursor.at] !== PERCENT) return
    while (cursor.at < data.length && !isLineEnd(data[cursor.at])) cursor.at++
  }
}

/** Move over a keyword, if it stands here. */
export function takeKeyword(cursor: Cursor, word: string): boolean {
  skipBlank(cursor)
  for (let index = 0; index < word.length; index++) {
    if (cursor.data[cursor.at + index] !== word.charCodeAt(index)) return false
  }
  cursor.at += word.length
  return true
}

/** The non-negative integer here; the cursor stays where there is none. */
export function takeInteger(cursor: Cursor): number | undefined {
  const start = cursor.at
  skipBlank(cursor)
  const from = cursor.at
  while (isDigit(cursor.data[cursor.at])) cursor.at++
  if (cursor.at > from) return Number(latin1(cursor.data.subarray(from, cursor.at)))
  cursor.at = start
  return undefined
}

function readRef(cursor: Cursor): Value | undefined {
  const start = cursor.at
  const number = takeInteger(cursor)
  const generation = number === undefined ? undefined : takeInteger(cursor)
  if (number !== undefined && generation !== undefined && takeKeyword(cursor, 'R')) {
    if (!isRegular(cursor.data[cursor.at])) return {ref: number}
  }
  cursor.at = start
  return undefined
}

function readName(cursor: Cursor): Name {
  const from = ++cursor.at
  while (isRegular(cursor.data[cursor.at])) cursor.at++
  return `/${latin1(cursor.data.subarray(from, cursor.at))}`
}

function readDict(cursor: Cursor): Dict {
  cursor.at += 2
  const entries: Dict = new Map()
  for (;;) {
    skipBlank(cursor)
    if (cursor.data[cursor.at] === GREATER) break
    const key = readAny(cursor)
    if (typeof key !== 'string') throw new Error('Unexpected key of a dictionary, expected a name')
    entries.set(key.slice(1), readAny(cursor))
  }
  cursor.at += 2
  return entries
}

function readArray(cursor: Cursor): Value[] {
  cursor.at++
  const values: Value[] = []
  for (;;) {
    skipBlank(cursor)
    if (cursor.data[cursor.at] === BRACKET_CLOSE) break
    values.push(readAny(cursor))
  }
  cursor.at++
  return values
}

function readHex(cursor: Cursor): Value {
  const end = cursor.data.indexOf(GREATER, cursor.at)
  if (end < 0) throw new Error('Unexpected end of the file in a string')
  const digits = latin1(cursor.data.subarray(cursor.at + 1, end)).replace(/[^0-9A-Fa-f]/g, '')
  cursor.at = end + 1
  const even = digits.length % 2 === 0 ? digits : `${digits}0`
  return {text: Buffer.from(even, 'hex').toString('latin1')}
}

function readLiteral(cursor: Cursor): Value {
  const end = literalEnd(cursor.data, cursor.at)
  const raw = latin1(cursor.data.subarray(cursor.at + 1, end - 1))
  cursor.at = end
  return {text: raw.includes('\\') ? raw.replace(/\\(\r\n|[0-7]{1,3}|.)/gs, plain) : raw}
}

function plain(_: string, escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255)
  return escapes[escaped] ?? escaped
}

function readWord(cursor: Cursor): Value {
  const from = cursor.at
  while (isRegular(cursor.data[cursor.at])) cursor.at++
  const word = latin1(cursor.data.subarray(from, cursor.at))
  if (word === 'null') return null
  if (word === 'true' || word === 'false') return word === 'true'
  const number = Number(word)
  if (word !== '' && !Number.isNaN(number)) return number
  throw new Error(`Unexpected “${word}” at byte ${from}, expected a value`)
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13
}

const SPACE = 32
const PERCENT = 37
const PARENTHESIS = 40
const SOLIDUS = 47
const LESS = 60
const GREATER = 62
const BRACKET = 91
const BRACKET_CLOSE = 93
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

import {literalEnd} from '../parse.ts'

/**
 * Reads the operations of a content stream one after the other (ISO 32000-1, 7.8.2). It is one object that changes:
 * a page has thousands of operations, and an object for each would cost more than all the rest.
 */
export interface Scanner {
  readonly data: Uint8Array
  /** Behind the operation that was read last. */
  at: number
  /** The operator, packed: compare with `operator('Tj')`. */
  operator: number
  /** Where the operation begins: its first operand, or the operator. */
  from: number
  /** Operands of it: array and dictionary count as one. */
  count: number
  /** First byte and end of each operand, in turn. */
  readonly bounds: number[]
}

export function openScanner(data: Uint8Array): Scanner {
  return {data, at: 0, operator: 0, from: 0, count: 0, bounds: []}
}

/** Read the next operation; false at the end of the stream. Operands without an operator at its end are no operation. */
export function nextOperation(scanner: Scanner): boolean {
  const {data, bounds} = scanner
  const {length} = data
  let at = skipSpace(data, scanner.at)
  scanner.from = at
  scanner.count = 0
  while (at < length) {
    const end = tokenEnd(data, at)
    if (isOperator(data, at, end)) {
      scanner.operator = packed(data, at, end)
      scanner.at = scanner.operator === IMAGE_DATA ? imageEnd(data, end) : end
      return true
    }
    bounds[2 * scanner.count] = at
    bounds[2 * scanner.count + 1] = end
    scanner.count++
    at = skipSpace(data, end)
  }
  scanner.at = length
  return false
}

/** The number that stands for an operator in `Scanner.operator`. */
export function operator(name: string): number {
  let code = 0
  for (let index = 0; index < name.length; index++) code = (code << 8) | name.charCodeAt(index)
  return code
}

/** An operand that is a number; 0 where there is none. */
export function numberAt({data, bounds, count}: Scanner, index: number): number {
  if (index >= count) return 0
  let at = bounds[2 * index] as number
  const end = bounds[2 * index + 1] as number
  const isNegative = data[at] === MINUS
  if (isNegative || data[at] === PLUS) at++
  let digits = 0
  let scale = 1
  for (let isFraction = false; at < end; at++) {
    const byte = data[at] as number
    if (byte === STOP) isFraction = true
    else {
      digits = digits * 10 + byte - 48
      if (isFraction) scale *= 10
    }
  }
  return isNegative ? -digits / scale : digits / scale
}

/** An operand as written, its bytes as characters. */
export function wordAt({data, bounds, count}: Scanner, index: number): string {
  if (index >= count) return ''
  let word = ''
  const end = bounds[2 * index + 1] as number
  for (let at = bounds[2 * index] as number; at < end; at++) {
    word += String.fromCharCode(data[at] as number)
  }
  return word
}

function skipSpace(data: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    const byte = data[at]
    if (byte === undefined) return at
    if (byte === PERCENT) at = lineEnd(data, at)
    else if (byte <= SPACE) at++
    else return at
  }
}

function lineEnd(data: Uint8Array, from: number): number {
  let at = from
  while (at < data.length && data[at] !== 10 && data[at] !== 13) at++
  return at
}

function tokenEnd(data: Uint8Array, at: number): number {
  const byte = data[at]
  if (byte === PARENTHESIS) return literalEnd(data, at)
  if (byte === BRACKET) return groupEnd(data, at, BRACKET_CLOSE)
  if (byte === LESS) {
    if (data[at + 1] === LESS) return groupEnd(data, at + 1, GREATER) + 1
    const close = data.indexOf(GREATER, at)
    return close < 0 ? data.length : close + 1
  }
  const {length} = data
  let end = at + 1
  while (end < length && isRegular(data[end] as number)) end++
  return end
}

/** Behind the sign that closes an array, or the first of the two that close a dictionary. */
function groupEnd(data: Uint8Array, open: number, close: number): number {
  let at = skipSpace(data, open + 1)
  while (at < data.length && data[at] !== close) at = skipSpace(data, tokenEnd(data, at))
  return Math.min(at + 1, data.length)
}

/** Words that are values are no operators (7.3.2, 7.3.9). */
function isOperator(data: Uint8Array, at: number, end: number): boolean {
  const byte = data[at] as number
  if (byte >= 48 && byte <= 57) return false
  const isWord = (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
  if (!isWord) return byte === 39 || byte === 34
  if (end - at < 4 || end - at > 5) return true
  const word = packed(data, at, Math.min(end, at + 4))
  return !((end - at === 4 && (word === TRUE || word === NULL)) || word === FALSE)
}

function packed(data: Uint8Array, from: number, to: number): number {
  let code = 0
  for (let at = from; at < to; at++) code = (code << 8) | (data[at] as number)
  return code
}

/** An inline image's data end with `EI` between white space (8.9.7). */
function imageEnd(data: Uint8Array, from: number): number {
  for (let at = data.indexOf(69, from); at >= 0; at = data.indexOf(69, at + 1)) {
    const [before = 0, letter, behind = SPACE] = [data[at - 1], data[at + 1], data[at + 2]]
    if (letter === 73 && before <= SPACE && behind <= SPACE) return at + 2
  }
  return data.length
}

/** ISO 32000-1, 7.2.2: neither white space nor a delimiter. */
function isRegular(byte: number): boolean {
  return byte > SPACE && delimiters[byte] !== 1
}

const SPACE = 32
const PERCENT = 37
const PARENTHESIS = 40
const PLUS = 43
const MINUS = 45
const STOP = 46
const LESS = 60
const GREATER = 62
const BRACKET = 91
const BRACKET_CLOSE = 93
const delimiters = new Uint8Array(256)
for (const sign of '()<>[]{}/%') delimiters[sign.charCodeAt(0)] = 1
const IMAGE_DATA = operator('ID')
const TRUE = operator('true')
const NULL = operator('null')
const FALSE = operator('fals')

import {type Bytes, putNumber, putRef, putText} from './bytes.ts'

/** The objects of PDF (ISO 32000-1, 7.3), but streams. */
export type Value = null | boolean | number | Name | Text | Ref | Key | Value[] | Dict

/** A name as written in the file, `#` escapes kept: `/Type`. */
export type Name = `/${string}`

/** A string: its bytes as characters up to U+00FF. */
export interface Text {
  readonly text: string
}

/** An indirect reference; generations are 0 everywhere. */
export interface Ref {
  readonly ref: number
}

/** A key of the volume's parent tree, which is not known yet. */
export interface Key {
  readonly key: number
}

/** By name without its solidus. */
export type Dict = Map<string, Value>

export function dict(entries: Readonly<Record<string, Value | undefined>>): Dict {
  const result: Dict = new Map()
  for (const key of Object.keys(entries)) {
    const value = entries[key]
    if (value !== undefined) result.set(key, value)
  }
  return result
}

export function isRef(value: Value | undefined): value is Ref {
  return typeof value === 'object' && value !== null && 'ref' in value
}

export function isKey(value: Value | undefined): value is Key {
  return typeof value === 'object' && value !== null && 'key' in value
}

export function isText(value: Value | undefined): value is Text {
  return typeof value === 'object' && value !== null && 'text' in value
}

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else UTF-16 with a byte order mark. */
export function textString(words: string): Text {
  return /^[\x20-\x7e]*$/.test(words) ? {text: words} : utf16(words)
}

/** UTF-16 with a byte order mark. */
export function utf16(words: string): Text {
  let text = '\xfe\xff'
  for (let index = 0; index < words.length; index++) {
    const unit = words.charCodeAt(index)
    text += String.fromCharCode(unit >> 8, unit & 255)
  }
  return {text}
}

/** The same value with other references. */
export function mapRefs(value: Value, renumber: (number: number) => number): Value {
  if (isRef(value)) return {ref: renumber(value.ref)}
  if (Array.isArray(value)) return value.map(item => mapRefs(item, renumber))
  if (!(value instanceof Map)) return value
  return new Map([...value].map(([key, item]) => [key, mapRefs(item, renumber)]))
}

/** Write a value in PDF's syntax. */
export function putValue(out: Bytes, value: Value): void {
  if (Array.isArray(value)) putArray(out, value)
  else if (value instanceof Map) putDict(out, value)
  else if (isRef(value)) putRef(out, value.ref)
  else if (isKey(value)) putNumber(out, value.key)
  else if (isText(value)) putText(out, quoted(value.text))
  else putText(out, typeof value === 'number' ? decimal(value) : String(value))
}

function putArray(out: Bytes, values: readonly Value[]): void {
  putText(out, '[')
  for (let index = 0; index < values.length; index++) {
    if (index > 0) putText(out, ' ')
    putValue(out, values[index] as Value)
  }
  putText(out, ']')
}

function putDict(out: Bytes, entries: Dict): void {
  putText(out, '<<')
  putEntries(out, entries)
  putText(out, '>>')
}

/** What stands between the signs of a dictionary. Without a pair made of each entry: they are most of what is written. */
export function putEntries(out: Bytes, entries: Dict): void {
  entries.forEach((value, key) => {
    putText(out, '/')
    putText(out, key)
    putText(out, ' ')
    putValue(out, value)
  })
}

/** PDF knows no exponents (ISO 32000-1, 7.3.3). Of small numbers, such as those of matrices, more digits count. */
function decimal(number: number): string {
  if (Number.isInteger(number)) return String(number)
  return number.toFixed(Math.abs(number) < 0.01 ? 10 : 6).replace(/\.?0+$/, '')
}

function quoted(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(text, 'latin1').toString('hex').toUpperCase()}>`
}

/** The words of a text string: UTF-16 with a byte order mark, or, as far as it is ASCII, PDFDocEncoding. */
export function wordsOf({text}: Text): string {
  if (!text.startsWith('\xfe\xff')) return text
  let words = ''
  for (let index = 2; index + 1 < text.length; index += 2) {
    words += String.fromCharCode(text.charCodeAt(index) * 256 + text.charCodeAt(index + 1))
  }
  return words
}

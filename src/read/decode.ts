import type {VFile} from 'vfile'
import {sourceIsText, sourceIsUtf8} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import {pointsOf} from './points.ts'

/**
 * The text of a file, which keeps it as its value: offsets count from there, behind any byte order mark.
 * Bytes that are no UTF-8 are an error; they are read as Windows-1252 all the same, so that other problems show too.
 */
export function decode(file: VFile): string {
  const text = typeof file.value === 'string' ? file.value : decodeBytes(file.value, file)
  file.value = text.startsWith('\uFEFF') ? text.slice(1) : text
  const zero = file.value.slice(0, 8192).indexOf('\0')
  if (zero < 0) return file.value
  report(file, sourceIsText(), pointsOf(file.value).at(zero))
  return ''
}

function decodeBytes(bytes: Uint8Array, file: VFile): string {
  const marked = markedEncoding(bytes)
  if (marked) {
    report(file, sourceIsUtf8(0, bytes[0] ?? 0, 'UTF-16'), {line: 1, column: 1, offset: 0})
    return new TextDecoder(marked).decode(bytes)
  }
  const invalid = firstInvalid(bytes)
  if (invalid === undefined) return new TextDecoder().decode(bytes)
  const text = new TextDecoder('windows-1252').decode(bytes).replace(/^ï»¿/, '')
  const offset = invalid - (bytes.length - text.length)
  const finding = sourceIsUtf8(invalid, bytes[invalid] ?? 0, 'Windows-1252')
  if (!text.slice(0, 8192).includes('\0')) report(file, finding, pointsOf(text).at(offset))
  return text
}

function markedEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Halves the bytes until the place is found: the decoder itself tells only whether there is one. */
function firstInvalid(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes, false)) return undefined
  let valid = 0
  let end = bytes.length
  while (end - valid > 1) {
    const middle = Math.floor((valid + end) / 2)
    if (isUtf8(bytes.subarray(0, middle), true)) valid = middle
    else end = middle
  }
  return leadOf(bytes, valid)
}

/** The valid prefix may end inside the sequence that turns out broken: its first byte is the one to name. */
function leadOf(bytes: Uint8Array, index: number): number {
  let lead = index
  while (lead > 0 && !isUtf8(bytes.subarray(0, lead), false)) lead--
  return lead
}

function isUtf8(bytes: Uint8Array, unfinished: boolean): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: unfinished})
    return true
  } catch {
    return false
  }
}

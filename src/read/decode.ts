import type {VFile} from 'vfile'
import {encodingIsDeclared} from '../book/messages/html.ts'
import {sourceIsText, sourceIsUtf8} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import {narrowEncoding, wideEncoding} from './encodings.ts'
import {declaredEncoding} from './html/encoding.ts'
import {reportMojibake} from './mojibake.ts'
import {pointsOf} from './points.ts'
import {readUtf8, type Utf8} from './utf8.ts'

/**
 * The text of a file, which keeps it as its value: offsets count from there, behind any byte order mark.
 * Bytes that are no UTF-8 are read as what they most likely are, with a message: an error where that is a guess.
 */
export function decode(file: VFile): string {
  const text = typeof file.value === 'string' ? file.value : decodeBytes(file.value, file)
  file.value = text.startsWith('\uFEFF') ? text.slice(1) : text
  const zero = file.value.slice(0, 8192).indexOf('\0')
  if (zero < 0) {
    reportMojibake(file.value, file)
    return file.value
  }
  report(file, sourceIsText(), pointsOf(file.value).at(zero))
  return ''
}

function decodeBytes(bytes: Uint8Array, file: VFile): string {
  const wide = wideEncoding(bytes)
  if (wide) {
    report(file, sourceIsUtf8(0, bytes[0] ?? 0, wide), {line: 1, column: 1, offset: 0})
    return new TextDecoder(wide.label).decode(bytes)
  }
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const declared = declaredEncoding(bytes)
  if (declared) {
    report(file, encodingIsDeclared(declared), {line: 1, column: 1, offset: 0})
    return new TextDecoder(declared).decode(bytes)
  }
  const utf8 = readUtf8(bytes)
  return utf8.sound >= utf8.faults.length ? spoilt(utf8, bytes, file) : narrow(utf8, bytes, file)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-8 with a few faults in it. */
function spoilt({text, faults}: Utf8, bytes: Uint8Array, file: VFile): string {
  const {byte, offset} = faults[0] ?? {byte: 0, offset: 0}
  const encoding = {name: 'UTF-8 with faults', label: 'utf-8', sure: false}
  tell(file, byte, bytes, encoding, text, offset)
  return text
}

function narrow({faults}: Utf8, bytes: Uint8Array, file: VFile): string {
  const encoding = narrowEncoding(bytes)
  const text = new TextDecoder(encoding.label).decode(bytes).replace(/^ï»¿/, '')
  const byte = faults[0]?.byte ?? 0
  tell(file, byte, bytes, encoding, text, byte - (bytes.length - text.length))
  return text
}

function tell(
  file: VFile,
  byte: number,
  bytes: Uint8Array,
  encoding: Parameters<typeof sourceIsUtf8>[2],
  text: string,
  offset: number
): void {
  if (text.slice(0, 8192).includes('\0')) return
  report(file, sourceIsUtf8(byte, bytes[byte] ?? 0, encoding), pointsOf(text).at(offset))
}

import {type Bytes, emptyBytes, putBytes, putText, takeBytes} from '../bytes.ts'
import {nextOperation, openScanner, type Scanner} from './scanner.ts'

/**
 * Change some operations of a content stream: `change` is told of each, and puts what takes its place and returns
 * true, or leaves it as it is.
 */
export function rewriteContent(
  data: Uint8Array,
  change: (scanner: Scanner, out: Bytes) => boolean
): Uint8Array {
  const scanner = openScanner(data)
  const out = emptyBytes(data.length + 64)
  while (nextOperation(scanner)) if (!change(scanner, out)) putOperation(scanner, out)
  return takeBytes(out)
}

/** The operation as it was read, and an end of line. */
export function putOperation({data, from, at}: Scanner, out: Bytes): void {
  putBytes(out, data, from, at)
  putText(out, '\n')
}

import {lineEnd, matchAt, type Scanner, spacesAt} from './scanner.ts'

/** Something in braces that stands alone on its lines. */
export interface Braced {
  readonly name: string
  readonly content: string
  readonly start: number
  readonly end: number
}

/** An attribute list for a block, `{: …}`, where a line begins; more than the given spaces before it make it code. */
export function listAt(scanner: Scanner, index: number, indent = 3): Braced | undefined {
  const {text} = scanner
  const start = index + spacesAt(text, index, indent)
  if (!text.startsWith('{:', start) || /[:/]/.test(text[start + 2] ?? '')) return undefined
  const close = closeOf(scanner, start + 2)
  if (close === undefined) return undefined
  const content = text.slice(start + 2, close)
  return {name: '', content, start, end: lineEnd(text, close)}
}

/** A definition of an attribute list, `{:name: …}`. */
export function listDefinitionAt(scanner: Scanner, index: number): Braced | undefined {
  const {text} = scanner
  const start = index + spacesAt(text, index, 3)
  const [opening, name = ''] = matchAt(/\{:(\w[\w-]*):/y, text, start) ?? []
  if (!opening) return undefined
  const close = closeOf(scanner, start + opening.length)
  if (close === undefined) return undefined
  return {
    name,
    content: text.slice(start + opening.length, close),
    start,
    end: lineEnd(text, close)
  }
}

/** The tag that opens an extension, `{::name …}`. */
export function extensionAt(scanner: Scanner, index: number): Braced | undefined {
  const {text} = scanner
  const start = index + spacesAt(text, index, 3)
  const [opening, name = ''] = matchAt(/\{::(\w+)(?=[ \t\n\v\f\r}/])/y, text, start) ?? []
  if (!opening) return undefined
  const from = start + opening.length
  const close = text[from] === '}' ? plainClose(text, from) : closeOf(scanner, from)
  if (close === undefined) return undefined
  return {name, content: text.slice(from, close), start, end: lineEnd(text, close)}
}

function plainClose(text: string, index: number): number | undefined {
  return endsLine(text, index + 1) ? index : undefined
}

/**
 * The brace that closes: the first one without a backslash, if nothing follows on its line, else the last one before it,
 * with a backslash, of which that is true. Found out once for all braces that open before it.
 */
function closeOf(scanner: Scanner, from: number): number | undefined {
  const known = scanner.braces
  const isKnown = known && known.from <= from && from <= known.close
  const {close, escaped} = isKnown ? known : findClose(scanner, from)
  if (close > from && endsLine(scanner.text, close + 1)) return close
  return escaped > from ? escaped : undefined
}

function findClose(scanner: Scanner, from: number): {close: number; escaped: number} {
  const {text} = scanner
  let escaped = -1
  let close = text.indexOf('}', from)
  while (close > from && text[close - 1] === '\\') {
    if (endsLine(text, close + 1)) escaped = close
    close = text.indexOf('}', close + 1)
  }
  scanner.braces = {from, close: close < 0 ? text.length : close, escaped}
  return scanner.braces
}

function endsLine(text: string, index: number): boolean {
  return matchAt(/[ \t\v\f\r]*\n/y, text, index) !== undefined
}

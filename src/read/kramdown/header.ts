import {block} from './block.ts'
import {isAfterBoundary} from './lines.ts'
import {isGfm} from './options.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {lineEnd, matchAt} from './scanner.ts'
import {cut, trim} from './slice.ts'
import type {Slice} from './types.ts'

/**
 * `# Words`, perhaps with more signs behind them and an id in braces, `{#id}`. In the plain dialect the words may stand
 * on the next line.
 */
export function parseAtxHeader(parser: Parser): boolean {
  const {scanner, context} = parser
  const gfm = isGfm(context.options)
  const opening = gfm ? /#{1,6}[\t ]+/y : /#{1,6}[\t ]*\n?(?=[^\n])/y
  const [marks] = matchAt(opening, scanner.text, scanner.position) ?? []
  if (!marks) return false
  const interrupts = gfm && context.options.gfmQuirks.includes('paragraph_end')
  if (!interrupts && !isAfterBoundary(parser)) return false
  const start = scanner.position + marks.length
  const end = lineEnd(scanner.text, start)
  const {words, id} = contentsOf(cut(scanner.slice, start, end))
  return addHeader(parser, withoutClosing(words, interrupts), marks.trimEnd().length, id, end)
}

/** A line with a row of `=` or `-` under it. */
export function parseSetextHeader(parser: Parser): boolean {
  const {scanner} = parser
  const {text, position} = scanner
  if (!isAfterBoundary(parser) || !matchAt(/ {0,3}[^ \t\n]/y, text, position)) return false
  const end = lineEnd(text, position)
  const [line, mark] = matchAt(/([-=])[-=]*[ \t\v\f\r]*\n/y, text, end) ?? []
  if (!line) return false
  const {words, id} = contentsOf(cut(scanner.slice, position, end))
  return addHeader(parser, words, mark === '=' ? 1 : 2, id, end + line.length)
}

function addHeader(
  parser: Parser,
  words: Slice,
  level: number,
  id: string | undefined,
  end: number
): boolean {
  if (words.text === '') return false
  parser.scanner.position = end
  const header = newBlock(parser, 'header', {level, ...(id && {id})})
  header.children.push(block('spans', {slices: [words]}))
  add(parser, header)
  return true
}

function contentsOf(line: Slice): {words: Slice; id?: string} {
  const words = trim(line)
  const brace = words.text.endsWith('}') ? words.text.lastIndexOf('{#') : -1
  const id = headerId.exec(words.text.slice(brace))?.[1]
  if (brace < 1 || !id || !/[\t ]/.test(words.text[brace - 1] ?? '')) return {words}
  return {words: trim(cut(words, 0, brace - 1)), id}
}

/** The signs at the end: behind white space where headers may stand anywhere, else any without a backslash. */
function withoutClosing(words: Slice, needsSpace: boolean): Slice {
  const {text} = words
  let start = text.length
  while (text[start - 1] === '#') start--
  const before = text[start - 1] ?? ''
  if (needsSpace && !/[\t ]/.test(before)) return words
  if (before === '\\') start = Math.min(start + 1, text.length)
  return start < text.length ? trim(cut(words, 0, start)) : words
}

/** The characters of an XML name. */
const nameStart =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}'
const headerId = new RegExp(
  `^\\{#([${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*)\\}$`,
  'u'
)

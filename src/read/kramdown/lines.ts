import {listAt} from './braces.ts'
import {paragraphEndTag} from './html/model.ts'
import {isGfm} from './options.ts'
import type {Parser} from './parser.ts'
import {matchAt, type Scanner, spacesAt} from './scanner.ts'

/*
 * What the line at an index may be, for the constructs that ask what ends them.
 */

export function isBlankLine(text: string, index: number): boolean {
  return matchAt(/[ \t\v\f\r]*\n/y, text, index) !== undefined
}

/** A line with a circumflex alone. */
export function isBoundaryMark(text: string, index: number): boolean {
  return text[index] === '^' && isBlankLine(text, index + 1)
}

/** Whether the text in a quotation, or a paragraph of plain kramdown, ends before the line. */
export function endsLazyText(scanner: Scanner, index: number): boolean {
  const {text} = scanner
  if (index >= text.length || isBlankLine(text, index)) return true
  return isBoundaryMark(text, index) || opensOther(scanner, index, 3)
}

/** Whether the line opens with an attribute list or the tag of a block. */
export function opensOther(scanner: Scanner, index: number, indent: number): boolean {
  const {text} = scanner
  const start = index + spacesAt(text, index, indent)
  if (text[start] === '{') return listAt(scanner, index, indent) !== undefined
  return text[start] === '<' && matchAt(paragraphEndTag, text, start) !== undefined
}

export function endsParagraph({scanner, context}: Parser, index: number): boolean {
  const {text} = scanner
  if (endsLazyText(scanner, index) || matchAt(/ {0,3}:[\t| ]/y, text, index)) return true
  const {options} = context
  if (!isGfm(options) || !options.gfmQuirks.includes('paragraph_end')) return false
  return matchAt(interruption, text, index) !== undefined
}

const interruption = / {0,3}(?:[+*-][\t| ]|\d+\.[\t| ]|>|[~`]{3})|#{1,6}[\t ]/y

/** A list begins at the line. */
export function opensList(text: string, index: number): boolean {
  return matchAt(/ {0,3}(?:[+*-]|\d+\.)[\t| ]/y, text, index) !== undefined
}

export function isRule(text: string, index: number): boolean {
  return matchAt(/ {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y, text, index) !== undefined
}

/** Whether what has been read stands behind a blank line, a boundary, or an attribute list. */
export function isAfterBoundary({tree, list}: Parser): boolean {
  const last = tree.children.at(-1)
  if (!last || last.type === 'blank' || list) return true
  return last.type === 'eob' && last.value === undefined
}

export function isBeforeBoundary({scanner}: Parser, index: number): boolean {
  const {text} = scanner
  if (index >= text.length || isBlankLine(text, index) || isBoundaryMark(text, index)) return true
  return listAt(scanner, index) !== undefined
}

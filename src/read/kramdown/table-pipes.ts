import {isBlockElement, isVoidElement} from './html/model.ts'
import {closeTagAt, nameOf, tagAt} from './html/tag.ts'
import {type Finder, finderOf, lineEnd} from './scanner.ts'
import {afterSpan} from './table-cells.ts'

/** Whether a line has a bar without a backslash before it. */
export function hasPipe(text: string, index: number): boolean {
  return opensPipe(text.slice(index, lineEnd(text, index)))
}

function opensPipe(line: string): boolean {
  for (let bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', bar + 1)) {
    if (bar === 0 || line[bar - 1] !== '\\') return true
  }
  return false
}

/** Whether each line of a table has one outside of code and elements. */
export function hasPipes(text: string): boolean {
  let hasBar = false
  for (const {isCode, value} of pieces(text)) {
    const lines = linesOf(value)
    if (isCode) {
      if (lines.length > 2 || (lines.length === 2 && !hasBar)) break
      if (lines.length === 2) hasBar = false
    } else {
      if (lines.length > 1 && !hasBar && !opensPipe(lines[0] ?? '')) break
      hasBar = (lines.length > 1 ? false : hasBar) || opensPipe(lines.at(-1) ?? '')
    }
  }
  return hasBar
}

/** Without empty ones at the end. */
function linesOf(value: string): string[] {
  const lines = value.split('\n')
  while (lines.at(-1) === '') lines.pop()
  return lines
}

interface Piece {
  readonly isCode: boolean
  readonly value: string
}

/** Text, code, and elements, which count as their name, whatever is in them. */
function* pieces(text: string): Generator<Piece> {
  const find = finderOf(text)
  let start = 0
  let index = 0
  while (index < text.length) {
    const end = text[index] === '`' ? afterSpan(text, index, find) : afterElement(text, index, find)
    const isCode = text[index] === '`' && /[^`]/.test(text.slice(index, end))
    if (end !== undefined && (isCode || text[index] === '<')) {
      if (index > start) yield {isCode: false, value: text.slice(start, index)}
      yield isCode ? {isCode, value: text.slice(index, end).replace(/^`+|`+$/g, '')} : element
      start = end
    }
    index = end ?? index + 1
  }
  if (start < text.length) yield {isCode: false, value: text.slice(start)}
}

const element: Piece = {isCode: false, value: 'element'}

function afterElement(text: string, index: number, find: Finder): number | undefined {
  if (text[index] !== '<') return undefined
  if (text.startsWith('<!--', index)) {
    const end = find('-->', index + 4)
    return end < 0 ? undefined : end + 3
  }
  const tag = tagAt(text, index)
  if (!tag || isBlockElement(nameOf(tag))) return undefined
  return tag.isClosed || isVoidElement(nameOf(tag)) ? tag.end : afterContent(text, index, find)
}

/** An element that is never closed takes in all that follows. */
function afterContent(text: string, start: number, find: Finder): number {
  const open: string[] = []
  let index = start
  while (index < text.length) {
    const tag = tagAt(text, index)
    const close = closeTagAt(text, index)
    if (tag && !isBlockElement(nameOf(tag))) {
      if (!tag.isClosed && !isVoidElement(nameOf(tag))) open.push(nameOf(tag))
      index = tag.end
    } else if (close && nameOf(close) === open.at(-1)) {
      open.pop()
      index = close.end
      if (open.length === 0) return index
    } else if (text[index] === '`') index = afterSpan(text, index, find)
    else index++
  }
  return index
}

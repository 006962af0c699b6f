import {type Finder, finderOf, matchAt} from './scanner.ts'
import {cut, isSpace, join, trim} from './slice.ts'
import type {Slice} from './types.ts'

/** The cells of a row: what is between bars that stand neither in code nor behind a backslash. */
export function cellsOf(line: Slice, opensWithBar: boolean): Slice[] {
  const row = cut(line, 0, line.text.replace(/[ \t]*\n$/, '').length)
  const cells = split(row)
  if (opensWithBar && cells[0]?.text === '') cells.shift()
  if (cells.at(-1)?.text === '') cells.pop()
  return cells
}

function split(row: Slice): Slice[] {
  const {text} = row
  const find = finderOf(text)
  const cells: Slice[] = []
  let parts: Slice[] = []
  let start = 0
  let index = 0
  while (index < text.length) {
    const code = afterCode(text, index, find)
    if (code !== undefined) index = code
    else if (text[index] === '|' && text[index - 1] === '\\') {
      parts.push(cut(row, start, index - 1))
      start = index++
    } else if (text[index] === '|') {
      cells.push(trim(join([...parts, cut(row, start, index)])))
      parts = []
      start = ++index
    } else index++
  }
  return [...cells, trim(join([...parts, cut(row, start)]))]
}

/** Behind the code that begins at an index: between backticks, or a `code` element. */
export function afterCode(text: string, index: number, find: Finder): number | undefined {
  if (text[index] === '<') return afterElement(text, index, find)
  return text[index] === '`' ? afterSpan(text, index, find) : undefined
}

function afterElement(text: string, index: number, find: Finder): number | undefined {
  if (!text.startsWith('<code', index)) return undefined
  const bracket = find('>', index + 5)
  const close = bracket < 0 ? -1 : find('</code>', bracket + 1)
  return close < 0 ? undefined : close + 7
}

/** A backtick between white space is none; backticks that nothing closes are passed over as one. */
export function afterSpan(text: string, index: number, find: Finder): number {
  const ticks = matchAt(/`+/y, text, index)?.[0] ?? ''
  const after = index + ticks.length
  const isAlone = isSpaceAt(text, index - 1) && after < text.length && isSpaceAt(text, after)
  if (ticks.length === 1 && isAlone) return after
  const close = find(ticks, after)
  return close < 0 ? after : close + ticks.length
}

function isSpaceAt(text: string, index: number): boolean {
  return index < 0 || isSpace(text.charCodeAt(index))
}

import {emptyList, parseAttributeList} from './attribute-list.ts'
import type {Block} from './block.ts'
import {cut, isSpace} from './slice.ts'
import type {Slice} from './types.ts'

/** Take the attribute list off the beginning of an item, a definition or a term. */
export function takeList(item: Block, content: Slice): Slice {
  const found = openingList(content.text)
  if (!found) return content
  item.list ??= emptyList()
  parseAttributeList(found.inner, item.list)
  return cut(content, found.end)
}

/** Whether there is nothing but an attribute list. */
export function isOnlyList(text: string): boolean {
  return openingList(text)?.end === text.length
}

function openingList(text: string): {inner: string; end: number} | undefined {
  const start = afterSpace(text, 0)
  if (!text.startsWith('{:', start) || notOne.test(text.slice(start + 2, start + 200))) {
    return undefined
  }
  const close = closeOf(text, start + 2)
  if (close <= start + 2) return undefined
  return {inner: text.slice(start + 2, close), end: afterSpace(text, close + 1)}
}

const notOne = /^(?:(?:\w[\w-]*)?:|\/)/

/** The first brace without a backslash before it; where there is none, the last one with it. */
function closeOf(text: string, from: number): number {
  let last = -1
  for (let close = text.indexOf('}', from); close >= 0; close = text.indexOf('}', close + 1)) {
    if (text[close - 1] !== '\\') return close
    last = close
  }
  return last
}

function afterSpace(text: string, from: number): number {
  let index = from
  while (index < text.length && isSpace(text.charCodeAt(index))) index++
  return index
}

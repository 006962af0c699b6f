import type {Element, Text} from 'hast'
import type {Point, Position} from 'unist'
import {placeOf} from '../../book/places.ts'
import {visit} from '../../book/visit.ts'
import type {Fault} from './index.ts'

/** Where a line stands in the source: a paragraph may have many lines there too. */
export function placeOfLine({element, text}: Fault['line']): Position | Point | undefined {
  const whole = placeOf(element)
  if (!whole || whole.start.line === whole.end.line) return whole
  const words = text
    .replace(/\u00A0/gu, ' ')
    .trim()
    .split(' ')
    .slice(0, 4)
  // The first may be the rest of a word.
  for (const sought of [words, words.slice(1)]) {
    const found = sought.length > 1 && find(element, pattern(sought))
    if (found) return found
  }
  return whole
}

function find(element: Element, words: RegExp): Point | undefined {
  let found: Point | undefined
  visit(element, 'text', (node: Text) => {
    if (found || !node.position) return
    const index = plain(node.value).search(words)
    if (index < 0) return
    const before = node.value.slice(0, index)
    const {line, column} = node.position.start
    const lines = before.split('\n').length - 1
    found = {
      line: line + lines,
      column: lines > 0 ? index - before.lastIndexOf('\n') : column + index
    }
  })
  return found
}

function pattern(words: readonly string[]): RegExp {
  return new RegExp(words.map(word => word.replace(/[^\p{L}\p{N}]/gu, '.')).join('\\s'), 'u')
}

/** As long as it was. */
function plain(text: string): string {
  return text.replace(/\u00A0/gu, ' ')
}

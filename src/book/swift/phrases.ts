import type {PhrasingContent} from 'mdast'
import type {Point} from 'unist'

/** The words of a plain paragraph, with the calls of notes and the emphasis in it. A call without a note is words. */
export function phrasesOf(
  words: string,
  start: Point,
  notes: ReadonlySet<string>
): PhrasingContent[] {
  const phrases: PhrasingContent[] = []
  let from = 0
  let place = start
  for (const {0: whole, 1: label, 2: mark, 3: inner = '', index} of words.matchAll(spans)) {
    if (label && !notes.has(label.toLowerCase())) continue
    const opening = pointAfter(words.slice(from, index), place)
    if (index > from) phrases.push(textOf(words.slice(from, index), place, opening))
    from = index + whole.length
    place = after(opening, whole.length)
    const position = {start: opening, end: place}
    if (label) {
      phrases.push({type: 'footnoteReference', identifier: label.toLowerCase(), label, position})
    } else {
      const size = mark?.length ?? 0
      const text = textOf(inner, after(opening, size), after(place, -size))
      phrases.push({type: size > 1 ? 'strong' : 'emphasis', children: [text], position})
    }
  }
  const rest = words.slice(from)
  return rest ? [...phrases, textOf(rest, place, pointAfter(rest, place))] : phrases
}

/** Nothing else in a plain paragraph has these signs. */
const spans = /\[\^([^\]]+)\]|(\*\*?|__?)([^*_]+)\2/g

function textOf(value: string, start: Point, end: Point): PhrasingContent {
  return {type: 'text', value, position: {start: {...start}, end: {...end}}}
}

/** Where words end that begin there. */
export function pointAfter(words: string, start: Point): Point {
  const lastLine = words.lastIndexOf('\n') + 1
  if (lastLine === 0) return after(start, words.length)
  const lines = words.split('\n').length - 1
  return {
    line: start.line + lines,
    column: words.length - lastLine + 1,
    offset: (start.offset ?? 0) + words.length
  }
}

/** In the same line. */
function after({line, column, offset = 0}: Point, length: number): Point {
  return {line, column: column + length, offset: offset + length}
}

import type {PhrasingContent, Text} from 'mdast'
import type {Point} from 'unist'

/** The words of a plain block, with what is marked in them. A call without a note is words. */
export function phrasesOf(
  words: string,
  start: Point,
  notes: ReadonlySet<string>
): PhrasingContent[] {
  const phrases: PhrasingContent[] = []
  let from = 0
  let place = start
  for (const span of words.matchAll(spans)) {
    const {0: whole, 1: label, index} = span
    if (label && !notes.has(label.toLowerCase())) continue
    const opening = pointAfter(words.slice(from, index), place)
    if (index > from) phrases.push(textOf(words.slice(from, index), place, opening))
    from = index + whole.length
    place = after(opening, whole.length)
    phrases.push(phraseOf(span, opening, place))
  }
  const rest = words.slice(from)
  return rest ? [...phrases, textOf(rest, place, pointAfter(rest, place))] : phrases
}

/** A call, a link, or emphasis: nothing else in a plain block has these signs. */
const spans = /\[\^([^\]]+)\]|\[([^\]]+)\]\(([^)]+)\)|(\*\*?|__?)([^*_]+)\4/g

function phraseOf(span: readonly string[], start: Point, end: Point): PhrasingContent {
  const [, label, linking, url = '', mark = '', inner = ''] = span
  const position = {start, end}
  if (label) return {type: 'footnoteReference', identifier: label.toLowerCase(), label, position}
  if (linking) {
    const from = after(start, 1)
    const children = [textOf(linking, from, after(from, linking.length))]
    return {type: 'link', title: null, url, children, position}
  }
  const {length: size} = mark
  const children = [textOf(inner, after(start, size), after(end, -size))]
  return {type: size > 1 ? 'strong' : 'emphasis', children, position}
}

function textOf(value: string, start: Point, end: Point): Text {
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

import type {Context, Events, Point, Token} from './micromark.ts'

/** A span, and the events around what stands in it. */
export interface Span {
  readonly token: Token
  readonly before: Events
  readonly after: Events
}

/** Two marks of each side make strong, one makes emphasis. */
export function emphasis(open: Token, close: Token, context: Context): Span {
  const count = sizeOf(open) > 1 && sizeOf(close) > 1 ? 2 : 1
  const name = count > 1 ? 'strong' : 'emphasis'
  const opening = token(`${name}Sequence`, moved(open.end, -count), {...open.end})
  const closing = token(`${name}Sequence`, {...close.start}, moved(close.start, count))
  const text = token(`${name}Text`, {...open.end}, {...close.start})
  const group = token(name, {...opening.start}, {...closing.end})
  open.end = {...opening.start}
  close.start = {...closing.end}
  return enclosing(group, opening, text, closing, context)
}

export function strikethrough(open: Token, close: Token, context: Context): Span {
  open.type = 'strikethroughSequence'
  close.type = 'strikethroughSequence'
  const text = token('strikethroughText', {...open.end}, {...close.start})
  const group = token('strikethrough', {...open.start}, {...close.end})
  return enclosing(group, open, text, close, context)
}

/** How many characters a mark has, or has left. */
export function sizeOf({start, end}: Token): number {
  return end.offset - start.offset
}

export function markOf(token: Token, context: Context): string {
  return context.sliceSerialize(token).charAt(0)
}

function token(type: Token['type'], start: Point, end: Point): Token {
  return {type, start, end}
}

/** Within a line. */
function moved(point: Point, by: number): Point {
  const {column, offset, _bufferIndex} = point
  return {...point, column: column + by, offset: offset + by, _bufferIndex: _bufferIndex + by}
}

function enclosing(
  group: Token,
  opening: Token,
  text: Token,
  closing: Token,
  context: Context
): Span {
  return {
    token: group,
    before: [
      ['enter', opening, context],
      ['exit', opening, context],
      ['enter', text, context]
    ],
    after: [
      ['exit', text, context],
      ['enter', closing, context],
      ['exit', closing, context]
    ]
  }
}

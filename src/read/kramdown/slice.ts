import type {Position} from 'unist'
import type {Context, Segment, Slice} from './types.ts'

/** The document as kramdown sees it: each line ends with a line feed, the last one too. */
export function sliceOf(source: string): Slice {
  const parts: Slice[] = []
  let start = 0
  for (const {0: end, index} of source.matchAll(/\r\n?|\n$/g)) {
    parts.push(plain(source.slice(start, index), start), filler('\n', index))
    start = index + end.length
  }
  if (start < source.length) parts.push(plain(source.slice(start), start))
  const ended = parts.length > 0 && start === source.length
  return join(ended ? parts : [...parts, filler('\n', source.length)])
}

/** A part of a slice. */
export function cut(slice: Slice, start: number, end = slice.text.length): Slice {
  const text = slice.text.slice(start, end)
  const {segments} = slice
  const found: Segment[] = []
  for (let index = segmentAt(segments, start); index < segments.length; index++) {
    const segment = segments[index]
    if (!segment || (found.length > 0 && segment.from >= end)) break
    const skipped = Math.max(0, start - segment.from)
    found.push({
      from: segment.from + skipped - start,
      offset: segment.offset + (segment.fixed ? 0 : skipped),
      fixed: segment.fixed
    })
  }
  return made(text, found)
}

/** Slices one behind the other. */
export function join(slices: readonly Slice[]): Slice {
  const [only] = slices
  if (only && slices.length === 1) return only
  const found: Segment[] = []
  let length = 0
  for (const {text, segments} of slices) {
    if (text === '') continue
    for (const {from, offset, fixed} of segments) {
      const last = found.at(-1)
      const goesOn =
        last && !last.fixed && !fixed && last.offset - last.from === offset - from - length
      if (!goesOn) found.push({from: from + length, offset, fixed})
    }
    length += text.length
  }
  return made(slices.map(({text}) => text).join(''), found)
}

/** Text that is not in the document, at the place where it would be. */
export function filler(text: string, offset: number): Slice {
  return made(text, [{from: 0, offset, fixed: true}])
}

/** The slice without white space at its ends. */
export function trim(slice: Slice): Slice {
  const {text} = slice
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start === 0 && end === text.length ? slice : cut(slice, start, end)
}

/** White space as Ruby's `\s` and `strip` know it: a no-break space is none. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** Where text of a slice stands in the document. */
export function positionOf(slice: Slice, start: number, end: number, context: Context): Position {
  return {
    start: context.pointAt(slice.at(start)),
    end: context.pointAt(end > start ? endAt(slice, end) : slice.at(start))
  }
}

/** The offset behind the last character: what follows may stand elsewhere. */
export function endAt(slice: Slice, end: number): number {
  const index = Math.max(0, end - 1)
  const segment = slice.segments[segmentAt(slice.segments, index)]
  return slice.at(index) + (segment?.fixed ? 0 : 1)
}

function plain(text: string, offset: number): Slice {
  return made(text, [{from: 0, offset, fixed: false}])
}

function made(text: string, segments: readonly Segment[]): Slice {
  return {
    text,
    segments,
    at(index) {
      const segment = segments[segmentAt(segments, index)]
      if (!segment) return 0
      return segment.offset + (segment.fixed ? 0 : index - segment.from)
    }
  }
}

/** The last segment that begins at or before the index. */
function segmentAt(segments: readonly Segment[], index: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((segments[middle]?.from ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}

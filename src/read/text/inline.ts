import type {Emphasis, FootnoteReference, PhrasingContent} from 'mdast'
import type {Flow} from './flow.ts'
import type {CalledNote} from './notes.ts'

/** Note calls by their offset in the source. */
export type Calls = ReadonlyMap<number, CalledNote>

/** The flow's words from `start` to `end` as nodes: text, `_emphasis_` and note calls. */
export function phrasing(
  flow: Flow,
  calls: Calls,
  start = 0,
  end = flow.text.length
): PhrasingContent[] {
  return inSpans(flow, calls, emphases(flow.text), start, end)
}

/** The same for each of the flow's lines; an emphasis may run over several. */
export function phrasingByLine(flow: Flow, calls: Calls): PhrasingContent[][] {
  const spans = emphases(flow.text)
  const lines: PhrasingContent[][] = []
  let start = 0
  let first = 0
  for (const line of flow.text.split('\n')) {
    const end = start + line.length
    while ((spans[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++
    let last = first
    while ((spans[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++
    lines.push(inSpans(flow, calls, spans.slice(first, last), start, end))
    start = end + 1
  }
  return lines
}

interface Span {
  readonly start: number
  /** Behind the closing mark. */
  readonly end: number
}

/** `_words_`, not inside a word, over line ends too. */
function emphases(text: string): Span[] {
  const spans: Span[] = []
  const marks = /(?<![\p{L}\p{N}_])_(?=[^\s_])[^_]*(?<=\S)_(?![\p{L}\p{N}_])/gu
  for (const found of text.matchAll(marks)) {
    spans.push({start: found.index, end: found.index + found[0].length})
  }
  return spans
}

function inSpans(
  flow: Flow,
  calls: Calls,
  spans: readonly Span[],
  start: number,
  end: number
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = start
  for (const span of spans) {
    pushWords(nodes, flow, calls, at, Math.max(at, Math.min(span.start, end)))
    const children: PhrasingContent[] = []
    const from = Math.max(span.start + 1, start)
    pushWords(children, flow, calls, from, Math.max(from, Math.min(span.end - 1, end)))
    if (children.length > 0)
      nodes.push(emphasis(flow, children, Math.max(span.start, start), Math.min(span.end, end)))
    at = Math.max(at, span.end)
  }
  pushWords(nodes, flow, calls, at, Math.max(at, end))
  return nodes
}

function emphasis(flow: Flow, children: PhrasingContent[], start: number, end: number): Emphasis {
  return {type: 'emphasis', children, position: flow.place(start, end)}
}

function pushWords(
  nodes: PhrasingContent[],
  flow: Flow,
  calls: Calls,
  start: number,
  end: number
): void {
  let at = start
  for (const [index, call] of callsIn(flow, calls, start, end)) {
    pushText(nodes, flow, at, index)
    at = index + call.length
    nodes.push(reference(call, flow, index))
  }
  pushText(nodes, flow, at, end)
}

/** The calls in a range of the flow, by index. */
function* callsIn(
  flow: Flow,
  calls: Calls,
  start: number,
  end: number
): Generator<[number, CalledNote]> {
  if (calls.size === 0) return
  const marks = /[[*]/g
  marks.lastIndex = start
  for (let mark = marks.exec(flow.text); mark && mark.index < end; mark = marks.exec(flow.text)) {
    const call = calls.get(flow.offset(mark.index))
    if (call) yield [mark.index, call]
  }
}

function reference(call: CalledNote, flow: Flow, start: number): FootnoteReference {
  const position = flow.place(start, start + call.length)
  return {type: 'footnoteReference', identifier: call.identifier, label: call.label, position}
}

function pushText(nodes: PhrasingContent[], flow: Flow, start: number, end: number): void {
  if (end <= start) return
  nodes.push({type: 'text', value: flow.text.slice(start, end), position: flow.place(start, end)})
}

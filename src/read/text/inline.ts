import type {Emphasis, PhrasingContent, Strong} from 'mdast'
import type {Flow} from './flow.ts'
import type {Marks} from './marks.ts'
import {type Span, spansOf} from './spans.ts'

/** The flow's words from `start` to `end` as nodes: text, `_emphasis_`, `=bold=`, note calls and original pages. */
export function phrasing(
  flow: Flow,
  marks: Marks,
  start = 0,
  end = flow.text.length
): PhrasingContent[] {
  return inSpans({flow, marks}, spansOf(flow.text), start, end)
}

/** The same for each of the flow's lines; an emphasis may run over several. */
export function phrasingByLine(flow: Flow, marks: Marks): PhrasingContent[][] {
  const spans = spansOf(flow.text)
  const lines: PhrasingContent[][] = []
  let start = 0
  let first = 0
  for (const line of flow.text.split('\n')) {
    const end = start + line.length
    while ((spans[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++
    let last = first
    while ((spans[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++
    lines.push(inSpans({flow, marks}, spans.slice(first, last), start, end))
    start = end + 1
  }
  return lines
}

interface Text {
  readonly flow: Flow
  readonly marks: Marks
}

/** Spans, and the words before, between and behind them; each mark stands in one of these ranges. */
function inSpans(
  text: Text,
  spans: readonly Span[],
  start: number,
  end: number
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = start
  for (const span of spans) {
    pushWords(nodes, text, at, Math.min(span.start, end))
    const from = Math.max(span.start + 1, start)
    const to = Math.min(span.end - 1, end)
    const children = from <= to ? inSpans(text, span.inner, from, to) : []
    if (children.length > 0) nodes.push(spanNode(text, span, children, start, end))
    at = Math.max(at, span.end)
  }
  pushWords(nodes, text, at, end)
  return nodes
}

function spanNode(
  {flow}: Text,
  span: Span,
  children: PhrasingContent[],
  start: number,
  end: number
): Emphasis | Strong {
  const position = flow.place(Math.max(span.start, start), Math.min(span.end, end))
  return {type: span.type, children, position}
}

function pushWords(nodes: PhrasingContent[], text: Text, start: number, end: number): void {
  if (start > end) return
  const {flow, marks} = text
  let at = start
  for (const mark of marks.within(flow.offset(start), flow.offset(end))) {
    const spot = flow.spot(mark.offset)
    if (!spot || spot.index < at || spot.index > end) continue
    const {index, room} = spot
    pushText(nodes, flow, at, index)
    at = index + Math.min(mark.length, room)
    nodes.push(mark.node(flow.place(index, at)))
  }
  pushText(nodes, flow, at, end)
}

/** Words, but not what is only the gap that a note has left. */
function pushText(nodes: PhrasingContent[], flow: Flow, start: number, end: number): void {
  let at = start
  for (const gap of flow.gaps.within(start, end)) {
    pushPart(nodes, flow, at, gap.from)
    at = gap.to
  }
  pushPart(nodes, flow, at, end)
}

function pushPart(nodes: PhrasingContent[], flow: Flow, start: number, end: number): void {
  if (end <= start) return
  nodes.push({type: 'text', value: flow.text.slice(start, end), position: flow.place(start, end)})
}

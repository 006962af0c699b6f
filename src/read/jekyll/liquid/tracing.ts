import {type Context, type Emitter, type Template, TokenKind} from 'liquidjs'
import type {Finding} from '../../../book/messages.ts'
import type {Segment} from '../source-map.ts'
import {outputOf} from './output.ts'

/** Collects what is printed, and where in the source it comes from. */
export interface Tracer extends Emitter {
  readonly segments: Segment[]
  /** Say what is printed from now on: the tag or output at a range of the source. */
  place(from: number, to: number): void
  /** Print a run of the source as it stands. */
  copy(text: string, from: number): void
  readonly from: number
  readonly to: number
}

/** Counts what a text costs; the same text costs the same on every machine. */
export interface Budget {
  templates: number
  characters: number
}

/** Past what no text of a book needs. `cause` tells it from the faults of one tag. */
export function spend(budget: Budget, templates: number, characters: number): void {
  budget.templates -= templates
  budget.characters -= characters
  if (budget.templates < 0) throw new Error('fewer steps', {cause: overrun})
  if (budget.characters < 0) throw new Error('less text', {cause: overrun})
}

export const overrun = Symbol('overrun')
/** What an include that never ends takes with it: all that is included with it, and no more. */
export const endless = Symbol('endless')

export function tracer(budget: Budget): Tracer {
  const pieces: string[] = []
  const segments: Segment[] = []
  let length = 0
  let [from, to] = [0, 0]
  function add(text: string, segment: Omit<Segment, 'at'>): void {
    if (text === '') return
    spend(budget, 0, text.length)
    segments.push({at: length, ...segment})
    pieces.push(text)
    length += text.length
  }
  return {
    segments,
    get buffer() {
      return pieces.join('')
    },
    get from() {
      return from
    },
    get to() {
      return to
    },
    place(start, end) {
      from = start
      to = end
    },
    copy: (text, start) => add(text, {from: start, to: start + text.length, isExact: true}),
    write: value => add(outputOf(value), {from, to, isExact: false})
  }
}

function isTracer(emitter: Emitter): emitter is Tracer {
  return 'segments' in emitter
}

/** For what is kept in a variable: its place is lost. */
function collector(budget: Budget): Emitter {
  return {
    buffer: '',
    write(value) {
      const text = outputOf(value)
      spend(budget, 0, text.length)
      this.buffer += text
    }
  }
}

/** What the rendering of one text shares. */
export interface Tracing {
  /** The text of the source itself; what is included has another. */
  readonly input: string
  readonly budget: Budget
  /** Tell that a template failed, at its range of the source. */
  readonly fail: (error: unknown, template: Template, from: number, to: number) => void
  /** Tell that an output of the source has printed nothing. */
  readonly lack: (template: Template, from: number, to: number) => void
  /** The range of the source that is being rendered. */
  current: {readonly from: number; readonly to: number; readonly included?: Template['token']}
}

/** A finding at the place that is being rendered: where that is in an include, it says so. */
export function placed(finding: Finding, {current: {included}}: Tracing): Finding {
  if (!included?.file) return finding
  const [line] = included.getPosition()
  return {...finding, reason: `${finding.reason} (${included.file}, line ${line})`}
}

/** Render templates as Liquid's own renderer does, noting where each comes from; one that fails leaves nothing. */
export function* renderTraced(
  templates: readonly Template[],
  context: Context,
  given: Emitter | undefined,
  tracing: Tracing
): Generator<unknown, string, unknown> {
  const emitter = given ?? collector(tracing.budget)
  spend(tracing.budget, 1, 0)
  for (const template of templates) {
    spend(tracing.budget, 1, 0)
    const {token} = template
    if (token.input === tracing.input) {
      tracing.current = {from: token.begin, to: token.end}
      if (isTracer(emitter)) emitter.place(token.begin, token.end)
    } else if (token.file) tracing.current = {...tracing.current, included: token}
    const {from, to} = tracing.current
    try {
      if (copied(template, emitter, tracing)) continue
      const count = isTracer(emitter) ? emitter.segments.length : -1
      const html = yield template.render(context, emitter)
      if (html) emitter.write(html)
      const isEmpty = isTracer(emitter) && emitter.segments.length === count
      if (isEmpty && isOutput(template, tracing)) tracing.lack(template, from, to)
    } catch (error) {
      const {cause} = error instanceof Error ? error : {}
      if (cause === overrun || (cause === endless && token.input !== tracing.input)) throw error
      if (cause !== endless) tracing.fail(error, template, from, to)
    }
    if (context.breakCalled || context.continueCalled) break
  }
  // To join what is printed so far after each round of a loop would take time by its square.
  return given ? '' : emitter.buffer
}

function isOutput({token}: Template, {input}: Tracing): boolean {
  return token.input === input && token.kind === TokenKind.Output
}

/** Text of the source between tags stands for itself. */
function copied({token}: Template, emitter: Emitter, {input}: Tracing): boolean {
  if (token.input !== input || !isTracer(emitter) || !('getContent' in token)) return false
  const {trimLeft} = token as unknown as {trimLeft: number}
  const content = (token.getContent as () => string).call(token)
  emitter.copy(content, token.begin + trimLeft)
  return true
}

import {mergeable} from './data.ts'
import {emphasisMarks, type Pairing, strikethroughMarks} from './marks.ts'
import type {Context, Events, Token} from './micromark.ts'
import {sizeOf} from './spans.ts'

/** Emphasis and strong, paired as micromark pairs them; for each mark it looks through all events before it. */
export function pairEmphasis(events: Events, context: Context): Events {
  return replace(events, unfolded(pair(events, context, emphasisMarks)))
}

/** The same for what is struck through. */
export function pairStrikethrough(events: Events, context: Context): Events {
  return replace(events, unfolded(pair(events, context, strikethroughMarks)))
}

interface Opening {
  readonly token: Token
  /** Where it stands in the events that were gone through. */
  readonly at: number
}

/** The state of one pass over events. */
interface Pass {
  readonly context: Context
  readonly pairing: Pairing
  /** The events gone through, each span folded. */
  readonly done: Events
  readonly openings: Opening[]
  /** By kind of closing mark, how many openings need not be looked at again. */
  readonly floors: Map<string, number>
}

function pair(events: Events, context: Context, pairing: Pairing): Events {
  const pass: Pass = {context, pairing, done: [], openings: [], floors: new Map()}
  const {done, openings} = pass
  for (let index = 0; index < events.length; index++) {
    const event = events[index]
    if (!event) continue
    const [, token] = event
    if (token.type !== pairing.type) done.push(event)
    else {
      // It is entered and left: two events, side by side.
      index++
      if (token._close) close(token, pass)
      if (!isLeft(token, pairing)) continue
      if (token._open) openings.push({token, at: done.length})
      done.push(['enter', token, context], ['exit', token, context])
    }
  }
  for (const [, token] of done) if (token.type === pairing.type) token.type = 'data'
  return done
}

/** Whether a mark, or some of it, is not paired yet. */
function isLeft(token: Token, {type}: Pairing): boolean {
  return token.type === type && sizeOf(token) > 0
}

function close(token: Token, pass: Pass): void {
  const {pairing, openings, floors, context} = pass
  while (isLeft(token, pairing)) {
    const kind = pairing.kind(token, context)
    const floor = floors.get(kind) ?? 0
    let at = openings.length - 1
    while (at >= floor && !fits(openings[at], token, pass)) at--
    if (at < floor) {
      floors.set(kind, openings.length)
      return
    }
    enclose(at, token, pass)
  }
}

function fits(opening: Opening | undefined, token: Token, {pairing, context}: Pass): boolean {
  return opening !== undefined && pairing.fits(opening.token, token, context)
}

function enclose(at: number, token: Token, {pairing, openings, floors, done, context}: Pass): void {
  const opening = openings[at]
  if (!opening) return
  const between = inside(done.slice(opening.at + 2), context)
  openings.length = at
  done.length = opening.at
  for (const [kind, floor] of floors) if (floor > at) floors.set(kind, at)
  const span = pairing.join(opening.token, token, context)
  if (isLeft(opening.token, pairing)) {
    openings.push(opening)
    done.push(['enter', opening.token, context], ['exit', opening.token, context])
  }
  folds.set(span.token, [...span.before, ...between, ...span.after])
  done.push(['enter', span.token, context], ['exit', span.token, context])
}

/** What is in a span, and in spans of it, is done with once: outside of it nothing but its two ends is looked at. */
const folds = new WeakMap<Token, Events>()

/** What is to be done in a span once it is one. */
function inside(events: Events, context: Context): Events {
  const constructs = context.parser.constructs.insideSpan?.null
  const resolvers = new Set(
    (Array.isArray(constructs) ? constructs : []).flatMap(({resolveAll}) => resolveAll ?? [])
  )
  let resolved = mergeable(events)
  for (const resolve of resolvers) {
    if (resolve === pairEmphasis) resolved = pair(resolved, context, emphasisMarks)
    else if (resolve === pairStrikethrough) resolved = pair(resolved, context, strikethroughMarks)
    else resolved = resolve(mergeable(resolved), context)
  }
  return resolved
}

/** All events in their order; what is unfolded is folded no more. */
function unfolded(events: Events): Events {
  const flat: Events = []
  const rest: {readonly events: Events; at: number}[] = [{events, at: 0}]
  for (let run = rest.at(-1); run; run = rest.at(-1)) {
    const event = run.events[run.at++]
    const inner = event?.[0] === 'enter' ? folds.get(event[1]) : undefined
    if (event) flat.push(event)
    else rest.pop()
    if (!event || !inner) continue
    folds.delete(event[1])
    rest.push({events: inner, at: 0})
  }
  return flat
}

function replace(events: Events, others: Events): Events {
  events.length = 0
  for (const event of others) events.push(event)
  return events
}

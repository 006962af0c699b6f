import type {Construct, Constructs, Context, Event, Extension} from './micromark.ts'

/** GFM’s construct for a `]` that may end a note’s call behind a `!` looks back for its beginning: let it look where one can be. */
export function hastenCalls(text: Extension['text']): void {
  for (const construct of listOf(text?.[closing])) {
    if (construct.name === 'gfmPotentialFootnoteCall') hasten(construct)
  }
}

const closing = 93

function listOf(constructs: Constructs): readonly Construct[] {
  if (!constructs) return []
  return Array.isArray(constructs) ? constructs : [constructs]
}

function hasten(construct: Construct): void {
  const {tokenize} = construct
  construct.tokenize = function (effects, ok, nok) {
    return mayCall(this) ? tokenize.call(this, effects, ok, nok) : nok
  }
}

/** Whether a picture’s bracket is the last that was opened. What was looked through once is not looked through again. */
function mayCall(context: Context): boolean {
  const {events, parser} = context
  if (!parser.gfmFootnotes?.length) return false
  const seen = looked.get(context)
  const from = seen && events[seen.length - 1] === seen.last ? seen.length : 0
  for (let index = events.length - 1; index >= from; index--) {
    const type = events[index]?.[1].type ?? ''
    if (type === 'labelImage') return true
    if (endings.has(type)) return false
  }
  looked.set(context, {length: events.length, last: events.at(-1)})
  return false
}

const endings = new Set(['gfmFootnoteCall', 'labelLink', 'label', 'image', 'link'])
const looked = new WeakMap<Context, {length: number; last: Event | undefined}>()

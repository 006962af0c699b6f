import type {Event, Events, Parser} from './micromark.ts'

/** Let a parser make one text of many that stand side by side in one go over the events. */
export function hastenData(parser: Parser): void {
  const {text} = parser
  parser.text = from => {
    const context = text(from)
    mergeable(context.events)
    return context
  }
}

/** The same events, with a `splice` that saves its second call. */
export function mergeable(events: Events): Events {
  return Object.defineProperty(events, 'splice', {value: splice, enumerable: false})
}

/** Where text is cut out of the events, all that is to be cut out behind it goes with it. */
function splice(this: Events, start: number, count: number, ...items: Events): Events {
  const cut = Array.prototype.splice.call(this, start, count, ...items)
  if (items.length === 0 && cut.length > 0 && cut.every(isData)) merge(this, start)
  return cut
}

function merge(events: Events, from: number): void {
  let length = from
  for (let index = from; index < events.length; index++) {
    const event = events[index]
    const last = events[length - 1]
    if (!event) continue
    if (isData(event) && last?.[0] === 'exit' && isData(last)) last[1].end = event[1].end
    else events[length++] = event
  }
  events.length = length
}

function isData([, {type}]: Event): boolean {
  return type === 'data'
}

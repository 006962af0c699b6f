import {EditMap} from 'micromark-util-edit-map'
import type {Event, Events} from './micromark.ts'

/**
 * Micromark makes the whole list of a document’s events anew where a quotation or a list ends in it, and for each
 * underlined heading. What stands before the first edit need not be touched.
 */
export function hastenEdits(): void {
  EditMap.prototype.consume = consume
}

function consume(this: EditMap, events: Events): undefined {
  const edits = this.map.sort(([one], [other]) => one - other)
  const from = edits[0]?.[0] ?? events.length
  const tail = events.slice(from)
  let at = 0
  events.length = Math.min(from, events.length)
  for (const [index, count, added] of edits) {
    append(events, tail.slice(at, index - from))
    append(events, added)
    at = index - from + count
  }
  append(events, tail.slice(at))
  this.map.length = 0
  this.index.clear()
}

function append(events: Events, added: readonly Event[]): void {
  for (const event of added) events.push(event)
}

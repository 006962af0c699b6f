import type {RootContent} from 'mdast'
import type {VFileMessage} from 'vfile-message'
import type {Reading} from '../../book/reading.ts'
import {visit} from '../../book/visit.ts'

/** Drop what was told of places in the text that the selection has not got: only what is printed is to be mended. */
export function dropMessages({tree, file}: Reading): void {
  const isNote = (node: RootContent): boolean => node.type === 'footnoteDefinition'
  const text = tree.children.filter(node => !isNote(node))
  const ranges = [rangeOf(text), ...tree.children.filter(isNote).map(note => rangeOf([note]))]
  file.messages = file.messages.filter(message => {
    const offset = offsetOf(message)
    const isKept = ranges.some(([first, last]) => Number(offset) >= first && Number(offset) <= last)
    return offset === undefined || isKept || message.ruleId?.endsWith('-left-out')
  })
}

function rangeOf(nodes: readonly RootContent[]): [number, number] {
  let first = Number.POSITIVE_INFINITY
  let last = 0
  visit({type: 'root', children: [...nodes]}, 'text', ({position}) => {
    first = Math.min(first, position?.start.offset ?? first)
    last = Math.max(last, position?.end.offset ?? 0)
  })
  return [first, last]
}

function offsetOf({place}: VFileMessage): number | undefined {
  const point = place && ('start' in place ? place.start : place)
  return point?.offset
}

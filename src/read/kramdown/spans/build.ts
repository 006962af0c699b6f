import type {PhrasingContent} from 'mdast'
import {listIsDefined} from '../../../book/messages/kramdown.ts'
import {mergeAttributes} from '../attribute-list.ts'
import {attributesOf} from '../attributes.ts'
import {positionOf} from '../slice.ts'
import {addLetters, addNode, addSign, type Gathering, gathered, gathering} from './gather.ts'
import {landing} from './landing.ts'
import type {Lane, ListStep, Reader, Step} from './reader.ts'
import {tell} from './tell.ts'

/** The nodes between two places of a lane; what is not part of them has been found out before. */
export function build(reader: Reader, lane: Lane, start: number, end: number): PhrasingContent[] {
  const found = gathering(reader, lane.inner === 'raw')
  let index = start
  let isAfterNode = false
  while (index < end) {
    const place = Math.min(landing(reader, lane, index), end)
    if (place > index) {
      addLetters(found, reader.text.slice(index, place), index, place)
      isAfterNode = false
    }
    if (place === end) break
    const step = reader.stepAt(reader, lane, place, isAfterNode)
    take(found, step, place)
    index = step.end
    isAfterNode = step.type !== 'text'
  }
  return gathered(found)
}

function take(found: Gathering, step: Step, start: number): void {
  const {reader} = found
  const {end} = step
  if ('finding' in step && step.finding) {
    tell(reader, step.finding, positionOf(reader.slice, start, end, reader.context))
  }
  if (step.type === 'text') addLetters(found, step.value, start, end)
  else if (step.type === 'list') apply(found, step, start)
  else if (step.type === 'node') addNode(found, step.make(), start, end)
  else {
    const from = start + step.lead.length
    if (step.lead) addLetters(found, step.lead, start, from)
    addSign(found, step.value, from, end)
  }
}

/** An attribute list for a sign does nothing. */
function apply({reader, last}: Gathering, {list, end}: ListStep, start: number): void {
  const {context, slice} = reader
  for (const name of list.refs) {
    if (name === 'standalone' || context.attributeDefinitions.has(name)) continue
    tell(reader, listIsDefined(name), positionOf(slice, start, end, context))
  }
  if (!last) return
  mergeAttributes(last.attributes, attributesOf(list, context))
  if (last.node.type === 'image' && list.refs.includes('standalone')) {
    last.node.data = {...last.node.data, standalone: true}
  }
}

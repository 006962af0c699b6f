import {h} from 'hastscript'
import type {Data} from 'mdast'
import {mergeAttributes} from './attribute-list.ts'
import {decodeReferences} from './references.ts'
import type {AttributeList, Attributes, Context} from './types.ts'

/** What a list comes to, with the lists that it refers to, each once: lists may refer to each other in a circle. */
export function attributesOf(list: AttributeList | undefined, context: Context): Attributes {
  const attributes: Attributes = {}
  if (list) addList(list, attributes, context, new Set())
  return attributes
}

function addList(
  list: AttributeList,
  attributes: Attributes,
  context: Context,
  seen: Set<AttributeList>
): void {
  if (seen.has(list)) return
  seen.add(list)
  for (const name of list.refs) {
    const other = context.attributeDefinitions.get(name)
    if (other) addList(other, attributes, context, seen)
  }
  mergeAttributes(attributes, list.attributes)
}

/**
 * `data` of a node with these attributes; nothing where there are none. An empty id is none. Values are HTML: character
 * references in them are decoded.
 */
export function dataOf(attributes: Attributes): {data?: Data} {
  const named = Object.entries(attributes)
    .filter(([name, value]) => name !== 'id' || value.trim())
    .map(([name, value]) => [name, decodeReferences(value)])
  if (named.length === 0) return {}
  return {data: {hProperties: h('div', Object.fromEntries(named)).properties}}
}

import type {
  Definition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  Root
} from 'mdast'
import {visit} from '../book/visit.ts'

/** Make the links and images of reference style (`[words][id]`) plain ones; the definitions go. */
export function resolveDefinitions(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  if (definitions.size === 0) return
  resolveIn(tree, definitions)
}

function resolveIn(parent: Parents, definitions: ReadonlyMap<string, Definition>): void {
  const children: Nodes[] = parent.children
  const kept = children.filter(child => child.type !== 'definition')
  for (const [index, child] of kept.entries()) {
    if ('children' in child) resolveIn(child, definitions)
    if (child.type !== 'linkReference' && child.type !== 'imageReference') continue
    const definition = definitions.get(child.identifier)
    if (definition) kept[index] = resolved(child, definition)
  }
  Object.assign(parent, {children: kept})
}

function resolved(node: LinkReference | ImageReference, {url, title}: Definition): Link | Image {
  const place = {
    ...(node.position && {position: node.position}),
    ...(node.data && {data: node.data})
  }
  if (node.type === 'linkReference') {
    return {type: 'link', url, title: title ?? null, children: node.children, ...place}
  }
  return {type: 'image', url, title: title ?? null, alt: node.alt ?? null, ...place}
}

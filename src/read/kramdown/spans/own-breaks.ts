import type {Nodes, Text} from 'mdast'
import type {Reader} from './reader.ts'

/** GFM's own breaks are none within an HTML element: there they become text again. */
export function withoutBreaks(reader: Reader, nodes: Nodes[], isWithin = false): void {
  for (const [index, node] of nodes.entries()) {
    if ('children' in node) {
      const isElement = node.type === 'htmlElement' || node.type === 'delete'
      withoutBreaks(reader, node.children, isWithin || isElement)
    }
    if (isWithin && isOwn(reader, node)) nodes[index] = asText(reader, node)
  }
}

function isOwn({made}: Reader, node: Nodes): boolean {
  return node.type === 'break' && made.has(node)
}

function asText({context}: Reader, {position}: Nodes): Text {
  const value = context.options.hardWrap ? '\n' : '\\\n'
  return {type: 'text', value, ...(position && {position})}
}

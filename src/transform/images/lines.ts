import type {Paragraph, PhrasingContent} from 'mdast'
import {splitText} from '../positions.ts'

/** What stands on one line of the source; its line end is its last character or node. */
export type Line = readonly PhrasingContent[]

/** The lines of a paragraph, as far as they do not end within emphasis or a link. */
export function linesOf(paragraph: Paragraph, source: string): Line[] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of paragraph.children) {
    const parts = node.type === 'text' ? splitText(node, lineEnds(node.value), source) : [node]
    for (const part of parts) {
      lines.at(-1)?.push(part)
      const ends = part.type === 'break' || (part.type === 'text' && part.value.endsWith('\n'))
      if (ends) lines.push([])
    }
  }
  return lines.filter(line => line.length > 0)
}

/** A paragraph of lines, without the last line's end. */
export function paragraphOf(nodes: PhrasingContent[]): Paragraph {
  const children = [...nodes]
  while (children.at(-1)?.type === 'break') children.pop()
  const last = children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  const start = children[0]?.position?.start
  const end = last?.position?.end
  return {type: 'paragraph', children, ...(start && end && {position: {start, end}})}
}

function lineEnds(value: string): number[] {
  const ends: number[] = []
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) {
    if (at + 1 < value.length) ends.push(at + 1)
  }
  return ends
}

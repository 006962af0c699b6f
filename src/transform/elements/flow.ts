import type {Nodes, Paragraph, PhrasingContent} from 'mdast'
import {isPhrasing} from '../inline.ts'

/** Blocks alone: what stands bare among them is a paragraph; white space between them goes. */
export function flowOf(children: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = []
  let line: PhrasingContent[] = []
  const end = () => {
    const paragraph = paragraphOf(line)
    if (paragraph) blocks.push(paragraph)
    line = []
  }
  for (const child of children) {
    if (isPhrasing(child) || isRawTag(child, line)) line.push(child as PhrasingContent)
    else {
      end()
      blocks.push(child)
    }
  }
  end()
  return blocks
}

/** Blocks, if there are any among the children; else the line as it is. */
export function flowOrLine(children: readonly Nodes[]): Nodes[] {
  return children.every(child => isPhrasing(child) || child.type === 'html')
    ? [...children]
    : flowOf(children)
}

/** A remark amid a line; alone it stands between blocks. */
function isRawTag(node: Nodes, line: readonly Nodes[]): boolean {
  return node.type === 'html' && line.some(other => !isBlank(other))
}

function paragraphOf(line: readonly PhrasingContent[]): Paragraph | undefined {
  const from = line.findIndex(node => !isBlank(node))
  if (from < 0) return undefined
  const children = line.slice(from, line.findLastIndex(node => !isBlank(node)) + 1)
  const [first] = children
  const last = children.at(-1)
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  const start = first?.position?.start
  const end = last?.position?.end
  const data = {transparent: true}
  return {type: 'paragraph', children, data, ...(start && end && {position: {start, end}})}
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

import type {Nodes, Parents, PhrasingContent} from 'mdast'
import {isBlockElement} from '../kramdown/html/model.ts'

/** Whether a node holds blocks. */
export function isFlow({type}: Parents): boolean {
  return flows.has(type)
}

const flows: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

/** Blocks alone: words and elements of a line that stand among them make paragraphs. */
export function paragraphsIn(nodes: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = []
  let line: Nodes[] = []
  const end = () => {
    const hasWords = line.some(node => node.type !== 'text' || node.value.trim() !== '')
    if (hasWords) blocks.push({type: 'paragraph', children: line as PhrasingContent[]})
    line = []
  }
  for (const node of nodes) {
    if (isOfLine(node)) line.push(node)
    else {
      end()
      blocks.push(node)
    }
  }
  end()
  return blocks.map(placed)
}

function isOfLine(node: Nodes): boolean {
  if (node.type === 'htmlElement') return !isBlockElement(node.name) && !holdsBlocks.has(node.name)
  return node.type === 'text' || node.type === 'image'
}

const holdsBlocks: ReadonlySet<string> = new Set(
  'center details dd dir dt figure hgroup picture section summary'.split(' ')
)

/** A paragraph made here begins where its first words do. */
function placed(node: Nodes): Nodes {
  if (node.type !== 'paragraph' || node.position) return node
  const start = node.children[0]?.position?.start
  const end = node.children.at(-1)?.position?.end
  return start && end ? {...node, position: {start, end}} : node
}

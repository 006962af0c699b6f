import type {Nodes, Parents} from 'mdast'
import {isInline, kindOf} from '../inline.ts'

/**
 * Give the blocks that an element of a line holds, as browsers let it, to what the line stands in: `<b>a <p>b</p></b>` is
 * `<b>a </b><p><b>b</b></p>`. A paragraph that holds blocks is those, and a paragraph for each line between them.
 */
export function straddle(node: Nodes): Nodes[] {
  if (!('children' in node) || !(isInline(node) || node.type === 'paragraph')) return [node]
  if (!node.children.some(isBlock)) return [node]
  const part = partsOf(node)
  return inRuns(node.children, {
    line: run => [part(run)],
    block: block => [node.type === 'paragraph' ? block : within(block, part)]
  })
}

/** Makes nodes that are like one, but for their children; links lead to the first. */
function partsOf(node: Parents): (children: Nodes[]) => Nodes {
  let isFirst = true
  return children => {
    const made = {...node, children} as Nodes
    if (!isFirst && made.data?.hProperties?.['id']) {
      const {id: _, ...hProperties} = made.data.hProperties
      made.data = {...made.data, hProperties}
    }
    isFirst = false
    return made
  }
}

/** A block with each line of it in an element. */
function within(block: Nodes, part: (children: Nodes[]) => Nodes): Nodes {
  if (!('children' in block) || block.type === 'figure') return block
  const children = inRuns(block.children, {
    line: run => [part(run)],
    block: child => [within(child, part)]
  })
  return {...block, children} as Nodes
}

interface Makers {
  /** Of what stands side by side in a line. */
  readonly line: (run: Nodes[]) => Nodes[]
  readonly block: (block: Nodes) => Nodes[]
}

function inRuns(children: readonly Nodes[], {line, block}: Makers): Nodes[] {
  const made: Nodes[] = []
  let run: Nodes[] = []
  const end = (): void => {
    if (run.some(node => !isBlank(node))) made.push(...line(run))
    run = []
  }
  for (const child of children) {
    if (!isBlock(child)) run.push(child)
    else {
      end()
      made.push(...block(child))
    }
  }
  end()
  return made
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function isBlock(node: Nodes): boolean {
  return blocks.has(kindOf(node))
}

const blocks: ReadonlySet<string> = new Set([
  ...'blockquote code definitionDescription definitionList definitionTerm figure heading list'.split(
    ' '
  ),
  ...'listItem math paragraph table thematicBreak'.split(' '),
  ...'address article aside center dd details dir div dl dt fieldset footer form h1 h2 h3 h4 h5 h6'.split(
    ' '
  ),
  ...'header hgroup hr li main menu nav ol p pre section summary tbody td tfoot th thead tr ul'.split(
    ' '
  )
])

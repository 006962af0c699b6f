import type {Nodes, Parents} from 'mdast'
import {expansionsAreNotPrinted} from '../book/messages/elements.ts'
import {headingsListLeftOut} from '../book/messages/kramdown.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {cleanAttributes} from './elements/attributes.ts'
import {blockMakers} from './elements/blocks.ts'
import {flowOf, flowOrLine} from './elements/flow.ts'
import {originalPageOf, withOriginalPage} from './elements/original-page.ts'
import {straddle} from './elements/straddle.ts'
import {inlineMakers} from './elements/words.ts'
import {kindOf} from './inline.ts'
import {tellTitleOf} from './titles.ts'

/**
 * Make Markdown's own nodes of the elements of HTML that mean the same, so that every transform finds what it looks for;
 * leave of their attributes what paper knows. Lists of headings that a source asks for go: the book makes its contents.
 */
export function takeElements(reading: Reading): void {
  const taking: Taking = {reading, expansions: new Map()}
  takeIn(reading.tree, taking)
  if (taking.expansions.size === 0) return
  const expansions = Array.from(taking.expansions, ([letters, title]) => `${letters} (${title})`)
  report(reading.file, expansionsAreNotPrinted(expansions), taking.first)
}

interface Taking {
  readonly reading: Reading
  /** What abbreviations stand for. */
  readonly expansions: Map<string, string>
  /** The first abbreviation. */
  first?: Nodes
}

function takeIn(parent: Parents, taking: Taking): void {
  const children: Nodes[] = parent.children
  let made: Nodes[] | undefined
  for (const [index, child] of children.entries()) {
    const nodes = take(child, taking)
    if (!made && (nodes.length !== 1 || nodes[0] !== child)) made = children.slice(0, index)
    if (made) for (const node of nodes) made.push(node)
  }
  const kind = kindOf(parent)
  const settled = made ?? children
  if (flows.has(kind) && (made || parent.type === 'htmlElement')) set(parent, flowOf(settled))
  else if (parent.type === 'htmlElement' && frames.has(kind)) set(parent, settled.filter(isSolid))
  else if (parent.type === 'htmlElement' && either.has(kind)) set(parent, flowOrLine(settled))
  else if (made) set(parent, made)
}

function set(parent: Parents, children: Nodes[]): void {
  Object.assign(parent, {children})
}

function take(node: Nodes, taking: Taking): Nodes[] {
  if (node.type === 'tableOfContents') {
    report(taking.reading.file, headingsListLeftOut(), node)
    return []
  }
  const page = originalPageOf(node)
  tellTitleOf(node, taking.reading)
  cleanAttributes(node)
  if ('children' in node) takeIn(node, taking)
  if (page) return withOriginalPage(node, page)
  const made = node.type === 'htmlElement' ? (makers[node.name]?.(node) ?? [node]) : [node]
  return made.flatMap(child => settle(child, taking)).flatMap(straddle)
}

const makers = {...inlineMakers, ...blockMakers}

/** A link may become a reference, which has no attributes: what leads to it leads to the place before it. */
function settle(node: Nodes, taking: Taking): Nodes[] {
  const id = node.data?.hProperties?.['id']
  if (node.type === 'abbreviation' && node.title) {
    const [word] = node.children
    if (word?.type === 'text') taking.expansions.set(word.value, node.title)
    taking.first ??= node
  }
  if (node.type !== 'link' || typeof id !== 'string') return [node]
  delete node.data
  const data = {hName: 'span', hProperties: {id}}
  return [{type: 'htmlElement', name: 'span', children: [], data}, node]
}

function isSolid(node: Nodes): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}

/** What holds blocks. */
const flows: ReadonlySet<string> = new Set(
  'root blockquote listItem definitionDescription footnoteDefinition standfirst address aside body details div section article main center header footer hgroup nav form fieldset'.split(
    ' '
  )
)

/** What holds elements of its own alone. */
const frames: ReadonlySet<string> = new Set(
  'table thead tbody tfoot tr colgroup ul ol dl menu figure'.split(' ')
)

/** What holds blocks or a line. */
const either: ReadonlySet<string> = new Set('td th caption figcaption summary dd li'.split(' '))

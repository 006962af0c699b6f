import type {Element, Root as Tree} from 'hast'
import {defaultHandlers} from 'hast-util-to-mdast'
import type {Heading, Nodes, Root} from 'mdast'
import rehypeRemark, {type Options} from 'rehype-remark'
import {unified} from 'unified'
import {readFigure, readImage} from '../figures.ts'
import {box, definitionList, disclosure, summary} from './boxes.ts'
import {embed} from './embeds.ts'
import {formula, mathSpan, texScript} from './formulas.ts'
import {indexTerm} from './index-terms.ts'
import {abbreviation, inline, inlineNames} from './inline.ts'
import {elementNode, keptProperties} from './nodes.ts'
import {noteCall, noteDefinition} from './note-nodes.ts'
import {pageMark, pageMarkLine} from './page-marks.ts'
import {table} from './tables.ts'
import {speaking} from './tongues.ts'

/** hast, its notes and pictures found, to mdast with the nodes of `book/tree.ts`. */
export function convert(children: Tree['children']): Root {
  const tree = converter.runSync({type: 'root', children})
  return isRoot(tree) ? tree : {type: 'root', children: []}
}

function isRoot(tree: {type: string}): tree is Root {
  return tree.type === 'root'
}

export type Handle = NonNullable<NonNullable<Options['handlers']>[string]>
export type State = Parameters<Handle>[0]

const handlers: Record<string, Handle> = {
  figure: readFigure,
  img: readImage,
  ...Object.fromEntries(Array.from(inlineNames, name => [name, inline])),
  sup: (state, node) => noteCall(state, node) ?? inline(state, node),
  section: (state, node) => noteDefinition(state, node) ?? state.toFlow(state.all(node)),
  abbr: abbreviation,
  acronym: abbreviation,
  aside: box,
  details: disclosure,
  summary,
  ol: keeping(defaultHandlers.ol, 'type', 'reversed', 'style'),
  li: keeping(defaultHandlers.li, 'value'),
  div: (state, node) => pageMarkLine(state, node) ?? box(state, node),
  dl: definitionList,
  ...Object.fromEntries('audio embed iframe object video'.split(' ').map(name => [name, embed])),
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  math: formula,
  script: texScript,
  span: (state, node) => indexTerm(state, node) ?? pageMark(state, node) ?? mathSpan(state, node),
  svg: (state, node) => elementNode(state, node, []),
  table
}

const converter = unified()
  .use(rehypeRemark, {
    newlines: true,
    handlers: allSpeaking(),
    nodeHandlers: {comment: () => undefined}
  })
  .freeze()

function allSpeaking(): Record<string, Handle> {
  const all = Object.entries({...defaultHandlers, ...handlers})
  return Object.fromEntries(all.map(([name, handle]) => [name, speaking(handle)]))
}

/** How a list counts. */
function keeping<Made extends Nodes>(
  handle: (state: State, node: Element) => Made,
  ...names: string[]
): Handle {
  return (state, node) => {
    const made = handle(state, node)
    const hProperties = keptProperties(node, ...names)
    if (Object.keys(hProperties).length > 0) made.data = {...made.data, hProperties}
    return made
  }
}

/** The id stays: links of the page lead there. */
function heading(state: State, node: Element): Nodes {
  const depth = Number(node.tagName.charAt(1)) as Heading['depth']
  const children = state.all(node) as Heading['children']
  const made: Heading = {type: 'heading', depth, children}
  const id = node.properties['id']
  if (typeof id === 'string' && id) made.data = {hProperties: {id}}
  state.patch(node, made)
  return made
}

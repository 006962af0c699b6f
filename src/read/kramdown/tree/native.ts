import type {Code, Heading, InlineCode, Node, Nodes, Parents} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {HtmlElement} from '../../../book/tree.ts'
import type {Attributes} from '../types.ts'
import {type HeadingEntry, outputDepth, type State} from './state.ts'

/**
 * Make of emphasis, headings and code that are written as elements what their marks make. The headings among them are
 * numbered with the others, each at its place. What a list or table holds besides its items stays.
 */
export function makeNative(children: Nodes[], state: State): void {
  const known = new Map<Node, HeadingEntry>(state.headings.map(entry => [entry.node, entry]))
  state.headings.length = 0
  convertAll(children, {state, known, isInElement: false, isInNote: false})
}

interface Pass {
  readonly state: State
  readonly known: ReadonlyMap<Node, HeadingEntry>
  readonly isInElement: boolean
  readonly isInNote: boolean
}

function convertAll(children: Nodes[], pass: Pass): void {
  for (const [index, child] of children.entries()) {
    const made = child.type === 'htmlElement' ? (makerOf(child)?.(child, pass) ?? child) : child
    children[index] = made
    const entry = pass.known.get(made)
    if (entry) pass.state.headings.push(entry)
    if ('children' in made) convertAll(made.children, inside(made, pass))
  }
}

function inside({type}: Parents, pass: Pass): Pass {
  return {
    ...pass,
    isInElement: pass.isInElement || type === 'htmlElement',
    isInNote: pass.isInNote || type === 'footnoteDefinition'
  }
}

type Maker = (node: HtmlElement, pass: Pass) => Nodes

function makerOf({name}: HtmlElement): Maker | undefined {
  return /^h[1-6]$/.test(name) ? heading : makers.get(name)
}

const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['b', emphasis],
  ['strong', emphasis],
  ['i', emphasis],
  ['em', emphasis],
  ['code', inlineCode],
  ['pre', code]
])

/** With white space at an end it would be none in Markdown: it stays an element. */
function emphasis(node: HtmlElement): Nodes {
  if (hasOuterSpace(node)) return node
  const type = node.name === 'b' || node.name === 'strong' ? 'strong' : 'emphasis'
  return {...bare(node), type, children: node.children} as Nodes
}

function hasOuterSpace(node: HtmlElement): boolean {
  return /^\s|\s$/.test(textOf(node))
}

function heading(node: HtmlElement, {state, isInElement, isInNote}: Pass): Heading {
  const level = Number(node.name.slice(1))
  const depth = outputDepth(level, state.context)
  const made = {...bare(node), type: 'heading', depth, children: node.children} as Heading
  const attributes = attributesOf(node)
  state.headings.push({
    ...{node: made, attributes, level, source: textOf(node)},
    ...{isInElement, isInNote}
  })
  return made
}

/** As they are written: the heading's data are made of them again, with its id. */
function attributesOf({data}: HtmlElement): Attributes {
  const attributes: Attributes = {}
  for (const [name, value] of Object.entries(data?.hProperties ?? {})) {
    const written = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
    attributes[name === 'className' ? 'class' : name] = written
  }
  return attributes
}

function inlineCode(node: HtmlElement): InlineCode {
  const made = bare(node)
  setClasses(
    made,
    classesOf(node).filter(name => !/^highlighter-\w+$/.test(name))
  )
  return {...made, type: 'inlineCode', value: textOf(node)}
}

/** The language is named by the block, or by the one element in it. */
function code(node: HtmlElement): Code {
  const made = bare(node)
  const [only, ...others] = node.children
  const inner = only?.type === 'htmlElement' && others.length === 0 ? classesOf(only) : []
  const named = [...inner, ...classesOf(node)].find(name => name.startsWith('language-'))
  setClasses(
    made,
    classesOf(node).filter(name => name !== named)
  )
  const lang = named?.slice('language-'.length) ?? null
  return {...made, type: 'code', lang, meta: null, value: textOf(node).replace(/\n$/, '')}
}

function classesOf({data}: HtmlElement): string[] {
  const classes = data?.hProperties?.['className']
  return Array.isArray(classes) ? classes.map(String) : []
}

function setClasses({data}: Pick<InlineCode, 'data'>, className: string[]): void {
  if (!data?.hProperties) return
  if (className.length > 0) data.hProperties['className'] = className
  else delete data.hProperties['className']
}

/** Its place and its attributes, without its name. */
function bare({data, position}: HtmlElement): Pick<InlineCode, 'data' | 'position'> {
  const hProperties = data?.hProperties && {...data.hProperties}
  return {...(hProperties && {data: {hProperties}}), ...(position && {position})}
}

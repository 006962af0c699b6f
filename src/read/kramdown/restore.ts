import type {Element} from 'hast'
import type {Heading, Html, Nodes, Parents, PhrasingContent, Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {headingsListLeftOut} from '../../book/messages/kramdown.ts'
import {report} from '../../book/messages.ts'
import type {HtmlElement} from '../../book/tree.ts'

/**
 * Give a tree of kramdown the shape that the stages behind know from CommonMark: elements as raw HTML, their tags beside
 * the Markdown that they hold. The list of headings goes: the book has its own.
 */
export function restoreHtml(tree: Root, file: VFile): void {
  restore(tree, file)
}

function restore(parent: Parents, file: VFile): void {
  const isText = phrasing.has(parent.type)
  const children: Nodes[] = []
  for (const child of parent.children) {
    if (child.type === 'tableOfContents') report(file, headingsListLeftOut(), child)
    else if (child.type !== 'htmlElement') children.push(child)
    else for (const node of isText ? inline(child) : flow(child)) children.push(node)
  }
  for (const child of children) if ('children' in child) restore(child, file)
  Object.assign(parent, {children})
}

/** Nodes that hold text: elements in them become tags in the text. */
const phrasing: ReadonlySet<string> = new Set(
  'abbreviation caption definitionTerm delete emphasis heading link linkReference paragraph strong tableCell'.split(
    ' '
  )
)

function inline(node: HtmlElement): Nodes[] {
  const {open, close} = tagsOf(node)
  const children = node.children.flatMap((child: Nodes) =>
    child.type === 'htmlElement' ? inline(child) : [child]
  )
  return [open, ...children, ...(close ? [close] : [])]
}

/** Raw HTML between blocks, one node a run; what holds Markdown as a paragraph or heading is one. */
function flow(node: HtmlElement): Nodes[] {
  const native = nativeOf(node)
  if (native) return [native]
  const {open, close} = tagsOf(node)
  const nodes: Nodes[] = [open]
  const isMixed = node.children.some(isMarked)
  for (const child of node.children) {
    if (isMixed && isPhrasing(child)) addPhrasing(nodes, child)
    else if (child.type === 'htmlElement') for (const part of flow(child)) nodes.push(part)
    else nodes.push(child.type === 'text' ? htmlOf(escaped(child.value), child.position) : child)
  }
  return merged([...nodes, ...(close ? [close] : [])])
}

function nativeOf({name, children, data, position}: HtmlElement): Nodes | undefined {
  if (!children.some(isMarked)) return undefined
  const depth = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].indexOf(name) + 1
  if (name !== 'p' && depth === 0) return undefined
  const {hName: _, ...others} = data ?? {}
  const words = children as PhrasingContent[]
  const place = {data: others, ...(position && {position})}
  if (depth === 0) return {type: 'paragraph', children: words, ...place}
  return {type: 'heading', depth: depth as Heading['depth'], children: words, ...place}
}

/** Text with marks of Markdown in an element is a paragraph of it. */
function addPhrasing(nodes: Nodes[], child: Nodes): void {
  const last = nodes.at(-1)
  const children = [child] as PhrasingContent[]
  if (last?.type === 'paragraph' && last.data === undefined) last.children.push(...children)
  else nodes.push({type: 'paragraph', children, ...(child.position && {position: child.position})})
}

function isMarked(node: Nodes): boolean {
  return isPhrasing(node) && !/^(?:text|html|htmlElement)$/.test(node.type)
}

function isPhrasing({type}: Nodes): boolean {
  return spans.has(type)
}

const spans: ReadonlySet<string> = new Set(
  'abbreviation break delete emphasis footnoteReference html htmlElement image inlineCode inlineMath link strong text'.split(
    ' '
  )
)

function merged(nodes: readonly Nodes[]): Nodes[] {
  const kept: Nodes[] = []
  for (const node of nodes) {
    const last = kept.at(-1)
    if (node.type === 'html' && last?.type === 'html') {
      last.value += node.value
      if (last.position && node.position) last.position = {...last.position, end: node.position.end}
    } else kept.push(node)
  }
  return kept
}

function tagsOf(node: HtmlElement): {open: Html; close?: Html} {
  const {name, position} = node
  const properties = {...node.data?.hProperties}
  const element: Element = {type: 'element', tagName: name, properties, children: []}
  const tags = printer.stringify({type: 'root', children: [element]})
  const close = `</${name}>`
  if (!tags.endsWith(close)) return {open: htmlOf(tags, position)}
  const start = position && {
    start: position.start,
    end: node.children[0]?.position?.start ?? position.end
  }
  const end = position && {
    start: node.children.at(-1)?.position?.end ?? position.end,
    end: position.end
  }
  return {open: htmlOf(tags.slice(0, -close.length), start), close: htmlOf(close, end)}
}

const printer = unified().use(rehypeStringify).freeze()

function htmlOf(value: string, position: Position | undefined): Html {
  return {type: 'html', value, ...(position && {position: {...position}})}
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

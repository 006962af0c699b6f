import type {BlockContent, Code, Heading, ListItem, Nodes, Paragraph, PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {HtmlElement} from '../../book/tree.ts'
import {isPhrasing} from '../inline.ts'
import {attributeOf, hasAttributes} from './attributes.ts'
import {definitionList} from './definition-list.ts'
import {figure} from './figure.ts'
import {flowOf} from './flow.ts'
import type {Makers} from './makers.ts'
import {mayBePullQuote} from './pull-quote.ts'
import {table} from './table.ts'
import {placeOf} from './words.ts'

/** Elements around blocks and lines that Markdown has marks for. */
export const blockMakers: Makers = {
  p: paragraph,
  blockquote: node => [
    {type: 'blockquote', children: flowOf(node.children) as BlockContent[], ...placeOf(node)}
  ],
  hr: node => [{type: 'thematicBreak', ...placeOf(node)}],
  pre: code,
  ul: list,
  ol: list,
  dl: definitionList,
  figure,
  table,
  center,
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, heading])),
  ...Object.fromEntries(
    'div section article main header footer hgroup'.split(' ').map(name => [name, box])
  )
}

function paragraph(node: HtmlElement): Nodes[] {
  if (!node.children.every(isPhrasing)) return flowOf(node.children)
  const children = node.children as PhrasingContent[]
  const made: Paragraph = {type: 'paragraph', children, ...placeOf(node)}
  return [made]
}

function heading(node: HtmlElement): Nodes[] {
  if (!node.children.every(isPhrasing)) return [node]
  const depth = Number(node.name.charAt(1)) as Heading['depth']
  return [{type: 'heading', depth, children: node.children as PhrasingContent[], ...placeOf(node)}]
}

/** Code without marks of its own; HTML takes no count of a line end right behind the tag. */
function code(node: HtmlElement): Nodes[] {
  const [only, ...more] = node.children
  const inner = more.length === 0 && only?.type === 'inlineCode' ? only : undefined
  if (!inner && node.children.some(({type}) => type !== 'text')) return [node]
  const classes = [...(node.data?.classes ?? []), ...(inner?.data?.classes ?? [])]
  const lang = classes.find(name => name.startsWith('language-'))?.slice('language-'.length)
  const value = textOf(node).replace(/^\r?\n|\r?\n$/gu, '')
  const made: Code = {type: 'code', lang: lang ?? null, value, ...placeOf(node)}
  return [made]
}

function list(node: HtmlElement): Nodes[] {
  const items = node.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  if (!items.every(item => item.type === 'htmlElement' && item.name === 'li')) return [node]
  const children = items.flatMap(item => (item.type === 'htmlElement' ? itemOf(item) : []))
  const ordered = node.name === 'ol'
  const start = ordered ? Number(attributeOf(node, 'start') ?? 1) : null
  return [{type: 'list', ordered, start, spread: false, children, ...placeOf(node)}]
}

function itemOf(node: HtmlElement): ListItem {
  const children = flowOf(node.children) as BlockContent[]
  const spread = children.some(child => child.type === 'paragraph' && !child.data?.transparent)
  return {type: 'listItem', spread, checked: null, children, ...placeOf(node)}
}

/** Pictures stand in the middle anyway. */
function center(node: HtmlElement): Nodes[] {
  return textOf(node).trim() === '' ? node.children : [node]
}

/** A box is its content, unless a link leads to it, or it may turn out to be a pull quote. */
function box(node: HtmlElement): Nodes[] {
  const children = flowOf(node.children) as HtmlElement['children']
  if (hasAttributes(node) || mayBePullQuote({...node, children})) return [{...node, children}]
  return children
}

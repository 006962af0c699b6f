import type {Element, Nodes, Properties, Root, RootContent} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

/**
 * HTML as one string a block, without what differs in print only: comments, the order of attributes, white space between
 * blocks, how an entity is spelled, and the spans and classes of Rouge.
 */
export function normalizedBlocks(html: string): string[] {
  const tree: Root = parser.parse(html.replace(emptyTag, expanded))
  tidy(tree)
  return tree.children.map(print).filter(block => block !== '')
}

/** Kramdown writes empty elements as XML has it; HTML would read such a tag as an opening one. */
const emptyTag = /<([a-z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*) \/>/gi

function expanded(tag: string, name: string, attributes: string): string {
  return voids.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`
}

const voids = new Set(
  'area base br col command embed hr img input keygen link meta param source track wbr'.split(' ')
)

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

function tidy(node: Root | Element): void {
  const inPre = node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'textarea')
  const children: RootContent[] = []
  for (const child of node.children) {
    const last = children.at(-1)
    if (child.type === 'comment' || child.type === 'doctype') continue
    if (child.type === 'text' && last?.type === 'text') last.value += child.value
    else children.push(child)
  }
  node.children = (inPre ? children : spaced(children, node)) as typeof node.children
  if (node.type === 'element') withoutRouge(node)
  const isPre = node.type === 'element' && node.tagName === 'pre'
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (inPre || isPre) preformatted(child)
    else tidy(child)
  }
}

function spaced(children: RootContent[], parent: Root | Element): RootContent[] {
  const isBlock = parent.type === 'root' || blocks.has(parent.tagName)
  return children.filter((child, index) => {
    if (child.type !== 'text') return true
    child.value = child.value.replace(/[ \t\r\n\f]+/g, ' ')
    const before = children[index - 1]
    const after = children[index + 1]
    if (before ? isBlockOrBreak(before) : isBlock) child.value = child.value.replace(/^ /, '')
    if (after ? isBlockOrBreak(after) : isBlock) child.value = child.value.replace(/ $/, '')
    return child.value !== ''
  })
}

function isBlockOrBreak(node: Nodes): boolean {
  return node.type === 'element' && (node.tagName === 'br' || blocks.has(node.tagName))
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol optgroup option p pre script section style ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' ')
)

/** `div.highlighter-rouge > div.highlight > pre > code` is a `pre > code`, as where no highlighter is. */
function withoutRouge(node: Element): void {
  const classes = classesOf(node.properties)
  if (node.tagName === 'code')
    setClasses(
      node,
      classes.filter(name => !rouge.test(name))
    )
  const pre = node.tagName === 'div' && classes.includes('highlighter-rouge') && find(node, 'pre')
  if (pre) {
    node.tagName = 'pre'
    node.children = [{type: 'element', tagName: 'code', properties: {}, children: pre.children}]
    const own = node.children[0] as Element
    setClasses(
      own,
      classes.filter(name => name.startsWith('language-') && !rouge.test(name)).slice(0, 1)
    )
    setClasses(
      node,
      classes.filter(name => !name.startsWith('language-') && !rouge.test(name))
    )
  }
  if (node.tagName === 'pre') {
    // The code names its language. What is left of a second one depends on what Rouge knows.
    const kept = classesOf(node.properties).filter(name => !name.startsWith('language-'))
    setClasses(node, kept)
    for (const child of node.children) preformatted(child)
  }
  if (node.tagName === 'code') node.children = text(textOf(node))
}

const rouge = /^(?:highlighter-rouge|language-plaintext|language-text)$/

function find(node: Element, tagName: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = child.tagName === tagName ? child : find(child, tagName)
    if (found) return found
  }
  return undefined
}

/** The code of a block: its letters alone, and no line end behind them. */
function preformatted(node: Nodes): void {
  if (node.type !== 'element') return
  const kept = classesOf(node.properties).filter(name => !rouge.test(name))
  setClasses(node, kept)
  if (node.tagName === 'code') node.children = text(textOf(node).replace(/\n+$/, ''))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function text(value: string): {type: 'text'; value: string}[] {
  return value === '' ? [] : [{type: 'text', value}]
}

function classesOf({className}: Properties): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

function setClasses(node: Element, className: string[]): void {
  if (className.length > 0) node.properties['className'] = className
  else delete node.properties['className']
}

function print(node: RootContent | Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  const attributes = Object.entries(node.properties)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}=${JSON.stringify(plain(value))}`)
    .sort()
  const inside = node.children.map(print).join('')
  return `<${node.tagName}${attributes.join('')}>${inside}</${node.tagName}>`
}

function plain(value: Properties[string]): string {
  const words = Array.isArray(value) ? value.join(' ') : String(value)
  return words.replace(/\s+/g, ' ').replace(/;$/, '').trim()
}

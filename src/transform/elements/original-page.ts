import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {numberIn, pageOfElement} from '../../book/page-marks.ts'
import type {OriginalPage} from '../../book/tree.ts'
import {attributeOf} from './attributes.ts'

/**
 * The mark of an original page that an element is, or that its attributes add to a node (`{: .page n="214"}`). Asked for
 * before attributes are cleaned, since paper does not know those that say so.
 */
export function originalPageOf(node: Nodes): OriginalPage | undefined {
  if (!node.data?.hProperties || node.type === 'originalPage') return undefined
  const isElement = node.type === 'htmlElement'
  const attribute = (name: string) => attributeIn(node, name)
  if (!isElement && !(attribute('n') || attribute('dataN') || attribute('dataPage')))
    return undefined
  const page = pageOfElement({
    name: isElement ? node.name : 'p',
    attribute,
    words: isElement ? textOf(node) : ''
  })
  if (!page) return undefined
  const id = isElement ? attribute('id') : ''
  return {
    type: 'originalPage',
    page,
    ...(id && {data: {hProperties: {id}}}),
    ...(node.position && {position: node.position})
  }
}

function attributeIn(node: Nodes, name: string): string {
  const value = node.data?.hProperties?.[name]
  return Array.isArray(value) ? value.join(' ') : (attributeOf(node, name) ?? '')
}

/** A node that a mark belongs to, with the mark before its words; what is nothing but the mark gives way to it. */
export function withOriginalPage(node: Nodes, mark: OriginalPage): Nodes[] {
  if (!('children' in node)) return [mark, node]
  const words = node.type === 'htmlElement' ? textOf(node).trim() : undefined
  if (words === '' || numberIn(words) === mark.page) return [mark]
  const line = firstLine(node)
  if (!line) return [mark, node]
  const children: Nodes[] = line.children
  children.unshift(mark)
  return [node]
}

function firstLine(node: Nodes): Extract<Nodes, {children: unknown}> | undefined {
  if (!('children' in node)) return undefined
  if (!holders.has(node.type)) return node
  for (const child of node.children) {
    const line = firstLine(child)
    if (line) return line
  }
  return undefined
}

const holders: ReadonlySet<string> = new Set(
  'blockquote list listItem table tableRow definitionList verse stanza'.split(' ')
)

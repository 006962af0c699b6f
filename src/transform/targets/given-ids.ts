import type {Html, Nodes, Parents} from 'mdast'
import type {} from 'remark-rehype'

/** An id that the source gives to something that has no name of its own. */
export interface GivenId {
  readonly name: string
  readonly node: Nodes
}

/** The ids of elements, paragraphs and the like, and those that raw HTML holds; not those of headings, figures, tables. */
export function givenIds(parent: Parents): GivenId[] {
  return parent.children.flatMap((node: Nodes): GivenId[] => {
    if (node.type === 'html') return rawIds(node)
    const name = named.has(node.type) ? undefined : idOf(node)
    const own = name === undefined ? [] : [{name, node}]
    return 'children' in node && node.type !== 'pullQuote' ? [...own, ...givenIds(node)] : own
  })
}

/** The id that a node has been given. */
export function idOf(node: Nodes): string | undefined {
  const id = node.data?.hProperties?.['id']
  return typeof id === 'string' && id ? id : undefined
}

const named: ReadonlySet<string> = new Set(['figure', 'heading', 'table'])

/** They are prefixed where the HTML is read. */
function rawIds(node: Html): GivenId[] {
  const tags = node.value.matchAll(/<[a-z][^>]*?\s(?:id|name)\s*=\s*["']?([^\s"'>]+)/giu)
  return Array.from(tags, ([, name = '']) => ({name, node}))
}

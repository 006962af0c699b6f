import type {RootContent as HastContent, Root as HastRoot} from 'hast'
import type {Definition, Root} from 'mdast'
import remarkRehype, {type Options} from 'remark-rehype'
import {unified} from 'unified'
import {visit} from '../../book/visit.ts'

export type Handlers = NonNullable<Options['handlers']>
export type Handler = NonNullable<Handlers['text']>
export type State = Parameters<Handler>[0]
export type Convert = (children: Root['children']) => HastContent[]

/** Makes a function from nodes of a tree to HTML; the definitions of links are those of the whole tree. */
export function convertWith(tree: Root, handlers: Handlers): Convert {
  const processor = unified().use(remarkRehype, {allowDangerousHtml: true, handlers}).freeze()
  const definitions: Definition[] = []
  visit(tree, 'definition', node => {
    definitions.push(node)
  })
  return children => {
    const root: Root = {type: 'root', children: [...children, ...definitions]}
    return (processor.runSync(root) as HastRoot).children
  }
}

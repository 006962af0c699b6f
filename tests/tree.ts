import type {Element} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

/** The first element of a piece of HTML. */
export function treeOf(html: string): Element {
  const {children} = unified().use(rehypeParse, {fragment: true}).parse(html)
  const first = children.find(child => child.type === 'element')
  if (first?.type !== 'element') throw new Error(`Cannot find an element in ${html}`)
  return first
}

import type {BlockContent, Nodes} from 'mdast'
import type {HtmlElement} from '../../book/tree.ts'

/**
 * The parts of a table in the order in which they are set, whatever order they are written in: HTML 4 had the foot before
 * the body. One head and one foot alone are set apart (CSS 2.2, 17.2).
 */
export function table(node: HtmlElement): Nodes[] {
  const [head, foot] = ['thead', 'tfoot'].map(name => node.children.find(isNamed(name)))
  const place = (child: Nodes) => {
    if (isNamed('caption')(child)) return 0
    if (isNamed('colgroup')(child) || isNamed('col')(child)) return 1
    if (child === head) return 2
    return child === foot ? 4 : 3
  }
  const children = [...node.children].sort((a, b) => place(a) - place(b)) as BlockContent[]
  return [{...node, children}]
}

function isNamed(name: string): (node: Nodes) => boolean {
  return node => node.type === 'htmlElement' && node.name === name
}

import type {Properties} from 'hast'
import type {Html, Link, Nodes, Parents, PhrasingContent} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

/** Make links of the raw HTML in lines (`<a href="…">words</a>`), so that they are printed like those of Markdown. */
export function takeRawLinks(parent: Parents): void {
  const children: Nodes[] = parent.children
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (child?.type === 'html') takeLink(children, index, child)
    else if (child && 'children' in child) takeRawLinks(child)
  }
}

function takeLink(children: Nodes[], index: number, opening: Html): void {
  const {href: url, dataVersionurl: archive} = propertiesOf(opening.value)
  if (typeof url !== 'string') return
  const end = children.findIndex((node, at) => at > index && isClosing(node))
  if (end < 0) return
  const words = children.slice(index + 1, end) as PhrasingContent[]
  const link: Link = {type: 'link', url, children: words}
  if (typeof archive === 'string') link.data = {archive}
  const start = opening.position?.start
  const last = children[end]?.position?.end
  if (start && last) link.position = {start, end: last}
  children.splice(index, end - index + 1, link)
}

function propertiesOf(html: string): Properties {
  if (!/^<a\s[^>]*>$/iu.test(html)) return {}
  const [element] = unified().use(rehypeParse, {fragment: true}).parse(html).children
  return element?.type === 'element' ? element.properties : {}
}

function isClosing(node: Nodes): boolean {
  return node.type === 'html' && /^<\/a\s*>$/iu.test(node.value)
}

import type {PhrasingContent} from 'mdast'
import type {HtmlElement} from '../../book/tree.ts'

/**
 * The HTML that citeproc writes, as nodes: italics, bold, small capitals, raised and lowered letters, links. Only its own
 * few elements are known; a `<` that is none of them is a character.
 */
export function richText(html: string): PhrasingContent[] {
  const root: Open = {tag: '', attributes: '', children: []}
  const stack = [root]
  let at = 0
  for (const match of html.matchAll(tag)) {
    const [whole, closing, name = '', attributes = ''] = match
    addText(stack.at(-1), html.slice(at, match.index))
    at = match.index + whole.length
    if (!closing) stack.push({tag: name, attributes, children: []})
    else if (stack.length > 1 && stack.at(-1)?.tag === name) close(stack)
  }
  addText(stack.at(-1), html.slice(at))
  while (stack.length > 1) close(stack)
  return root.children
}

/** White space at the ends taken away. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first] = nodes
  const last = nodes.at(-1)
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes.filter(node => node.type !== 'text' || node.value !== '')
}

interface Open {
  readonly tag: string
  readonly attributes: string
  readonly children: PhrasingContent[]
}

const tag = /<(\/?)(i|em|b|sup|sub|span|a|div)((?:\s[^<>]*)?)>/gu

function addText(open: Open | undefined, html: string): void {
  if (!html) return
  const value = html.replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
  const last = open?.children.at(-1)
  if (last?.type === 'text') last.value += value
  else open?.children.push({type: 'text', value})
}

function close(stack: Open[]): void {
  const open = stack.pop()
  if (open) stack.at(-1)?.children.push(...nodesOf(open))
}

function nodesOf({tag, attributes, children}: Open): PhrasingContent[] {
  if (tag === 'i' || tag === 'em') return [{type: 'emphasis', children}]
  if (tag === 'b') return [{type: 'strong', children}]
  if (tag === 'sup' || tag === 'sub') return [element(tag, children)]
  if (tag === 'a') return [linkOf(attributes, children)]
  const className = tag === 'div' ? displayOf(attributes) : lookOf(attributes)
  return className ? [element('span', children, className)] : children
}

function linkOf(attributes: string, children: PhrasingContent[]): PhrasingContent {
  const [, address = ''] = /href="([^"]*)"/u.exec(attributes) ?? []
  const url = address.replaceAll('&#38;', '&').replaceAll('&#60;', '<').replaceAll('&#62;', '>')
  return {type: 'link', url, children: children as never}
}

function displayOf(attributes: string): string | undefined {
  return /csl-(left-margin|right-inline|block|indent)/u.exec(attributes)?.[0]
}

function lookOf(attributes: string): string | undefined {
  if (/small-caps/u.test(attributes)) return 'small-caps'
  if (/underline/u.test(attributes)) return 'underline'
  return /:\s*(?:normal|none)|nodecor/u.test(attributes) ? 'upright' : undefined
}

function element(name: string, children: PhrasingContent[], className?: string): HtmlElement {
  const hProperties = className ? {className: [className]} : {}
  return {type: 'htmlElement', name, children, data: {hName: name, hProperties}}
}

import type {Link, Nodes, Parents, PhrasingContent, Root, Text} from 'mdast'
import type {Point} from 'unist'

/**
 * Link bare `ftp://` addresses. GFM names them beside `http://` and `https://` (https://github.github.com/gfm/#autolinks-extension-),
 * micromark’s extension follows GitHub’s site, which does not.
 */
export function linkFtp(tree: Root, source: string): void {
  if (source.includes('ftp://')) linkIn(tree)
}

function linkIn(parent: Parents): void {
  if (parent.type === 'link' || parent.type === 'linkReference') return
  const children: Nodes[] = parent.children
  const made = children.flatMap((child): Nodes[] =>
    child.type === 'text' ? split(child) : [child]
  )
  if (made.length > children.length) Object.assign(parent, {children: made})
  for (const child of made) if ('children' in child) linkIn(child)
}

function split(node: Text): PhrasingContent[] {
  const found = [...node.value.matchAll(address)]
  if (found.length === 0) return [node]
  const parts: PhrasingContent[] = []
  let from = 0
  for (const {0: match, index} of found) {
    const url = trimmed(match)
    if (index > from) parts.push(piece(node, from, index))
    const link: Link = {type: 'link', url, children: [piece(node, index, index + url.length)]}
    parts.push({...link, ...placeOf(node, index, index + url.length)})
    from = index + url.length
  }
  return from < node.value.length ? [...parts, piece(node, from, node.value.length)] : parts
}

const address = /(?<![\p{L}\p{N}_])ftp:\/\/[\w-]+(?:\.[\w-]+)+[^\s<]*/gu

/** Without the punctuation behind it, an entity, or a bracket that opened before it. */
function trimmed(url: string): string {
  const bare = url.replace(/(?:[?!.,:*_~'"]|&[a-z\d]+;)+$/iu, '')
  const open = bare.split('(').length
  const close = bare.split(')').length
  return bare.endsWith(')') && close > open ? trimmed(bare.slice(0, -1)) : bare
}

function piece(node: Text, start: number, end: number): Text {
  return {type: 'text', value: node.value.slice(start, end), ...placeOf(node, start, end)}
}

/** True where the text is as it was written, without escapes and line ends. */
function placeOf(
  {position, value}: Text,
  start: number,
  end: number
): Partial<Pick<Text, 'position'>> {
  if (!position) return {}
  const first = position.start.offset ?? 0
  const isAsWritten = (position.end.offset ?? 0) - first === value.length && !value.includes('\n')
  if (!isAsWritten) return {position}
  const at = (index: number): Point => ({
    line: position.start.line,
    column: position.start.column + index,
    offset: first + index
  })
  return {position: {start: at(start), end: at(end)}}
}

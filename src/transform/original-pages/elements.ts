import type {Nodes, Parents, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {pageMarkHasNumber} from '../../book/messages/original-pages.ts'
import {report} from '../../book/messages.ts'
import {type MarkElement, numberIn, pageOfElement} from '../../book/page-marks.ts'
import type {OriginalPage, TextDirective} from '../../book/tree.ts'
import {visit} from '../../book/visit.ts'

/** Take the marks that are raw HTML of Markdown, and the directives `:page[214]`. */
export function takeMarkElements(tree: Root, file: VFile): void {
  visit(tree, node => {
    if (!('children' in node)) return
    const children: Nodes[] = node.children
    for (let index = 0; index < children.length; index++) {
      const child = children[index]
      if (child?.type === 'html') takeRaw(node, index)
      else if (child?.type === 'textDirective' && child.name === 'page')
        takeDirective(node, child, file)
    }
  })
}

/** A mark is one node of raw HTML, or two with words between them. */
function takeRaw(parent: Parents, index: number): void {
  const children: Nodes[] = parent.children
  const first = children[index]
  if (first?.type !== 'html') return
  const whole = /^\s*<([a-z]+)\b([^>]*?)\s*(?:\/>|>([^<]*)<\/\1>)\s*$/iu.exec(first.value)
  if (whole) {
    put(parent, index, 1, rawElement(whole))
    return
  }
  const opening = /^<([a-z]+)\b([^>]*)>$/iu.exec(first.value)
  if (!opening) return
  const length = lengthTo(children, index, `</${opening[1]}>`.toLowerCase())
  const words = children
    .slice(index + 1, index + length - 1)
    .map(node => textOf(node, {includeHtml: false}))
  if (length > 1) put(parent, index, length, rawElement([...opening.slice(0, 3), words.join('')]))
}

/** How many nodes there are to the end of an element; it is short if it is a mark. */
function lengthTo(children: readonly Nodes[], start: number, closing: string): number {
  for (let index = start + 1; index < Math.min(start + most, children.length); index++) {
    const node = children[index]
    if (node?.type === 'html' && node.value.toLowerCase() === closing) return index - start + 1
  }
  return 0
}

const most = 6

function rawElement([, name = '', attributes = '', words = '']: readonly (
  | string
  | undefined
)[]): MarkElement {
  const values = new Map<string, string>()
  for (const [, key = '', , quoted, bare] of attributes.matchAll(attributePattern))
    values.set(key.toLowerCase(), quoted ?? bare ?? '')
  const attribute = (key: string) => values.get(key === 'className' ? 'class' : key) ?? ''
  return {name: name.toLowerCase(), attribute, words}
}

const attributePattern = /([\w:-]+)\s*=\s*(?:(["'])(.*?)\2|([^\s"'>]+))/gu

function put(parent: Parents, index: number, length: number, element: MarkElement): void {
  const page = pageOfElement(element)
  const words = element.words.trim()
  if (!page || (words !== '' && numberIn(words) !== page)) return
  const children: Nodes[] = parent.children
  const mark = markNode(page, children[index], element.attribute('id'))
  const isLine = lines.has(parent.type)
  children.splice(index, length, isLine ? mark : {type: 'paragraph', children: [mark]})
}

const lines: ReadonlySet<string> = new Set(
  'paragraph heading emphasis strong delete link verseLine tableCell caption htmlElement'.split(' ')
)

function takeDirective(parent: Parents, node: TextDirective, file: VFile): void {
  const words = textOf(node)
  const page = numberIn(words)
  const children: Nodes[] = parent.children
  const made: Nodes = page ? markNode(page, node) : {type: 'text', value: words}
  if (!page) report(file, pageMarkHasNumber(words), node)
  children.splice(children.indexOf(node), 1, made)
}

/** The node of a mark, in the place of another; an id of the source's stays, since its links lead there. */
export function markNode(page: string, node: Nodes | undefined, id = ''): OriginalPage {
  return {
    type: 'originalPage',
    page,
    ...(id && {data: {hProperties: {id}}}),
    ...(node?.position && {position: node.position})
  }
}

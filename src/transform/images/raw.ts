import type {Element, Root as HtmlRoot} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Html, Image, Nodes, Parents} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {ImageFile} from '../../book/book.ts'
import type {Caption, Figure} from '../../book/tree.ts'
import {visit} from '../../book/visit.ts'
import {saidBy, say} from '../elements/said.ts'

/** Make images and figures of raw HTML that holds nothing else, so that they are set like those of Markdown. */
export function takeRawImages(parent: Parents): void {
  const children: Nodes[] = parent.children
  const inline = parent.type === 'paragraph' || parent.type === 'heading'
  for (const [index, child] of children.entries()) {
    if (child.type === 'html') children[index] = taken(child, inline) ?? child
    else if ('children' in child) takeRawImages(child)
  }
}

/** Put the images of other raw HTML at their printed addresses; what is missing leaves its words. */
export async function resolveRawImages(
  html: string,
  find: (url: string) => Promise<ImageFile | undefined>
): Promise<string> {
  if (!/<img\b/iu.test(html)) return html
  const parts: string[] = []
  let from = 0
  for (const tag of html.matchAll(/<img\b[^>]*>/giu)) {
    parts.push(html.slice(from, tag.index))
    from = tag.index + tag[0].length
    const {src, alt} = imageIn(parse(tag[0])) ?? {src: '', alt: ''}
    const image = src ? await find(src) : undefined
    parts.push(image ? `<img src="${image.url}" alt="${escaped(alt)}">` : escaped(alt || src))
  }
  return parts.join('') + html.slice(from)
}

function taken(node: Html, inline: boolean): Image | Figure | undefined {
  if (!/<img\b/iu.test(node.value)) return undefined
  const tree = parse(node.value)
  const images = elements(tree, 'img').map(element => imageOf(element, node))
  const captions = elements(tree, 'figcaption').map(textOf).join(' ').trim()
  const isAll = elements(tree).every(element => wrappers.has(element.tagName))
  const [first, ...more] = images
  if (
    !first ||
    !isAll ||
    textOf(tree).trim().replace(/\s+/gu, ' ') !== captions.replace(/\s+/gu, ' ')
  ) {
    return undefined
  }
  if (inline) return more.length > 0 ? undefined : first
  const caption: Caption = {type: 'caption', children: [{type: 'text', value: captions}]}
  const position = node.position && {position: node.position}
  return {type: 'figure', children: captions ? [...images, caption] : images, ...position}
}

function imageOf(element: Element, node: Html): Image {
  const {src, alt} = attributes(element)
  const image: Image = {type: 'image', url: src, alt}
  if (node.position) image.position = node.position
  const isEmpty = element.properties['alt'] === ''
  say(image, {...saidBy(element.properties), ...(isEmpty && {decorative: true})})
  return image
}

function imageIn(tree: HtmlRoot): {src: string; alt: string} | undefined {
  const [element] = elements(tree, 'img')
  return element && attributes(element)
}

function attributes({properties}: Element): {src: string; alt: string} {
  return {src: String(properties['src'] ?? ''), alt: String(properties['alt'] ?? '')}
}

function parse(html: string): HtmlRoot {
  return processor.parse(html)
}

function elements(tree: HtmlRoot, name?: string): Element[] {
  const found: Element[] = []
  visit(tree, 'element', element => {
    if (!name || element.tagName === name) found.push(element)
  })
  return found
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;')
}

const processor = unified().use(rehypeParse, {fragment: true}).freeze()

const wrappers = new Set([
  'img',
  'p',
  'div',
  'center',
  'figure',
  'figcaption',
  'span',
  'picture',
  'br'
])

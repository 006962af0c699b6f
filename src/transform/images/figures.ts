import type {Image, Nodes, Paragraph, Parents, PhrasingContent} from 'mdast'
import type {Caption, Figure} from '../../book/tree.ts'
import {say} from '../elements/said.ts'
import {attributesIn} from './attributes.ts'
import {captionIn, isCaption} from './captions.ts'
import {type Line, linesOf, paragraphOf} from './lines.ts'
import {settleFigure} from './settle.ts'

/**
 * Make figures of the images that stand on lines of their own. A caption is the title of the image, and the line or
 * paragraph right behind it that is all in italics or opens with ▲.
 */
export function makeFigures(parent: Parents, source: string): void {
  const children: Nodes[] = parent.children
  const made: Nodes[] = []
  for (const child of children) {
    const last = made.at(-1)
    if (child.type === 'paragraph') {
      const captioned = last?.type === 'figure' && !hasCaption(last) && isCaption(child.children)
      if (captioned) addCaption(last, child.children)
      else for (const part of figuresIn(child, source)) made.push(settled(part))
      continue
    }
    if (child.type === 'figure') settleFigure(child)
    else if ('children' in child) makeFigures(child, source)
    made.push(child)
  }
  if (made.length !== children.length || made.some((node, index) => node !== children[index])) {
    Object.assign(parent, {children: made})
  }
}

function figuresIn(paragraph: Paragraph, source: string): Nodes[] {
  if (!paragraph.children.some(child => imageOf(child))) return [paragraph]
  const lines = linesOf(paragraph, source)
  if (!lines.some(line => imagesOn(line).length > 0)) return [paragraph]
  const made: Nodes[] = []
  let text: PhrasingContent[] = []
  for (const line of lines) {
    const images = imagesOn(line)
    const last = made.at(-1)
    if (images.length > 0) {
      if (text.length > 0) made.push(paragraphOf(text))
      made.push(figureOf(images, line))
      text = []
    } else if (text.length === 0 && last?.type === 'figure' && takesLine(last, line)) {
      addCaption(last, line)
    } else for (const node of line) text.push(node)
  }
  if (text.length > 0) made.push(paragraphOf(text))
  const [only] = made
  if (only?.type === 'figure' && made.length === 1) takeData(only, paragraph)
  return made
}

/** What a list of attributes under the paragraph says, it says of the figure that is all of it. */
function takeData(figure: Figure, {data}: Paragraph): void {
  say(figure, data?.said)
  const id = data?.hProperties?.['id']
  if (id) figure.data = {...figure.data, hProperties: {id, ...figure.data?.hProperties}}
}

function settled(node: Nodes): Nodes {
  if (node.type === 'figure') settleFigure(node)
  return node
}

/** The images of a line that holds nothing else. */
function imagesOn(line: Line): Image[] {
  const images: Image[] = []
  for (const node of line) {
    const image = imageOf(node)
    if (image) images.push(image)
    else if (
      node.type !== 'break' &&
      !(node.type === 'text' && (node.value.trim() === '' || attributesIn(node.value)))
    ) {
      return []
    }
  }
  return images
}

/** An image, also one that leads to itself enlarged. */
function imageOf(node: PhrasingContent): Image | undefined {
  if (node.type === 'image') return node
  const [only, ...more] = node.type === 'link' ? node.children : []
  if (node.type !== 'link' || only?.type !== 'image' || more.length > 0) return undefined
  const enlarged = node.url === only.url || /\.(?:png|jpe?g|gif|webp|avif|svg)$/iu.test(node.url)
  return enlarged ? only : undefined
}

function figureOf(images: Image[], line: Line): Figure {
  const written = line.map(node => (node.type === 'text' ? attributesIn(node.value) : undefined))
  const id =
    written.map(one => one?.id).find(Boolean) ??
    images.map(image => image.data?.hProperties?.['id']).find(Boolean)
  const start = line[0]?.position?.start
  const end = line.at(-1)?.position?.end
  const figure: Figure = {type: 'figure', children: [...images]}
  if (start && end) figure.position = {start, end}
  if (id) figure.data = {hProperties: {id}}
  for (const one of written) say(figure, one?.said)
  for (const image of images) {
    if (image.title) addCaption(figure, [{type: 'text', value: image.title}])
    image.title = null
  }
  return figure
}

/** A line that goes on with a caption that opened with ▲ is part of it. */
function takesLine(figure: Figure, line: Line): boolean {
  return isCaption(line) || (hasCaption(figure) && figure.data?.marked === true)
}

function hasCaption(figure: Figure): boolean {
  return figure.children.some(child => child.type === 'caption' && child.position)
}

function addCaption(figure: Figure, words: Line): void {
  const {children, marked} = captionIn(words)
  const before = figure.children.find((child): child is Caption => child.type === 'caption')
  const caption: Caption = before ?? {type: 'caption', children: []}
  if (before) before.children.push({type: 'text', value: ' '})
  else figure.children.push(caption)
  caption.children.push(...children)
  const start = words[0]?.position?.start
  const end = words.at(-1)?.position?.end
  if (start && end) caption.position = {start: caption.position?.start ?? start, end}
  if (end && figure.position) figure.position = {start: figure.position.start, end}
  if (marked) figure.data = {...figure.data, marked}
}

declare module 'unist' {
  interface Data {
    /** Of a figure: its caption opened with a mark (▲), and the lines behind go on with it. */
    marked?: boolean
  }
}

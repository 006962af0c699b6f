import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {ImageFile, Section} from '../book/book.ts'
import {htmlImagePrints} from '../book/messages/assemble.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'
import {directions} from './direction.ts'
import {markTarget} from './figure-targets.ts'
import {drawQrCode} from './qr-codes.ts'

/** Make the tree of a section sound where its source was not: levels of headings, heads of tables, sizes of images. */
export function finish(section: Section, images: ReadonlyMap<string, ImageFile>): void {
  levelHeadings(section.tree)
  const direct = directions(section.language)
  direct(section.tree)
  const blocks = images.size > 0 ? blocksOfImages(section.tree) : undefined
  visit(section.tree, 'element', (node, index, parent) => {
    direct(node)
    if (node.tagName === 'pre') markWide(node)
    if (node.properties['dataQr'] !== undefined) drawQrCode(node)
    markTarget(node, section.language)
    if (node.tagName === 'tr') scopeCells(node, parent?.type === 'element' ? parent : undefined)
    if (node.tagName === 'img' && parent && index !== undefined) {
      parent.children[index] = sized(node, images, section)
      if (isLow(node, images) && hasWords(blocks?.get(node)))
        node.properties['className'] = ['sign']
    }
  })
}

/** One `h1`, the title, and no level left out below it (PDF/UA-1, 7.4.2). */
function levelHeadings(tree: Element): void {
  let last = 1
  visit(tree, 'element', node => {
    const level = Number(/^h([1-6])$/u.exec(node.tagName)?.[1] ?? 0)
    if (level === 0) return
    spaceBreaks(node)
    if (node.properties['className']?.toString() === 'title') return
    last = Math.min(Math.max(level, 2), last + 1)
    node.tagName = `h${last}`
  })
}

/** The outline joins the words around a break (pages.md, 2.1). */
function spaceBreaks(heading: Element): void {
  heading.children = heading.children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'element' || child.tagName !== 'br') return [child]
    const previous = heading.children[index - 1]
    const isSpaced = previous?.type === 'text' && /\s$/u.test(previous.value)
    return isSpaced ? [child] : [{type: 'text', value: ' '}, child]
  })
}

/** Code of the usual eighty columns, which a template may set smaller rather than break its lines. */
function markWide(code: Element): void {
  const longest = Math.max(
    ...textOf(code)
      .split('\n')
      .map(line => line.length)
  )
  if (longest > 64 && longest <= 80) code.properties['className'] = ['wide']
}

function scopeCells(row: Element, group: Element | undefined): void {
  for (const cell of row.children) {
    if (cell.type !== 'element' || cell.tagName !== 'th') continue
    cell.properties['scope'] ??= group?.tagName === 'thead' ? 'col' : 'row'
  }
}

/** The innermost block that each image stands in. */
function blocksOfImages(tree: Element): Map<Element, Element> {
  const blocks = new Map<Element, Element>()
  visit(tree, 'element', node => {
    if (!/^(?:dd|figcaption|figure|h[1-6]|li|p|td|th)$/u.test(node.tagName)) return
    visit(node, 'element', child => {
      if (child.tagName === 'img') blocks.set(child, node)
    })
  })
  return blocks
}

/** Whether what stands in the block stands among words. */
function hasWords(block: Element | undefined): boolean {
  return block !== undefined && block.tagName !== 'figure' && textOf(block).trim() !== ''
}

/** No higher than a line or two on a screen: it is read as a letter, and stands among the words. */
function isLow({properties}: Element, images: ReadonlyMap<string, ImageFile>): boolean {
  const image = images.get(String(properties['src'] ?? ''))
  return image !== undefined && image.height <= mostOfSign && image.width <= 4 * mostOfSign
}

/** CSS pixels. */
const mostOfSign = 32

/** An image of the book with its size, so that no line moves when it comes; of any other the address. */
function sized(node: Element, images: ReadonlyMap<string, ImageFile>, {file}: Section): Element {
  if (node.properties['dataFacsimile'] !== undefined) return node
  const address = String(node.properties['src'] ?? '')
  const image = images.get(address)
  if (image) {
    node.properties['width'] = image.width
    node.properties['height'] = image.height
    node.properties['alt'] ??= ''
    return node
  }
  report(file, htmlImagePrints(address), node)
  const words = [node.properties['alt'], address].filter(Boolean).join(' ')
  return h('span.missing-image', `[${words}]`)
}

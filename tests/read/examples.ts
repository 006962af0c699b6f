import type {Nodes, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {fragmentOf} from '../../src/read/fragment.ts'
import {type Dialect, readWhole} from '../../src/read/whole.ts'
import {manifestOf} from './reading.ts'

/** The HTML that `lectern html --from …` prints of a text, made comparable. */
export function printed(markdown: string, from: Dialect = 'markdown'): string {
  const manifest = manifestOf({source: 'example.md'})
  const [entry] = manifest.parts.flatMap(part => part.entries)
  if (!entry) throw new Error('Cannot read without an entry')
  const file = new VFile({path: 'example.md', value: markdown})
  const tree = fragmentOf(readWhole(file, entry, manifest, from))
  return comparable(writer.stringify(tree))
}

/**
 * HTML parsed and written again: what stays is what a browser would see. Attributes are sorted, white space at the edges
 * of blocks goes (as in cmark's own normalize.py), entities and void tags have one spelling; the classes of task lists,
 * which sites style and specs leave out, go.
 */
export function comparable(html: string): string {
  const tree: Root = unified().use(rehypeParse, {fragment: true}).parse(html.trim())
  visit(tree, node => {
    delete node.position
    if (node.type === 'element') {
      node.properties = Object.fromEntries(Object.entries(node.properties).sort())
      if (/task-list/u.test(String(node.properties['className'])))
        delete node.properties['className']
    }
  })
  visit(tree, 'text', (node, index, parent) => {
    const siblings: readonly Nodes[] = parent?.children ?? []
    if (index === undefined || (parent?.type === 'element' && !isTrimmed(parent))) return
    if (index === 0) node.value = node.value.replace(/^\s+/u, '')
    if (index === siblings.length - 1 || isBlock(siblings[index + 1])) {
      node.value = node.value.replace(/\s+$/u, '')
    }
    if (isBlock(siblings[index - 1])) node.value = node.value.replace(/^\s+/u, '')
  })
  return writer.stringify(tree)
}

const writer = unified().use(rehypeStringify, {allowDangerousHtml: true}).freeze()

const blocks =
  /^(?:blockquote|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/u

function isBlock(node: Nodes | undefined): boolean {
  return node?.type === 'element' && blocks.test(node.tagName)
}

function isTrimmed(node: Nodes): boolean {
  return isBlock(node) && !(node.type === 'element' && node.tagName === 'pre')
}

import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {linkFtp} from './ftp-links.ts'
import {bareFormulas, remarkMath} from './math.ts'
import type {Place} from './messages.ts'
import {remarkSwift, type SwiftOptions} from './swift/index.ts'
import {parseShortened} from './swift/runs.ts'
import type {} from './tree.ts'
import {visit} from './visit.ts'

const gfm = unified().use(remarkParse).use(remarkGfm)
const processors = new Map<string, typeof gfm>()
const commonMark = unified().use(remarkParse).use(remarkSwift).freeze()

/** CommonMark without GFM's tables, notes and bare addresses, to mdast. */
export function parseCommonMark(value: string): Root {
  return commonMark.parse(value)
}

/**
 * Markdown (CommonMark, GFM, formulas between double dollars) to mdast. A YAML block at the start is the reader's business: micromark's own, where one opens
 * that never ends, looks for no list and no quotation in all that follows, and takes the text between two rules for YAML.
 */
export function parseMarkdown(value: string): Root {
  const math = value.includes('$$')
  const processor = processorFor(value, math)
  const tree = parseShortened(value, text => processor.parse(text))
  if (math) bareFormulas(tree)
  linkFtp(tree, value)
  return tree
}

/** What the text cannot have is not looked for at each of its words and lines. */
function processorFor(value: string, math: boolean): typeof gfm {
  const mail = value.includes('@')
  const web = /www\.|https?:\/\//iu.test(value)
  const tables = /\||:-|-:/u.test(value)
  const key = `${mail} ${web} ${tables} ${math}`
  const processor = processors.get(key) ?? freeze({mail, web, tables}, math)
  processors.set(key, processor)
  return processor
}

function freeze(options: SwiftOptions, math: boolean): typeof gfm {
  const processor = gfm().use(remarkSwift, options)
  if (math) processor.use(remarkMath)
  return processor.freeze()
}

/**
 * The editor's Markdown in the manifest to mdast, marked with its place there. It has no positions, which would be taken
 * for places in a source; its notes are named after their owner, with a space, which labels of a source cannot hold.
 */
export function parseEditorWords(markdown: string, owner: string, place: Place | undefined): Root {
  const root = parseMarkdown(markdown)
  visit(root, node => {
    delete node.position
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return
    node.identifier = `${owner} ${node.identifier}`
    if (node.type === 'footnoteReference') node.data = {series: 'editor'}
  })
  for (const node of [root, ...root.children]) node.data = {...node.data, inManifest: place}
  return root
}

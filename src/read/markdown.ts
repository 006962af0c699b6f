import type {Heading, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {Manifest} from '../book/manifest.ts'
import {sourceIsReadable} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import {reportDefinitions} from './definitions.ts'
import {type MarkdownDialect, parseMarkup} from './dialect.ts'
import type {Draft} from './draft.ts'
import {takeDrawings} from './elements/drawings.ts'
import {nestElements} from './elements/index.ts'
import {takeElementNotes} from './elements/notes.ts'
import {settleForeignMarks} from './foreign-marks.ts'
import {pointsOf} from './points.ts'
import {takeShortcodes} from './shortcodes.ts'
import {readText} from './text/index.ts'
import {type Excess, unwieldyText, unwieldyTree} from './unwieldy.ts'

/**
 * Read Markdown; `metadata` is what a block before it has said, `dialect` how it is written: CommonMark and GFM, unless
 * it says otherwise. The title leaves the text.
 */
export function readMarkdown(
  text: string,
  file: VFile,
  manifest: Manifest,
  metadata: Draft['metadata'] = {},
  dialect: MarkdownDialect = {dialect: 'markdown', options: {}}
): Draft {
  const isKramdown = dialect.dialect === 'kramdown'
  const tree = parse(isKramdown ? text : takeShortcodes(text, file), file, dialect)
  if ('type' in tree) {
    if (!isKramdown) reportDefinitions(tree, file)
    settleForeignMarks(tree, text, file)
    if (/<sup/iu.test(text)) takeElementNotes(tree, file)
  }
  if ('type' in tree) return {tree, metadata: takeTitle(tree, metadata)}
  report(file, sourceIsReadable(tree.found, 'Markdown'), pointsOf(text).at(tree.index))
  const draft = readText(text, file, manifest)
  return {tree: draft.tree, metadata: {...draft.metadata, ...metadata}}
}

function parse(text: string, file: VFile, dialect: MarkdownDialect): Root | Excess {
  // Our own parser of kramdown takes any line.
  const excess = dialect.dialect === 'kramdown' ? undefined : unwieldyText(text)
  if (excess) return excess
  const tree = parseMarkup(text, dialect, file)
  const deep = unwieldyTree(tree)
  if (deep) return deep
  takeDrawings(tree, text) // before elements are nested, which drawings do not hold
  if (dialect.dialect !== 'kramdown') nestElements(tree, text)
  return tree
}

/** The only h1, where it opens the text, is the title; one that stands elsewhere lends its words and stays. */
function takeTitle(tree: Root, metadata: Draft['metadata']): Draft['metadata'] {
  const headings = tree.children.filter(isTitle)
  const [heading] = headings
  if (!heading) return metadata
  const words = textOf(heading).replace(/\s+/g, ' ').trim()
  if (metadata.title && plain(metadata.title) !== plain(words)) return metadata
  const opening = tree.children.find(isText)
  if (headings.length === 1 && opening === heading) {
    tree.children.splice(tree.children.indexOf(heading), 1)
  }
  return {...metadata, title: metadata.title ?? words}
}

function isTitle(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 1
}

function isText(node: RootContent): boolean {
  return node.type !== 'html' && node.type !== 'definition' && node.type !== 'yaml'
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

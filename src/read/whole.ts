import type {Code, Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Entry, Manifest, SourceFormat} from '../book/manifest.ts'
import {sourceIsReadable} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'
import {blank} from './blank.ts'
import {decode} from './decode.ts'
import {parseMarkup} from './dialect.ts'
import {type Disk, noDisk} from './disk.ts'
import {formatOf} from './format.ts'
import {readWholeHtml} from './html/index.ts'
import {frontMatter} from './jekyll/front-matter.ts'
import {readWholeJekyll} from './jekyll.ts'
import {parseKramdown} from './kramdown/index.ts'
import {pointsOf} from './points.ts'
import {readText} from './text/index.ts'
import {type Excess, unwieldyText, unwieldyTree} from './unwieldy.ts'

export type Dialect = SourceFormat

/** All that a source holds, its title too, as it is before anything is taken out or laid over it. */
export function readWhole(
  file: VFile,
  entry: Entry,
  manifest: Manifest,
  from?: Dialect,
  disk: Disk = noDisk
): Root {
  const text = decode(file)
  const dialect = from ?? formatOf(text, entry)
  try {
    return readers[dialect](text, file, manifest, entry, disk)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const place = {line: 1, column: 1, offset: 0}
    report(file, sourceIsReadable('depth of elements in elements', dialect), place)
    return wholeText(text, file, manifest, entry)
  }
}

type Read = (text: string, file: VFile, manifest: Manifest, entry: Entry, disk: Disk) => Root

const readers: Record<Dialect, Read> = {
  html: readWholeHtml,
  jekyll: readWholeJekyll,
  kramdown: (text, file) => parseKramdown(text, file),
  markdown: wholeMarkdown('markdown'),
  commonmark: wholeMarkdown('commonmark'),
  gfm: (text, file, manifest, entry) =>
    filterTags(wholeMarkdown('markdown')(text, file, manifest, entry)),
  text: wholeText
}

/** A block of metadata goes, but two rules on top of a text are no block. */
function wholeMarkdown(dialect: 'markdown' | 'commonmark') {
  return (text: string, file: VFile, manifest: Manifest, entry: Entry): Root => {
    const isBare = frontMatter(text)?.yaml.trim() === ''
    const tree = parsed(isBare ? text : withoutFrontMatter(text), dialect)
    if ('type' in tree) return tree
    report(file, sourceIsReadable(tree.found, 'Markdown'), pointsOf(text).at(tree.index))
    return wholeText(text, file, manifest, entry)
  }
}

function parsed(text: string, dialect: 'markdown' | 'commonmark'): Root | Excess {
  const excess = unwieldyText(text)
  if (excess) return excess
  const tree = parseMarkup(text, {dialect, options: {}})
  const excessive = unwieldyTree(tree)
  if (excessive) return excessive
  visit(tree, 'code', markEmpty)
  return tree
}

/** A fence right behind a fence; one blank line between them is a line of code. */
function markEmpty(node: Code): void {
  const {value, position} = node
  const height = position ? position.end.line - position.start.line : 0
  if (value === '' && height < 2) node.data = {...node.data, empty: true}
}

/** As GitHub takes tags off what it prints (https://github.github.com/gfm/#disallowed-raw-html-extension-). */
function filterTags(tree: Root): Root {
  visit(tree, 'html', node => {
    node.value = node.value.replace(disallowed, '&lt;')
  })
  return tree
}

const disallowed =
  /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s/>]|$))/giu

function withoutFrontMatter(text: string): string {
  const block = frontMatter(text)
  return block ? blank(text, 0, block.end) : text
}

function wholeText(text: string, file: VFile, manifest: Manifest, entry: Entry): Root {
  const {tree, metadata} = readText(text, file, manifest, entry)
  if (!metadata.title) return tree
  const children = [{type: 'text' as const, value: metadata.title}]
  tree.children.unshift({type: 'heading', depth: 1, children})
  return tree
}

import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Entry, Manifest} from '../book/manifest.ts'
import {metadataIsClosed, postIsNoDraft} from '../book/messages/jekyll.ts'
import {report} from '../book/messages.ts'
import {blank} from './blank.ts'
import {type MarkdownDialect, parseMarkup} from './dialect.ts'
import type {Disk} from './disk.ts'
import type {Draft} from './draft.ts'
import {documentOf, parseDocument, type SiteDocument} from './jekyll/documents.ts'
import {findExcerpt, setExcerpt} from './jekyll/excerpt.ts'
import {type FrontMatter, frontMatter, isFrontMatterOpen} from './jekyll/front-matter.ts'
import {type PostMetadata, readMetadata} from './jekyll/metadata.ts'
import {openSite} from './jekyll/open-site.ts'
import {type Prepared, prepare} from './jekyll/prepare.ts'
import {markdownSettings} from './jekyll/settings.ts'
import type {Site} from './jekyll/site.ts'
import {moveMessages, moveTree} from './jekyll/source-map.ts'
import {readMarkdown} from './markdown.ts'
import {pointsOf} from './points.ts'

/** Where a source comes from: what the manifest says of it, and what may be looked up beside it. */
export interface Origin {
  readonly entry: Entry
  readonly disk: Disk
}

/**
 * Read Markdown with a YAML block before it: a Jekyll post. Its Liquid is run, and the Markdown is read that comes of it.
 * The block and the excerpt's mark give way to spaces, and all places are those of the source.
 */
export function readJekyll(
  text: string,
  file: VFile,
  manifest: Manifest,
  entry: Entry,
  disk: Disk
): Draft {
  const origin = {entry, disk}
  const block = frontMatter(text)
  const site = openSite(manifest, origin)
  if (!block) {
    if (isFrontMatterOpen(text)) report(file, metadataIsClosed(), pointsOf(text).at(0))
    return readMarkdown(text, file, manifest, {}, markdownSettings(site))
  }
  const page = documentOf(site, origin.entry.source, parseDocument(text))
  if (page.isDraft) report(file, postIsNoDraft(), pointsOf(text).at(0))
  const post = readMetadata(block, text, file, site, page)
  return readBody({text, file, manifest, origin, site, page, block, post})
}

/** The same before all editing: with its title, and its excerpt where it stands. */
export function readWholeJekyll(
  text: string,
  file: VFile,
  manifest: Manifest,
  entry: Entry,
  disk: Disk
): Root {
  const block = frontMatter(text) ?? {yaml: '', start: 0, end: 0}
  const origin = {entry, disk}
  const site = openSite(manifest, origin)
  const page = documentOf(site, entry.source, parseDocument(text))
  readMetadata(block, text, file, site, page)
  const prepared = prepare({text, file, manifest, origin, site, page, block})
  const tree = parseMarkup(prepared.text, markdownSettings(site), prepared.file)
  moveBack(tree, prepared, text, file)
  return tree
}

/** Read Markdown that is none of Jekyll's: a YAML block before it says what it says there, and braces are braces. */
export function readMarked(
  text: string,
  file: VFile,
  manifest: Manifest,
  entry: Entry,
  disk: Disk,
  dialect?: MarkdownDialect
): Draft {
  const block = frontMatter(text)
  if (!block) return readMarkdown(text, file, manifest, {}, dialect)
  const site = openSite(manifest, {entry, disk})
  const page = documentOf(site, entry.source, parseDocument(text))
  const {metadata} = readMetadata(block, text, file, site, page)
  return readMarkdown(blank(text, 0, block.end), file, manifest, metadata, dialect)
}

interface Post {
  readonly text: string
  readonly file: VFile
  readonly manifest: Manifest
  readonly origin: Origin
  readonly site: Site
  readonly page: SiteDocument
  readonly block: FrontMatter
  readonly post: PostMetadata
}

function readBody(parts: Post): Draft {
  const {text, file, manifest, site, block, post} = parts
  const prepared = prepare(parts)
  const excerpt = findExcerpt(prepared.text, block.end, post.excerptSeparator)
  const body = excerpt?.text ?? prepared.text
  const settings = markdownSettings(site)
  const draft = readMarkdown(body, prepared.file, manifest, post.metadata, settings)
  if (excerpt) setExcerpt(draft.tree, excerpt, prepared.file)
  moveBack(draft.tree, prepared, text, file)
  return draft
}

/** What was said of the text that Liquid made is told of the source. */
function moveBack(tree: Root, {file: made, map}: Prepared, text: string, file: VFile): void {
  if (!map) return
  const points = pointsOf(text)
  moveTree(tree, map, points)
  moveMessages(made, file, map, points)
}

import type {VFile} from 'vfile'
import type {Manifest} from '../book/manifest.ts'
import {blank} from './blank.ts'
import type {Draft} from './draft.ts'
import {findExcerpt, setExcerpt} from './excerpt.ts'
import {frontMatter} from './front-matter.ts'
import {reportLiquid} from './liquid.ts'
import {readMarkdown} from './markdown.ts'
import {type PostMetadata, readMetadata} from './metadata.ts'

/**
 * Read Markdown with a YAML block before it: a Jekyll post.
 * The block and the excerpt's mark give way to spaces before Markdown is read, so every place stays true.
 */
export function readJekyll(text: string, file: VFile, manifest: Manifest): Draft {
  const block = frontMatter(text)
  if (!block) return readMarkdown(text, file, manifest)
  const post: PostMetadata = readMetadata(block, text, file)
  const body = blank(text, 0, block.end)
  const excerpt = findExcerpt(body, block.end, post.excerptSeparator)
  const draft = readMarkdown(excerpt?.text ?? body, file, manifest, post.metadata)
  if (excerpt) setExcerpt(draft.tree, excerpt, file)
  reportLiquid(draft.tree, body, file)
  return draft
}

import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .freeze()

/** Markdown (CommonMark, GFM, a YAML block at the start) to mdast: sources, and the editor's words in the manifest. */
export function parseMarkdown(value: string): Root {
  return processor.parse(value)
}

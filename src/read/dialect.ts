import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {parseMarkdown} from '../book/markdown.ts'
import {parseKramdown} from './kramdown/index.ts'
import type {KramdownOptions} from './kramdown/options.ts'

/** How Markdown is written: as Jekyll has it, or as CommonMark and GFM. */
export interface MarkdownDialect {
  readonly dialect: 'kramdown' | 'commonmark'
  readonly options: KramdownOptions
}

/** Markdown to mdast, in one dialect or the other. */
export function parseMarkup(
  markdown: string,
  {dialect, options}: MarkdownDialect,
  file?: VFile
): Root {
  return dialect === 'kramdown' ? parseKramdown(markdown, file, options) : parseMarkdown(markdown)
}

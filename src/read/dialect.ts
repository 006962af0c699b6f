import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {parseCommonMark, parseMarkdown} from '../book/markdown.ts'
import {parseKramdown} from './kramdown/index.ts'
import type {KramdownOptions} from './kramdown/options.ts'

/** How Markdown is written: as Jekyll has it, as CommonMark and GFM have it, or as CommonMark alone. */
export interface MarkdownDialect {
  readonly dialect: 'kramdown' | 'markdown' | 'commonmark'
  readonly options: KramdownOptions
}

/** Markdown to mdast, in one dialect or the other. */
export function parseMarkup(
  markdown: string,
  {dialect, options}: MarkdownDialect,
  file?: VFile
): Root {
  if (dialect === 'kramdown') return parseKramdown(markdown, file, options)
  return dialect === 'commonmark' ? parseCommonMark(markdown) : parseMarkdown(markdown)
}

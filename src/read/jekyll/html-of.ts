import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {parseMarkup} from '../dialect.ts'
import {fragmentOf} from '../fragment.ts'
import {markdownSettings} from './settings.ts'
import type {Site} from './site.ts'

/** Makes HTML of Markdown as the site would, for Liquid's `markdownify`. */
export function htmlOf(site: Site): (markdown: string) => string {
  const settings = markdownSettings(site)
  return markdown => `${printer.stringify(fragmentOf(parseMarkup(markdown, settings)))}\n`
}

const printer = unified()
  .use(rehypeStringify, {allowDangerousHtml: true, closeSelfClosing: true})
  .freeze()

import type {Entry, SourceFormat} from '../book/manifest.ts'
import {frontMatter, isFrontMatterOpen, isOfHugo} from './jekyll/front-matter.ts'

/** Which reader a source needs: what the manifest says, else what the text looks like, else what its name says. */
export function formatOf(text: string, entry: Entry): SourceFormat {
  if (entry.format) return entry.format
  const opening = text.slice(0, 4096)
  if (frontMatter(text)) return isOfHugo(text) || isOfObsidian(text) ? 'markdown' : 'jekyll'
  if (isFrontMatterOpen(text)) return 'jekyll'
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html[\s>])/i.test(opening)) return 'html'
  if (/\.(?:md|markdown|mdown|mkd|mkdn)$/i.test(entry.source)) return 'markdown'
  if (/\.x?html?$/i.test(entry.source) || isMostlyTags(text)) return 'html'
  return isMarkdown(text) ? 'markdown' : 'text'
}

/** Wikilinks, and no Liquid: the metadata is a note’s. */
function isOfObsidian(text: string): boolean {
  return /\[\[[^[\]\n]{1,200}\]\]/u.test(text) && !/\{[{%]/u.test(text)
}

/** Whether the text opens with a tag, and at least every second line of its beginning does. */
function isMostlyTags(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/[\r\n]+/)
    .filter(line => line.trim() !== '')
  const tagged = lines.filter(line => tag.test(line))
  return tag.test(lines[0] ?? '') && tagged.length * 2 >= lines.length
}

const tag = /^\s*<\/?(?:!--|[a-z][a-z0-9]*[\s>/])/i

/** Two marks that only Markdown has: a plain text may hold one of them by chance. */
function isMarkdown(text: string): boolean {
  const beginning = text.slice(0, 200_000)
  return marks.filter(mark => mark.test(beginning)).length >= 2
}

const marks = [
  /^#{1,6} \S.*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/m,
  /^\[\^[^\]\s]{1,40}\]:[ \t]/m,
  /\]\((?:https?:\/\/|#|\.{0,2}\/)[^)\s]{1,500}\)/,
  /^(?:```|~~~)/m,
  /(?<![*\w])\*\*[^\s*][^*\r\n]{0,200}\*\*(?![*\w])/
]

import type {Root} from 'mdast'
import {VFile} from 'vfile'
import type {Entry} from '../../src/book/manifest.ts'
import {parseEditorWords, parseMarkdown} from '../../src/book/markdown.ts'
import type {Reading} from '../../src/book/reading.ts'

export {defaultManifest as manifestOf} from '../default-manifest.ts'

/** A reading of Markdown, for tests of the transforms. */
export function readingOf(markdown: string, entry: Partial<Entry> = {}): Reading {
  const id = entry.id ?? 'essay'
  const file = new VFile({value: markdown, path: `${id}.md`})
  const whole = {id, source: `/book/${id}.md`, notes: [], references: [], indexTerms: [], ...entry}
  const metadata = {title: 'An Essay', authors: [], tags: [], categories: []}
  return {
    ...{id, entry: whole, metadata, tree: parseMarkdown(markdown), file, contributors: []},
    ...(entry.headnote && {headnote: words(entry.headnote, 'headnote', entry)}),
    ...(entry.citation && {citation: words(entry.citation, 'citation', entry)})
  }
}

function words(markdown: string, owner: string, {place}: Partial<Entry>): Root {
  return parseEditorWords(markdown, owner, place)
}

/** The messages of a file, one a line: rule, place, reason. */
export function messagesOf({messages}: VFile): string[] {
  return messages.map(({ruleId, line, reason}) => `${ruleId} ${line ?? '-'} ${reason}`)
}

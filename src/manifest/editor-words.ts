import type {Root} from 'mdast'
import {parseEditorWords} from '../book/markdown.ts'
import type {Place} from '../book/messages.ts'

/** Markdown of the manifest, with its place; notes in it are named after `owner`. */
export function editorWords(markdown: string, owner: string, place: Place | undefined): Root {
  return parseEditorWords(markdown, owner, place)
}

/** The same for what may not be there. */
export function optionalWords(
  markdown: string | undefined,
  owner: string,
  place: Place | undefined
): Root | undefined {
  return markdown === undefined ? undefined : editorWords(markdown, owner, place)
}

/** Words as they are; of a list of them, a list. */
export function listWords(
  words: string | readonly string[] | undefined,
  owner: string,
  place: Place | undefined
): Root | undefined {
  if (words === undefined) return
  const markdown = typeof words === 'string' ? words : words.map(item).join('\n')
  return editorWords(markdown, owner, place)
}

function item(markdown: string): string {
  return `- ${markdown.trim().replace(/\n/gu, '\n  ')}`
}

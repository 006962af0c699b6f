import type {Heading, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {parseMarkdown} from '../book/markdown.ts'
import type {Draft} from './draft.ts'

/** Read Markdown; `metadata` is what a block before it has said. The title leaves the text. */
export function readMarkdown(text: string, metadata: Draft['metadata'] = {}): Draft {
  const tree = parseMarkdown(text)
  return {tree, metadata: takeTitle(tree, metadata)}
}

/** The only h1, where it opens the text, is the title; one that stands elsewhere lends its words and stays. */
function takeTitle(tree: Root, metadata: Draft['metadata']): Draft['metadata'] {
  const headings = tree.children.filter(isTitle)
  const [heading] = headings
  if (!heading) return metadata
  const words = textOf(heading).replace(/\s+/g, ' ').trim()
  if (metadata.title && plain(metadata.title) !== plain(words)) return metadata
  const opening = tree.children.find(isText)
  if (headings.length === 1 && opening === heading) {
    tree.children.splice(tree.children.indexOf(heading), 1)
  }
  return {...metadata, title: metadata.title ?? words}
}

function isTitle(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 1
}

function isText(node: RootContent): boolean {
  return node.type !== 'html' && node.type !== 'definition' && node.type !== 'yaml'
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

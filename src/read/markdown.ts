import type {Heading, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {Manifest} from '../book/manifest.ts'
import {parseMarkdown} from '../book/markdown.ts'
import {sourceIsReadable} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import type {Draft} from './draft.ts'
import {pointsOf} from './points.ts'
import {readText} from './text/index.ts'

/** Read Markdown; `metadata` is what a block before it has said. The title leaves the text. */
export function readMarkdown(
  text: string,
  file: VFile,
  manifest: Manifest,
  metadata: Draft['metadata'] = {}
): Draft {
  const problem = unwieldy(text)
  if (problem) {
    report(file, sourceIsReadable(problem.found, 'Markdown'), pointsOf(text).at(problem.index))
    const draft = readText(text, file, manifest)
    return {tree: draft.tree, metadata: {...draft.metadata, ...metadata}}
  }
  const tree = parseMarkdown(text)
  return {tree, metadata: takeTitle(tree, metadata)}
}

/** Micromark takes time by the square of the marks in a paragraph, and a stack as deep as quotations nest. */
function unwieldy(text: string): {found: string; index: number} | undefined {
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const {index} = line
    if (line[0].length > 200_000) return {found: `a line of ${line[0].length} characters`, index}
    if (/^(?: {0,3}>){100}/.test(line[0])) return {found: 'quotations in quotations', index}
  }
  return undefined
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

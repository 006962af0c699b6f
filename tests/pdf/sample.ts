import {readFileSync} from 'node:fs'
import {extname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {toText} from 'hast-util-to-text'
import type {Root} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {parse} from 'yaml'
import {letters} from './words.ts'

/** The sample manuscript, and what its manifest says. */
export const sample = fileURLToPath(new URL('../../manuscripts/the-page', import.meta.url))

interface SampleManifest {
  readonly title: string
  readonly language: string
  readonly boilerplate: readonly string[]
  readonly parts: readonly {readonly title: string; readonly readings: readonly SampleEntry[]}[]
  readonly index: {readonly terms: readonly {term: string; variants?: string[]}[]}
}

export interface SampleEntry {
  readonly id: string
  readonly source: string
  readonly notes: readonly {note: string; call?: number}[]
  readonly index?: readonly {at: string; term: string}[]
}

export const manifest: SampleManifest = parse(readFileSync(`${sample}/reader.yaml`, 'utf8'))
export const entries = manifest.parts.flatMap(({readings}) => readings)

/** What must be printed of a source below its title and byline: blocks parted by blank lines, without marks and note calls. */
export function sourceText({source, notes}: SampleEntry): string {
  const text = readFileSync(`${sample}/${source}`, 'utf8')
  if (extname(source) === '.html') return ofHtml(text)
  const [metadata = ''] = /^---\n.*?\n---\n/su.exec(text) ?? []
  if (!metadata && extname(source) === '.txt') return ofPlainText(text)
  const supplied = notes.flatMap(({call}) => call ?? [])
  const body = text
    .slice(metadata.length)
    .replace(/(?<=[a-z\d]\.)(\d)(?= [A-Z])/gu, call =>
      supplied.includes(Number(call)) ? '' : call
    )
  return ofMarkdown(body)
}

function ofMarkdown(text: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text) as Root
  const blocks: string[] = []
  visit(tree, node => {
    if (node.type === 'html' || node.type === 'image') Object.assign(node, {value: '', alt: ''})
    if (node.type === 'image' && node.title) blocks.push(node.title)
    if (!['heading', 'paragraph', 'tableCell', 'code'].includes(node.type)) return
    if (node.type === 'heading' && node.depth === 1) return 'skip'
    const words = plain(node, {includeImageAlt: false, includeHtml: false})
    blocks.push(words.replace(/\s*\{#\S+\}$/u, '').replace(/\(see \)/gu, ''))
    return
  })
  const quotes = tree.children.flatMap(node => (node.type === 'blockquote' ? plain(node) : []))
  return withoutSecond(blocks, quotes).join('\n\n')
}

/** A pull quote stands in the running text too: here it counts once. */
function withoutSecond(blocks: readonly string[], quotes: readonly string[]): string[] {
  const rest = blocks.filter(block => !quotes.includes(block))
  return [...rest, ...quotes.filter(quote => !isPullQuote(quote, rest))]
}

function isPullQuote(quote: string, blocks: readonly string[]): boolean {
  return blocks.some(block => letters(block).includes(letters(quote)))
}

function ofPlainText(text: string): string {
  const scraped = /^(?:\.|Share this|Related Content|Advertisement|Read more|NOTES)$/u
  const blocks = text.split(/\n\s*\n/u).map(block => block.trim())
  return blocks
    .slice(1)
    .filter(block => !/^By /u.test(block) && !/^[\s*]+$/u.test(block))
    .filter(block => !scraped.test(block) && !manifest.boilerplate.includes(block))
    .join('\n\n')
    .replace(/\[\d+\] ?|_/gu, '')
}

function ofHtml(text: string): string {
  const tree = unified().use(rehypeParse).parse(text)
  const blocks: string[] = []
  visit(tree, 'element', element => {
    if (element.tagName === 'article') {
      visit(element, 'element', block => {
        if (/^(?:p|h[2-6]|li|td|th|figcaption)$/u.test(block.tagName)) blocks.push(toText(block))
      })
    }
  })
  return blocks.join('\n\n')
}

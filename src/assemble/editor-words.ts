import type {FootnoteDefinition, Link, PhrasingContent, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'
import {anchor} from '../book/ids.ts'
import type {LinkPolicy, Manifest} from '../book/manifest.ts'
import {parseMarkdown} from '../book/markdown.ts'
import {readingIsKnown} from '../book/messages/assemble.ts'
import {type Place, report} from '../book/messages.ts'
import type {Reference} from '../book/tree.ts'

export interface EditorWordsOptions {
  readonly manifest: Manifest
  /** What can be pointed at. */
  readonly titles: ReadonlyMap<string, string>
  /** Where the words stand in the manifest. */
  readonly place?: Place | undefined
  /** Whether web links may become notes. */
  readonly notes?: boolean
}

/**
 * The editor's Markdown in the manifest (headnotes, citations, copyright lines) as mdast, its pointings resolved.
 * The transforms see the sources only, so what they do for links is done here for the editor's words.
 */
export function editorWords(markdown: string, options: EditorWordsOptions): Root {
  const root = parseMarkdown(markdown)
  const {links} = options.manifest
  const policy = links === 'note' && !options.notes ? 'inline' : links
  let count = 0
  visit(root, node => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return
    // A space cannot stand in a label of the source: no clash.
    node.identifier = `editor ${node.identifier}`
  })
  visit(root, 'link', (node, index, parent) => {
    if (!parent || index === undefined) return
    const nodes = resolve(node, options) ?? webLink(node, policy, root, () => ++count)
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
  return root
}

function resolve(
  node: Link,
  {manifest, titles, place}: EditorWordsOptions
): PhrasingContent[] | undefined {
  const [, reading, name] = /^(?:reading:([^#]*))?(?:#(.*))?$/u.exec(decode(node.url)) ?? []
  if (reading === undefined && name === undefined) return
  const target = reading && name ? anchor(reading, name) : (reading ?? name ?? '')
  if (!titles.has(target)) {
    report(manifest.file, readingIsKnown(target), place)
    return node.children
  }
  const form = node.children.length > 0 ? 'text' : 'page'
  const reference: Reference = {type: 'reference', target, form, children: node.children}
  return [reference]
}

function decode(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

function webLink(
  node: Link,
  policy: LinkPolicy,
  root: Root,
  count: () => number
): PhrasingContent[] {
  const address = node.url.replace(/^mailto:/u, '')
  if (policy === 'none' || textOf(node) === address || !/^https?:/u.test(node.url)) return [node]
  if (policy === 'inline') return [node, {type: 'text', value: ` (${address})`}]
  const identifier = `editor link ${count()}`
  root.children.push(linkNote(identifier, address))
  return [node, {type: 'footnoteReference', identifier, data: {series: 'link'}}]
}

function linkNote(identifier: string, address: string): FootnoteDefinition {
  const link: Link = {type: 'link', url: address, children: [{type: 'text', value: address}]}
  return {
    type: 'footnoteDefinition',
    identifier,
    children: [{type: 'paragraph', children: [link]}]
  }
}

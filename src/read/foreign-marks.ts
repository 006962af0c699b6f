import type {Blockquote, Nodes, Parents, Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {markupIsKnown, wikilinksAreWords} from '../book/messages/foreign.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'

/**
 * Tell of marks that only other dialects of Markdown know, each kind once: they would be printed. A wikilink gives way to
 * its words, and the name of a callout is its first line.
 */
export function settleForeignMarks(tree: Root, text: string, file: VFile): void {
  if (!quick.test(text)) return
  const found = new Map<string, Mark>()
  const links: {link: string; node: Text}[] = []
  visit(tree, (node, index, parent) => {
    const [dialect, mark] = markOf(node, parent?.children[(index ?? 0) + 1]) ?? []
    if (dialect && mark) note(found, dialect, mark, node)
    if (node.type === 'blockquote') settleCallout(node)
    else if (node.type === 'text') links.push(...settleLinks(node).map(link => ({link, node})))
  })
  const [first] = links
  if (first) report(file, wikilinksAreWords(first.link, links.length), first.node)
  for (const [dialect, {mark, node, count}] of found)
    report(file, markupIsKnown(mark, dialect, count, notes.get(dialect)), node)
}

const quick =
  /\[\[|\[![A-Za-z]|%%|==|:::|^\([\w-]+\)=|\{[\w:-]+\}[`\n]|```+\{|\^\[|\$[^$\s][^$\n]*\$/mu

interface Mark {
  readonly mark: string
  readonly node: Nodes
  count: number
}

function note(found: Map<string, Mark>, dialect: string, mark: string, node: Nodes): void {
  const before = found.get(dialect)
  if (before) before.count++
  else found.set(dialect, {mark, node, count: 1})
}

function markOf(node: Nodes, next: Nodes | undefined): readonly [string, string] | undefined {
  if (node.type === 'code' && /^\{[\w:-]+\}/u.test(node.lang ?? ''))
    return ['MyST or R Markdown', `\`\`\`${node.lang}`]
  if (node.type !== 'text') return undefined
  const role = next?.type === 'inlineCode' && /\{[\w:-]+\}$/u.exec(node.value)
  if (role) return ['MyST (a role)', role[0]]
  for (const [dialect, pattern] of patterns) {
    const [mark] = pattern.exec(node.value) ?? []
    if (mark) return [dialect, mark]
  }
  return undefined
}

const formula = 'TeX (a formula between single dollars)'

const patterns: readonly (readonly [string, RegExp])[] = [
  [
    formula,
    /(?<![\\$\w])\$(?=[^\s$])(?=[^$\n]{0,300}(?:\\[a-z]|[\^_](?:[{\\]|[a-z\d](?![a-z]))))[^$\n]{1,300}(?<!\s)\$(?![\w$])/iu
  ],
  ['Obsidian (an embedded note)', /!\[\[[^[\]\n]{1,200}\]\]/u],
  ['Obsidian (a remark)', /%%[^%]{1,500}%%/u],
  ['Obsidian (a highlight)', /(?<![=\w])==[^=\s][^=\n]{0,300}==(?![=\w])/u],
  ['Pandoc or MyST (a box)', /^:{3,}[ \t]*(?:\{[^}\n]*\}|[\w-]*)/mu],
  ['MyST (a label)', /^\([\w-]+\)=$/mu],
  ['Pandoc (a note in the line)', /\^\[[^\]\n]{1,300}\]?/u]
]

const notes: ReadonlyMap<string, string> = new Map([
  [formula, 'put double dollars around it, in a line too: $$x^2$$']
])

/** `[[Page|words]]` gives its words, `[[Page#Part]]` the page; a link out of a text has nowhere to lead on paper. */
function settleLinks(node: Text): string[] {
  const links: string[] = []
  if (!node.value.includes('[[')) return links
  node.value = node.value.replace(
    /(?<!!)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/gu,
    (link, page: string, words: string | undefined) => {
      links.push(link)
      return words ?? page.replace(/^[^#]+#\^?/u, '')
    }
  )
  return links
}

/** `[!note] Title`, as Obsidian and GitHub begin a box: the title in bold, or the kind where there is none. */
function settleCallout({children}: Blockquote): void {
  const [first] = children
  const [text] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const found = /^\[!([A-Za-z]{2,20})\][-+]?[ \t]*([^\n]*)(\n|$)/u.exec(text.value)
  if (!found) return
  const [opening, kind = '', title = ''] = found
  const words = title.trim() || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
  const place = text.position && {position: text.position}
  const strong: Parents = {
    type: 'paragraph',
    children: [{type: 'strong', children: [{type: 'text', value: words, ...place}], ...place}],
    ...place
  }
  text.value = text.value.slice(opening.length)
  if (text.value === '') first.children.shift()
  if (first.children.length === 0) children.shift()
  children.unshift(strong as Blockquote['children'][number])
}

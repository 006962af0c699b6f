import type {Paragraph, Parents, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {excerptIsStandfirst} from '../../book/messages/read.ts'
import {report} from '../../book/messages.ts'
import type {Standfirst} from '../../book/tree.ts'
import {SKIP, visit} from '../../book/visit.ts'

/** A post whose excerpt has an end: the text without the mark, and where the mark stood. */
export interface Excerpt {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Find the mark of the excerpt's end and put white space of the same length in its place.
 * It has to go before Markdown is read: HTML5 takes `<excerpt/>` for an open tag that swallows the rest of the post.
 */
export function findExcerpt(text: string, from: number, given?: string): Excerpt | undefined {
  const usual = given ? undefined : usualMark(text, from)
  const mark = given ?? usual?.mark
  if (!mark) return undefined
  const start = usual?.start ?? text.indexOf(mark, from)
  if (start < 0) return undefined
  const end = start + mark.length
  const rest = mark.startsWith('<') ? withoutMarks(text.slice(end), mark) : text.slice(end)
  return {text: text.slice(0, start) + filler(text, start, mark) + rest, start, end}
}

/** Marks that sites use and posts forget to declare: an element, or a comment on a line of its own; not in code. */
function usualMark(text: string, from: number): {mark: string; start: number} | undefined {
  const marks = /<excerpt\s{0,9}\/?>|^<!--[ \t]{0,9}(?:more|truncate)[ \t]{0,9}-->(?=[ \t]*$)/gim
  marks.lastIndex = from
  const found = marks.exec(text)
  if (!found) return undefined
  const fences = text.slice(from, found.index).match(/^[ \t]*(?:```|~~~)/gm)?.length ?? 0
  const line = text.slice(Math.max(from, found.index - 500), found.index).replace(/^.*[\r\n]/s, '')
  return fences % 2 === 0 && !line.includes('`') ? {mark: found[0], start: found.index} : undefined
}

function withoutMarks(text: string, mark: string): string {
  return text.replaceAll(mark, ' '.repeat(mark.length))
}

/**
 * Spaces; but where they would open a line of text, which would make it code, or leave a line blank inside a paragraph,
 * which would cut it in two, the first of them is written as a character reference.
 */
function filler(text: string, start: number, mark: string): string {
  const before = text.slice(Math.max(0, start - 500), start)
  const after = text.slice(start + mark.length, start + mark.length + 500)
  const blanks = mark.replace(/[^\r\n]/g, ' ')
  const opensLine = /(?:^|[\r\n])[ \t]*$/.test(before)
  if (!opensLine || mark.length < 4 || /[\r\n]/.test(mark)) return blanks
  if (/^[ \t]*(?:[\r\n]|$)/.test(after) && !isInParagraph(before, after, mark)) return blanks
  return `${mark.length > 4 ? '&#32;' : '&#9;'}${blanks.slice(5)}`
}

/** A mark alone on its line, with text right above and below. A comment parts paragraphs, an element does not. */
function isInParagraph(before: string, after: string, mark: string): boolean {
  const above = /([^\r\n]*)(?:\r\n|\n|\r)[ \t]*$/.exec(before)?.[1] ?? ''
  const below = /^[ \t]*(?:\r\n|\n|\r)([^\r\n]*)/.exec(after)?.[1] ?? ''
  return !mark.startsWith('<!--') && above.trim() !== '' && below.trim() !== ''
}

/**
 * Make the excerpt the standfirst: the blocks before the mark, and the whole paragraph that holds it.
 * An excerpt is cut for a list of posts, and may be no more than the opening of the text: with a heading or a list in
 * it, or long and not in italics, it stays where it is.
 */
export function setExcerpt(tree: Root, excerpt: Excerpt, file: VFile): void {
  const count = tree.children.filter(
    node => (node.position?.start.offset ?? 0) < excerpt.end
  ).length
  const blocks = tree.children.slice(0, count)
  const last = blocks.at(-1)
  if (last) tidy(last, excerpt)
  const text = blocks.filter(node => node.type !== 'html')
  if (text.length === 0) return
  const paragraphs = text.filter(isParagraph)
  const problem = paragraphs.length < text.length ? unlikeStandfirst(text) : tooLong(paragraphs)
  if (problem) {
    report(file, excerptIsStandfirst(problem.found), problem.node)
    return
  }
  tree.children.splice(
    0,
    count,
    standfirst(paragraphs),
    ...blocks.filter(node => node.type === 'html')
  )
}

function standfirst(children: Paragraph[]): Standfirst {
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  return {type: 'standfirst', children, ...(start && end && {position: {start, end}})}
}

interface Problem {
  readonly found: string
  readonly node: RootContent
}

function unlikeStandfirst(blocks: readonly RootContent[]): Problem | undefined {
  const node = blocks.find(block => !isParagraph(block))
  return node && {found: `a ${node.type.replace(/(?=[A-Z])/, ' ').toLowerCase()}`, node}
}

function tooLong(paragraphs: readonly Paragraph[]): Problem | undefined {
  const [node] = paragraphs
  const plain = paragraphs.filter(paragraph => !isEmphatic(paragraph))
  const words = plain.reduce((sum, paragraph) => sum + textOf(paragraph).split(/\s+/).length, 0)
  return node && plain.length > 1 && words > 250 ? {found: `${words} words`, node} : undefined
}

function isEmphatic(paragraph: Paragraph): boolean {
  return paragraph.children.every(
    node => node.type === 'emphasis' || (node.type === 'text' && node.value.trim() === '')
  )
}

function isParagraph(node: RootContent): node is Paragraph {
  return node.type === 'paragraph'
}

/** Spaces in the mark's place leave a gap in a line, or a hard break at its end: both are ours, not the author's. */
function tidy(block: RootContent, {start, end}: Excerpt): void {
  visit(block, (node, index, parent: Parents | undefined) => {
    const from = node.position?.start.offset ?? end + 1
    const to = node.position?.end.offset ?? 0
    if (to < start - 1 || from > end + 1) return SKIP
    if (node.type === 'text') {
      node.value = node.value.replace(/[ \t]{2,}/g, ' ')
      if (index === 0 && from === start) node.value = node.value.trimStart()
    } else if (node.type === 'break' && parent && index !== undefined) {
      parent.children[index] = {
        type: 'text',
        value: '\n',
        ...(node.position && {position: node.position})
      }
    }
    return undefined
  })
}

import type {Emphasis, Paragraph, Parents, PhrasingContent, Strong} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import type {Reading} from '../book/reading.ts'

/**
 * Make bold words that open a paragraph and name what it is about run-in heads: `**Paper.** It came …`.
 *
 * They end as a sentence or a label does, or a new sentence follows; bold that is the subject of the sentence stays bold,
 * and so does a paragraph that is bold as a whole. The node takes the place of the bold and keeps its punctuation.
 */
export function markRunInHeads(reading: Reading): void {
  markIn(reading.tree)
}

function markIn(parent: Parents): void {
  for (const child of parent.children) {
    if (child.type === 'paragraph') markParagraph(child)
    else if (holders.has(child.type)) markIn(child as Parents)
  }
}

const holders: ReadonlySet<string> = new Set([
  ...['blockquote', 'definitionDescription', 'definitionList', 'htmlElement']
])

function markParagraph(paragraph: Paragraph): void {
  const [first, ...rest] = paragraph.children
  const bold = first && boldOf(first)
  if (!bold || !isHead(plain(bold), rest)) return
  const children = first.type === 'emphasis' ? [{...first, children: bold.children}] : bold.children
  const position = first.position
  paragraph.children = [{type: 'runInHead', children, ...(position && {position})}, ...rest]
}

/** `**words**`, or `***words***`, which is bold in italics. */
function boldOf(node: PhrasingContent): Strong | undefined {
  if (node.type === 'strong') return node
  return node.type === 'emphasis' ? onlyStrong(node) : undefined
}

function onlyStrong({children}: Emphasis): Strong | undefined {
  const [only, ...rest] = children
  return only?.type === 'strong' && rest.length === 0 ? only : undefined
}

function isHead(words: string, rest: readonly PhrasingContent[]): boolean {
  const following = textAfter(rest)
  if (!following.trim() || words.length > longest) return false
  return ends.test(words.trim()) || follows.test(following)
}

const longest = 240

/** Up to the first line end: a bold line of its own is no run-in head. */
function textAfter(rest: readonly PhrasingContent[]): string {
  const end = rest.findIndex(child => child.type === 'break')
  if (end === 0) return ''
  return rest
    .filter(child => child.type !== 'footnoteReference')
    .map(child => plain(child))
    .join('')
}

const ends = /[.!?:…。！？：][”’"'»)\]]*$/u

/** Punctuation that ends the head, or space and the start of a sentence. */
const follows = /^(?:[.!?:…。！？：]|\s*[—–]|\s+--?|\s+["“‘«„¿¡(]*\p{Lu})/u

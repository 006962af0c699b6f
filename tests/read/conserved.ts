import type {Node} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Reading} from '../../src/book/reading.ts'

/*
 * Words in = words out, exactly: each word of a plain text (a run of letters, or of figures) stands once in a leaf of the
 * tree, or is a mark that a node was made of, or is named by a message that its line is left out, or is title or byline.
 */

/** Words of the source that are nowhere, and words of the tree that the source has not: `-word`, `+word`. */
export function unconserved(read: Reading): string[] {
  const source = String(read.file.value)
  const counts = new Map<string, number>()
  const add = (text: string, by: number): void => {
    for (const [word] of text.matchAll(pattern)) counts.set(word, (counts.get(word) ?? 0) + by)
  }
  add(withoutMessages(source, read), 1)
  for (const words of wordsOf(read, source)) add(words, -1)
  for (const [parts, joined] of joins(read)) {
    add(parts, -1)
    add(joined, 1)
  }
  const titles = tokens([read.metadata.title, read.metadata.subtitle, ...read.metadata.authors])
  return [...counts].flatMap(([word, count]) => {
    const spare = count > 0 ? Math.min(count, titles.get(word.toLowerCase()) ?? 0) : 0
    return count === spare ? [] : [`${count > 0 ? '-' : '+'}${word} ${Math.abs(count - spare)}`]
  })
}

const pattern = /[\p{L}\p{M}]+|\p{N}+/gu

/** Title and byline stand in the metadata, in whatever letters, with the words that only join names. */
function tokens(values: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map([
    ['by', 3],
    ['and', 3]
  ])
  for (const [word] of values.join(' ').toLowerCase().matchAll(pattern)) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function withoutMessages(source: string, {file}: Reading): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end} of leftOut(file.messages)) {
    if (start > at) parts.push(source.slice(at, start))
    at = Math.max(at, end)
  }
  return [...parts, source.slice(at)].join('\n')
}

function leftOut(messages: Reading['file']['messages']): {start: number; end: number}[] {
  return messages
    .flatMap(({place, ruleId}) =>
      ruleId?.endsWith('-left-out') && place && 'start' in place
        ? [{start: place.start.offset ?? 0, end: place.end.offset ?? 0}]
        : []
    )
    .sort((one, other) => one.start - other.start)
}

/** What leaves say, and the marks that nodes open with; a note's bracket has no words behind. */
function wordsOf({tree, file}: Reading, source: string): string[] {
  const found: string[] = []
  const out = leftOut(file.messages)
  visit(tree, node => {
    if (out.some(range => isWithin(node, range))) return
    if ('value' in node) found.push(String(node.value))
    else if ('children' in node) found.push(markOf(node, source))
    else found.push(slice(source, offsets(node)))
  })
  return found
}

/** A picture or a page mark may stand among lines that are left out. */
function isWithin(node: Node, {start, end}: {start: number; end: number}): boolean {
  const [from, to] = offsets(node)
  return from >= start && to <= end
}

function markOf(node: Node, source: string): string {
  if (!marked.has(node.type) || !('children' in node)) return ''
  const first = (node.children as Node[])[0]
  const [start, end] = offsets(node)
  const opening = slice(source, [start, first ? offsets(first)[0] : end])
  return markPattern.exec(opening)?.[0] ?? ''
}

/** `[Footnote a:`, `[Illustration:`, `Note 1.`; `[1]`, `*`, `12.`: what stands further on is words. */
const markPattern =
  /^(?:\[\p{L}+(?:\s*(?:no\.\s?)?[\p{L}\p{N}*†‡§¶‖]{1,6})?\s*(?:[:.—-]|$)|note\s\d+|[[({^]{0,2}(?:\p{N}+|\p{L}{1,6})(?=[\])}.:\s]|$))/iu

const marked: ReadonlySet<string> = new Set(['footnoteDefinition', 'listItem', 'figure'])

function offsets(node: Node): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

function slice(source: string, [start, end]: [number, number]): string {
  return source.slice(start, end)
}

/** Words that a line's end had parted: what stood there, and the word that they are now, if no page mark parts it. */
function joins({file, tree}: Reading): [parts: string, joined: string][] {
  const pages: number[] = []
  visit(tree, 'originalPage', node => void pages.push(offsets(node)[0]))
  return file.messages.flatMap(({place, reason, ruleId}): [string, string][] => {
    if (ruleId !== 'line-end-hyphen-is-a-break' || !place || !('start' in place)) return []
    const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0]
    const [, head = '', tail = '', joined = ''] =
      /“(.*?)-” and “(.*?)”.*“(.*?)”$/.exec(reason) ?? []
    return pages.some(page => page > start && page < end) ? [] : [[`${head} ${tail}`, joined]]
  })
}

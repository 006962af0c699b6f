import type {Root} from 'mdast'
import type {Position} from 'unist'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {liquidResolved} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import {pointsOf} from './points.ts'

/** Report each Liquid tag and output left in a post, but for those in code. */
export function reportLiquid(tree: Root, text: string, file: VFile): void {
  const tags = liquidTags(text)
  if (tags.length === 0) return
  const code = codeRanges(tree)
  const points = pointsOf(text)
  let next = 0
  for (const tag of tags) {
    while (next < code.length && endOf(code[next]) <= tag.start) next++
    if (startOf(code[next]) <= tag.start) continue
    const words = text.slice(tag.start, Math.min(tag.end, tag.start + 60))
    report(
      file,
      liquidResolved(`“${words.replace(/\s+/g, ' ')}”`),
      points.range(tag.start, tag.end)
    )
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function liquidTags(text: string): Range[] {
  const tags: Range[] = []
  const closing = closingMarks(text)
  const opening = /\{[{%]/g
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const mark = found[0] === '{%' ? '%}' : '}}'
    const end = closing(mark, found.index + 2)
    if (end < 0) continue
    tags.push({start: found.index, end: end + 2})
    opening.lastIndex = end + 2
  }
  return tags
}

/** Where a mark is found next; once it is found no more, the rest of the text is not searched again. */
function closingMarks(text: string): (mark: string, from: number) => number {
  const ended = new Set<string>()
  return (mark, from) => {
    if (ended.has(mark)) return -1
    const index = text.indexOf(mark, from)
    if (index < 0) ended.add(mark)
    return index
  }
}

function codeRanges(tree: Root): Position[] {
  const ranges: Position[] = []
  visit(tree, node => {
    if ((node.type === 'code' || node.type === 'inlineCode') && node.position)
      ranges.push(node.position)
  })
  return ranges
}

function startOf(position: Position | undefined): number {
  return position?.start.offset ?? Number.POSITIVE_INFINITY
}

function endOf(position: Position | undefined): number {
  return position?.end.offset ?? 0
}

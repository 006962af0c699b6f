import type {Nodes, Root} from 'mdast'
import type {Point} from 'unist'
import {visit} from '../visit.ts'

/**
 * Parse a text with the inside of its long runs of plain words left out, and put it back into the tree: micromark takes
 * many steps for each letter, and there is nothing to find in them. The tree is the same, with its positions.
 */
export function parseShortened(value: string, parse: (text: string) => Root): Root {
  if (!mayShorten(value)) return parse(value)
  const {text, runs} = shorten(value)
  const tree = parse(text)
  if (runs.length > 0) visit(tree, node => restore(node, runs))
  return tree
}

/** What is left out of a text. */
interface Run {
  readonly text: string
  /** Where its mark stands in the shortened text. */
  readonly offset: number
  readonly line: number
  /** By how much what stands behind it has moved, in the text and in its line. */
  readonly shift: number
  readonly lineShift: number
}

/** Labels of links are compared as they are written, and a return alone ends a line. */
function mayShorten(value: string): boolean {
  return !/(?<!\[\^[^\s\]]{0,999})\]:|\r(?!\n)|\uFDD0/u.test(value)
}

/** Paragraph by paragraph: no link, tag or code within a line reaches across a blank line. */
function shorten(value: string): {readonly text: string; readonly runs: readonly Run[]} {
  const runs: Run[] = []
  let text = ''
  let line = 1
  for (const paragraph of value.split(/(?<=\n)(?=[ >]*\r?\n)/u)) {
    const pattern = patternFor(paragraph)
    let from = 0
    for (const {0: words, index} of pattern ? paragraph.matchAll(pattern) : []) {
      const between = paragraph.slice(from, index)
      line += lineEnds(between)
      text += between
      const last = runs.at(-1)
      const saved = words.length - 2
      runs.push({
        ...{text: words, offset: text.length, line},
        shift: (last?.shift ?? 0) + saved,
        lineShift: (last?.line === line ? last.lineShift : 0) + saved
      })
      text += mark + String.fromCharCode(firstNumber + runs.length - 1)
      from = index + words.length
      if (runs.length === mostRuns) break
    }
    const rest = paragraph.slice(from)
    line += lineEnds(rest)
    text += rest
  }
  return {text, runs}
}

/** No character of any text (The Unicode Standard, 23.7); behind it stands a letter that says which run was here. */
const mark = '\uFDD0'
const firstNumber = 0x4e00
const mostRuns = 20_000

/** Marks that may belong to an address or a title of a link are left alone where there is one. */
function patternFor(paragraph: string): RegExp | undefined {
  if (/[<\t]/u.test(paragraph)) return undefined
  return paragraph.includes('](') ? words : wordsAndMarks
}

/** Words that stand among words on both sides, without what Markdown looks for. */
const words = /(?<=[a-z] )[a-z](?:[a-z\d ,;?%/\u0080-\uffff-]|[.:!](?= )){16,}[a-z](?= [a-z])/gi
const wordsAndMarks =
  /(?<=[a-z] )[a-z](?:[a-z\d ,;?%/\u0080-\uffff'"()-]|[.:!](?= )){16,}[a-z](?= [a-z])/gi

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function restore(node: Nodes, runs: readonly Run[]): void {
  if (node.type === 'text') node.value = whole(node.value, runs)
  else if (written.has(node.type)) {
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === 'string') Object.assign(node, {[name]: whole(value, runs)})
    }
  }
  if (!node.position) return
  move(node.position.start, runs)
  move(node.position.end, runs)
}

/** Nodes that hold something written beside text. */
const written: ReadonlySet<string> = new Set(
  'code html image inlineCode inlineMath link math'.split(' ')
)

function whole(value: string, runs: readonly Run[]): string {
  if (!value.includes(mark)) return value
  return value.replace(marks, (_, letter) => runs[letter.charCodeAt(0) - firstNumber]?.text ?? '')
}

const marks = new RegExp(`${mark}(.)`, 'gsu')

/** Back to where a place stands in the whole text. */
function move(point: Point, runs: readonly Run[]): void {
  const run = runBefore(point.offset ?? 0, runs)
  if (!run) return
  if (point.line === run.line) point.column += run.lineShift
  if (point.offset !== undefined) point.offset += run.shift
}

function runBefore(offset: number, runs: readonly Run[]): Run | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.offset ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return runs[low - 1]
}

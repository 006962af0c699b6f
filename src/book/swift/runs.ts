import type {Nodes, Paragraph, Root, RootContent, Text} from 'mdast'
import type {Point} from 'unist'
import {visit} from '../visit.ts'
import {notesIn, parted} from './blocks.ts'
import {pointAfter} from './phrases.ts'
import {plainOf} from './plain.ts'

/**
 * Parse a text with the inside of its long runs of plain words left out, and put it back into the tree: micromark takes
 * many steps for each letter, and there is nothing to find in them. Plain paragraphs, headings and notes that follow each other
 * are left out together, with the calls of notes, the links and the emphasis in them. The tree is the same, with its positions.
 */
export function parseShortened(value: string, parse: (text: string) => Root): Root {
  if (!mayShorten(value)) return parse(value)
  const {text, runs} = shorten(value)
  const tree = isOneMark(text) ? markAlone(text) : parse(text)
  if (runs.length === 0) return tree
  const left = new Set<RootContent>(tree.children.filter(isLeftOut))
  const notes = new Set(runs.flatMap(run => notesIn(run.text)))
  visit(tree, node => {
    restore(node, runs)
    if (node.type === 'footnoteDefinition') notes.add(node.identifier)
  })
  tree.children = tree.children.flatMap(node => {
    return node.type === 'paragraph' && left.has(node) ? parted(node, notes) : [node]
  })
  return tree
}

/** Whether all of a text is plain. */
function isOneMark(text: string): boolean {
  return text.length <= 4 && /^\n?\uFDD0.\n?$/su.test(text)
}

/** What any parser makes of that: it need not be asked. */
function markAlone(text: string): Root {
  const value = text.trim()
  const first: Point = {line: 1, column: 1, offset: 0}
  const start = pointAfter(text.slice(0, text.indexOf(mark)), first)
  const position = {start, end: pointAfter(value, start)}
  const words: Text = {type: 'text', value, position: {start: {...start}, end: {...position.end}}}
  const paragraph: Paragraph = {type: 'paragraph', children: [words], position}
  const whole = {start: first, end: pointAfter(text, first)}
  return {type: 'root', children: [paragraph], position: whole}
}

/** Words within a paragraph are left out between others. */
function isLeftOut(node: RootContent): boolean {
  const [text] = node.type === 'paragraph' ? node.children : []
  return text?.type === 'text' && text.value.startsWith(mark) && text.value.length === 2
}

/** What is left out of a text. */
interface Run {
  readonly text: string
  /** Where its mark stands in the shortened text. */
  readonly offset: number
  readonly line: number
  /** By how much what stands behind it has moved, in the text, in its line, and in lines. */
  readonly shift: number
  readonly lineShift: number
  readonly lines: number
}

/** Labels of links are compared as they are written, and a return alone ends a line. */
function mayShorten(value: string): boolean {
  return !/(?<!\[\^[^\s\]]{0,999})\]:|\r(?!\n)|\uFDD0/u.test(value)
}

/** A text of which something is left out. */
interface Short {
  text: string
  /** The one that it has come to. */
  line: number
  readonly runs: Run[]
}

/** Paragraph by paragraph: no link, tag or code within a line reaches across a blank line. */
function shorten(value: string): Short {
  const short: Short = {text: '', line: 1, runs: []}
  const paragraphs = value.split(/(?<=\n)(?=[ >]*\r?\n)/u)
  // No run is shorter, with what stands between it and the next.
  const isPlain = plainOf(paragraphs, value.length < mostRuns * 4)
  let plain = ''
  for (const [index, paragraph] of paragraphs.entries()) {
    if (isPlain[index] && short.runs.length < mostRuns) plain += paragraph
    else {
      shortenPlain(plain, short)
      plain = ''
      shortenParagraph(paragraph, short)
    }
  }
  shortenPlain(plain, short)
  return short
}

/** The line ends around them stay. */
function shortenPlain(plain: string, short: Short): void {
  if (!plain) return
  const start = plain.startsWith('\n') ? 1 : 0
  const end = plain.endsWith('\n') ? -1 : plain.length
  keep(plain.slice(0, start), short)
  leaveOut(plain.slice(start, end), short)
  keep(plain.slice(end), short)
}

function shortenParagraph(paragraph: string, short: Short): void {
  const pattern = patternFor(paragraph)
  let from = 0
  for (const {0: words, index} of pattern ? paragraph.matchAll(pattern) : []) {
    if (short.runs.length === mostRuns) break
    keep(paragraph.slice(from, index), short)
    leaveOut(words, short)
    from = index + words.length
  }
  keep(paragraph.slice(from), short)
}

function keep(text: string, short: Short): void {
  short.text += text
  short.line += lineEnds(text)
}

function leaveOut(words: string, short: Short): void {
  const {runs, line, text} = short
  const last = runs.at(-1)
  const inLine = words.length - (words.lastIndexOf('\n') + 1)
  runs.push({
    ...{text: words, offset: text.length, line},
    shift: (last?.shift ?? 0) + words.length - 2,
    lineShift: (last?.line === line ? last.lineShift : 0) + inLine - 2,
    lines: (last?.lines ?? 0) + lineEnds(words)
  })
  short.text += mark + String.fromCharCode(firstNumber + runs.length - 1)
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
  point.line += run.lines
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

import type {Heading, InlineCode, Paragraph, PhrasingContent} from 'mdast'
import type {Point, Position} from 'unist'
import {displayLinesRecognised} from '../book/messages/text.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {SKIP, visit} from '../book/visit.ts'

/**
 * Set whole paragraphs and headings of code as text where they are prose: some sites mark so what they want in another
 * face, the words of a box or a date under a treaty. A text with any other code in it means its code as code.
 */
export function takeDisplayLines(reading: Reading): void {
  const lines: Line[] = []
  let others = 0
  visit(reading.tree, node => {
    if (node.type === 'code' || (node.type === 'inlineCode' && !isProse(node.value))) others++
    const line = node.type === 'paragraph' || node.type === 'heading' ? lineOf(node) : undefined
    if (!line) return undefined
    lines.push(line)
    return SKIP
  })
  const [first] = lines
  if (!first || others > 0) return
  for (const {parent, code} of lines) parent.children = parent.children.map(asText(code))
  report(reading.file, displayLinesRecognised(first.code.value, lines.length), first.code)
}

interface Line {
  readonly parent: {children: PhrasingContent[]}
  readonly code: InlineCode
}

/** The only thing in a block, emphasis apart. */
function lineOf(block: Paragraph | Heading): Line | undefined {
  let parent: Line['parent'] = block
  for (let only = onlyIn(parent); only; only = onlyIn(parent)) {
    if (only.type === 'inlineCode') return isProse(only.value) ? {parent, code: only} : undefined
    if (only.type !== 'emphasis' && only.type !== 'strong') return undefined
    parent = only
  }
  return undefined
}

function onlyIn({children}: Line['parent']): PhrasingContent | undefined {
  const [only, ...more] = children.filter(isWritten)
  return more.length > 0 ? undefined : only
}

function isWritten(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}

/** Words that begin like a sentence or a name, with the marks of prose alone. */
function isProse(value: string): boolean {
  const words = value.trim().split(/\s+/u)
  if (words.length < 2 || !/^[“"‘'(]*(?:\.{3}|…)? ?[\p{L}\p{N}]/u.test(value)) return false
  if (/[{}<>=\\|$@^~`_*#[\]]|\/\/|--|\(\)|;$|\p{L}\.\p{Ll}/u.test(value)) return false
  const isNamed = words.length > 5 || /\p{Lu}/u.test(value)
  return isNamed && words.some(word => /^\P{L}*\p{L}{4,}/u.test(word))
}

function asText(code: InlineCode): (node: PhrasingContent) => PhrasingContent {
  const {value} = code
  const place = code.position && {position: withoutMarks(code.position, value)}
  return node => (node === code ? {type: 'text', value, ...place} : node)
}

/** Where the words stand between the backticks. */
function withoutMarks({start, end}: Position, value: string): Position {
  const length = (end.offset ?? 0) - (start.offset ?? 0)
  const marks = Math.max(0, Math.floor((length - value.length) / 2))
  const moved = ({line, column, offset}: Point, by: number): Point => {
    return {line, column: column + by, ...(offset !== undefined && {offset: offset + by})}
  }
  return {start: moved(start, marks), end: moved(end, -marks)}
}

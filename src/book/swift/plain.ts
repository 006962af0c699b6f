import type {Heading, Paragraph, RootContent} from 'mdast'
import type {Position} from 'unist'
import {phrasesOf, pointAfter} from './phrases.ts'

/** Which blocks of a text are plain; none where one may go on behind a blank line. */
export function plainOf(blocks: readonly string[], isShort: boolean): boolean[] {
  if (!blocks.every(endsAtBlanks)) return []
  const kinds = blocks.map((block, index) => kindOf(block, blocks[index + 1]))
  // Where other blocks call notes, micromark is to know them.
  const isCalled = !isShort || blocks.some((block, at) => !kinds[at] && block.includes('[^'))
  return kinds.map(kind => kind === 'words' || (kind === 'note' && !isCalled))
}

/** Code, raw HTML and formulas do. */
function endsAtBlanks(block: string): boolean {
  return !/<|```|~~~|\$\$/u.test(block)
}

/**
 * A blank line and what follows up to the next one is plain if it is a heading, a paragraph or a note of words, calls of
 * notes, links to plain addresses and plain emphasis. What is indented behind a note belongs to it.
 */
function kindOf(block: string, next: string | undefined): 'words' | 'note' | undefined {
  if (block.length >= longest || !plain.test(block)) return undefined
  if (!block.startsWith('\n[')) return 'words'
  return next === undefined || /^\n\S/u.test(next) ? 'note' : undefined
}

/** The stack of a regular expression ends at some millions. */
const longest = 100_000

const sign = `a-z\\d ,;?%'"()\\u0080-\\u1fff\\u2010-\\ufdcf-`
const stop = `[.:!](?=[\\s'"()’”]|$)|[.:](?=\\[\\^)`
const words = `[a-z\\d](?:(?:[${sign}]|[.:!](?= ))*[a-z\\d])?`
const link = `\\[${words}\\]\\([a-z\\d:/.#?=%-]{1,999}\\)`
const call = `\\[\\^[a-z\\d-]{1,99}\\](?![(:])`
// Between a space and a letter a mark can only open, between a letter and a space it can only close.
const marks = ['\\*', '\\*\\*', '_', '__'].map(mark => mark + words + mark).join('|')
const emphasis = `(?<=[\\s("'“‘])(?:${marks})(?=[\\s,.;:?!()'"’”[-]|$)`
// What a line may open and end with, Markdown takes for no mark and no space.
const line = `(?:['"(“‘a-z\\u00c0-\\u1fff]|${emphasis})(?:[${sign}]|${stop}|${call}|${link}|${emphasis})*(?<! )`
const label = `\\[\\^[a-z\\d-]{1,99}\\]: `
const plain = new RegExp(`^\\n(?:#{1,6} |(?:${label})?(?:${line}\\n)*)${line}\\n?$`, 'i')

/** The blocks that were taken for one: it has blank lines in it. Notes are those that there are. */
export function parted({children, position}: Paragraph, notes: ReadonlySet<string>): RootContent[] {
  const [text] = children
  if (text?.type !== 'text' || !position) return []
  let {start} = position
  return text.value.split('\n\n').map(words => {
    const end = pointAfter(words, start)
    const block = blockOf(words, {start: {...start}, end}, notes)
    start = pointAfter('\n\n', end)
    return block
  })
}

function blockOf(words: string, position: Position, notes: ReadonlySet<string>): RootContent {
  const {start, end} = position
  const [opening = '', label] = /^(?:#+ |\[\^([^\]]+)\]: )/u.exec(words) ?? []
  const inner = words.slice(opening.length)
  const from = pointAfter(opening, start)
  if (label) {
    const children = [paragraphOf(inner, {start: from, end: {...end}}, notes)]
    return {type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children, position}
  }
  if (!opening) return paragraphOf(inner, position, notes)
  const depth = (opening.length - 1) as Heading['depth']
  return {type: 'heading', depth, children: phrasesOf(inner, from, notes), position}
}

function paragraphOf(words: string, position: Position, notes: ReadonlySet<string>): Paragraph {
  return {type: 'paragraph', children: phrasesOf(words, position.start, notes), position}
}

/** The notes in what was left out. */
export function notesIn(text: string): string[] {
  return Array.from(text.matchAll(/^\[\^([^\]]+)\]: /gmu), ([, label = '']) => label.toLowerCase())
}

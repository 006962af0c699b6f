import type {Heading, Paragraph, RootContent} from 'mdast'
import type {Position} from 'unist'
import {phrasesOf, pointAfter} from './phrases.ts'

/** Whether a blank line ends whatever was begun before it: code, raw HTML and formulas go on behind one. */
export function endsAtBlanks(text: string): boolean {
  return !/<|```|~~~|\$\$/u.test(text)
}

/**
 * Whether a blank line and what follows up to the next one is a heading or a paragraph of words, calls of notes, links to
 * plain addresses and plain emphasis.
 */
export function isPlain(paragraph: string): boolean {
  return paragraph.length < longest && plain.test(paragraph)
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
const plain = new RegExp(`^\\n(?:#{1,6} |(?:${line}\\n)*)${line}\\n?$`, 'i')

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
  const {start} = position
  if (!words.startsWith('#')) {
    return {type: 'paragraph', children: phrasesOf(words, start, notes), position}
  }
  const depth = words.indexOf(' ') as Heading['depth']
  const children = phrasesOf(
    words.slice(depth + 1),
    pointAfter(words.slice(0, depth + 1), start),
    notes
  )
  return {type: 'heading', depth, children, position}
}

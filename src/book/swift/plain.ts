import {isTable} from './tables.ts'

/** Which blocks of a text are plain; none where one may go on behind a blank line. */
export function plainOf(blocks: readonly string[], isShort: boolean): boolean[] {
  if (!blocks.every(endsAtBlanks)) return []
  const kinds = blocks.map((block, index) => {
    // The text begins as if behind a blank line.
    const opened = index === 0 && !block.startsWith('\n') ? `\n${block}` : block
    return kindOf(opened, blocks[index - 1], blocks[index + 1])
  })
  // Where other blocks call notes, micromark is to know them.
  const isCalled = !isShort || blocks.some((block, at) => !kinds[at] && block.includes('[^'))
  return kinds.map(kind => kind === 'words' || (kind === 'note' && !isCalled))
}

/** Code, comments, raw HTML of some names and formulas do. */
function endsAtBlanks(block: string): boolean {
  if (!/[<`~$]/u.test(block)) return true
  const rest = block.replace(/<!--[^<`~$\n]*-->/gu, '')
  return !/<[!?]|<(?:pre|script|style|textarea)|```|~~~|\$\$/iu.test(rest)
}

/**
 * A blank line and what follows up to the next one is plain if it is a heading, a paragraph or a note of words, calls of
 * notes, links to plain addresses and plain emphasis; or if such words stand in a quotation of one line, in a list of such
 * lines, or in the cells of a table. What is indented behind a note belongs to it.
 */
function kindOf(
  block: string,
  before: string | undefined,
  next: string | undefined
): 'words' | 'note' | undefined {
  if (block.length >= longest) return undefined
  if (block.startsWith('\n>')) return isQuotation(block, next) ? 'words' : undefined
  if (block.startsWith('\n|')) return isTable(linesOf(block), isLine) ? 'words' : undefined
  if (item.test(block)) return isList(block) && isEnd(before) && isEnd(next) ? 'words' : undefined
  if (!plain.test(block)) return undefined
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
const plainLine = new RegExp(`^\\n${line}$`, 'i')

function isLine(words: string): boolean {
  return plainLine.test(`\n${words}`)
}

/** A quotation goes on where its mark stands alone in a line. */
function isQuotation(block: string, next: string | undefined): boolean {
  const [first = '', ...others] = linesOf(block)
  if (!first.startsWith('> ') || others.length > 0 || next?.startsWith('>')) return false
  return isLine(first.slice(2))
}

/** Of one level, with the same mark at each line. */
function isList(block: string): boolean {
  const mark = openingOf(block.slice(1)).at(-2)
  return linesOf(block).every(words => {
    const opening = openingOf(words)
    return opening.at(-2) === mark && isLine(words.slice(opening.length))
  })
}

const item = /^\n(?:[-*+]|\d{1,9}[.)]) /u

/** What an item of a list begins with. */
export function openingOf(words: string): string {
  return /^(?:[-*+]|\d{1,9}[.)]) /u.exec(words)?.[0] ?? ''
}

/** Whether a list does not go on in a block beside it: that one stands at the edge, and no line of it is of a list. */
function isEnd(block: string | undefined): boolean {
  if (block === undefined) return true
  return /^\n?\S/u.test(block) && !/^\s*(?:[-*+]|\d+[.)])(?:\s|$)/mu.test(block)
}

function linesOf(block: string): string[] {
  return block.slice(1, block.endsWith('\n') ? -1 : undefined).split('\n')
}

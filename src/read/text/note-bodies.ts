import type {Block} from './blocks.ts'
import {type Line, rewrite, words} from './lines.ts'

/** The text of a note as it stands in a plain text. */
export interface NoteBody {
  readonly label: string
  readonly lines: readonly Line[]
  /** Characters of the first line's words that are the note's mark. */
  readonly mark: number
  /** Whether a bracket at its end belongs to the mark (`[Footnote 1: …]`). */
  readonly bracketed: boolean
  /** By its form or place no paragraph of the text: called by marks that stand apart from words too. */
  readonly sure: boolean
}

/** The paragraphs that open like notes: `[1] …`, `[A] …`, `[Footnote 1: …]`, and `1. …` under a heading `NOTES`. */
export function findBodies(blocks: readonly Block[]): NoteBody[] {
  const bodies: NoteBody[][] = []
  const tail = tailOf(blocks)
  let underHeading = false
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) break
    if (headsNotes(block)) underHeading = true
    else if (/^\s*\[Footnote/i.test(block.lines[0]?.text ?? '')) {
      bodies.push(footnotesFrom(blocks, index))
    } else {
      const found = listed(block.lines, underHeading, index >= tail)
      if (found.length === 0) underHeading = false
      bodies.push(found)
    }
  }
  return bodies.flat()
}

/** `NOTES`, `Footnotes:` alone between blank lines. */
export function headsNotes(block: Block): boolean {
  return (
    block.lines.length === 1 && /^\s*(?:foot|end)?notes?\s*[:.]?$/i.test(block.lines[0]?.text ?? '')
  )
}

/** Index of the block from which on there is nothing but notes. */
function tailOf(blocks: readonly Block[]): number {
  let tail = blocks.length
  while (tail > 0 && bracketMark.test(words(blocks[tail - 1]?.lines[0]))) tail--
  return tail
}

const bracketMark = /^\[(\d{1,4}|[A-Z]|[*†‡§]{1,3})\]:?\s*(?=\S)/
const listMark = /^\(?(\d{1,3})[.):]?\s+(?=\S)/

/** The notes of one block, each from the line with its mark to the next such line. */
function listed(lines: readonly Line[], underHeading: boolean, inTail: boolean): NoteBody[] {
  const bracketed = bracketMark.test(words(lines[0]))
  const pattern = bracketed ? bracketMark : listMark
  if (!bracketed && !(underHeading && listMark.test(words(lines[0])))) return []
  const bodies: {label: string; lines: Line[]; mark: number; bracketed: false; sure: boolean}[] = []
  for (const line of lines) {
    const found = pattern.exec(words(line))
    const label = found?.[1]
    if (found && label) {
      bodies.push({
        label,
        lines: [line],
        mark: found[0].length,
        bracketed: false,
        sure: underHeading || inTail
      })
    } else bodies.at(-1)?.lines.push(line)
  }
  return bodies
}

/** `[Footnote 1: …]` from a block on, over blank lines to its closing bracket; a block may hold several. */
function footnotesFrom(blocks: readonly Block[], index: number): NoteBody[] {
  const bodies: NoteBody[] = []
  const lines = blocks.slice(index, index + 12).flatMap(block => block.lines)
  const own = blocks[index]?.lines.length ?? 0
  for (let start = 0; start < own; ) {
    const found = /^\[Footnote\s*([\w*†‡§]{0,4})\s*[:.]?\s*/i.exec(words(lines[start]))
    const end = found ? closing(lines, start) : -1
    if (!found || end < 0) break
    const [mark] = found
    bodies.push({
      label: found[1] || '*',
      lines: lines.slice(start, end + 1),
      mark: mark.length,
      bracketed: true,
      sure: true
    })
    start = end + 1
  }
  return bodies
}

/** The line that closes the bracket which a line opens, if it ends there. */
function closing(lines: readonly Line[], start: number): number {
  let depth = 0
  for (let index = start; index < lines.length; index++) {
    const text = lines[index]?.text ?? ''
    if (index > start && /^\s*\[Footnote/i.test(text)) return -1
    for (const character of text) depth += character === '[' ? 1 : character === ']' ? -1 : 0
    if (depth <= 0) return text.endsWith(']') ? index : -1
  }
  return -1
}

/**
 * Blocks in which a `[Footnote 1: …]` ends before its line does, cut there: the rest of the line is text.
 * Both halves keep the line's number and start, the second with spaces for the first.
 */
export function cutFootnotes(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(block => {
    if (!/^\s*\[Footnote/i.test(block.lines[0]?.text ?? '')) return [block]
    const end = bracketEnd(block.lines)
    const line = end && block.lines[end.index]
    if (!line || end.column >= line.text.length) return [block]
    const head = {...line, text: line.text.slice(0, end.column)}
    const tail = {...line}
    rewrite(tail, ' '.repeat(end.column) + line.text.slice(end.column))
    return [
      {...block, lines: [...block.lines.slice(0, end.index), head]},
      {gap: 1, lines: [tail, ...block.lines.slice(end.index + 1)]}
    ]
  })
}

function bracketEnd(lines: readonly Line[]): {index: number; column: number} | undefined {
  let depth = 0
  for (const [index, line] of lines.entries()) {
    for (let column = 0; column < line.text.length; column++) {
      if (line.text[column] === '[') depth++
      else if (line.text[column] === ']' && --depth === 0) return {index, column: column + 1}
    }
  }
  return undefined
}

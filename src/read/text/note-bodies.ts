import type {Block} from './blocks.ts'
import {type Line, words} from './lines.ts'
import {headsMore, headsNotes} from './note-heads.ts'
import {type NoteStyle, type OpeningMark, openingMark} from './note-marks.ts'
import type {StarCalls} from './note-stars.ts'

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
  readonly style?: NoteStyle
  /** Where it is called if nothing else calls it: the end of the words that it stood behind. */
  readonly place?: number
}

/** The notes of a text, and the lines that stand over them: `NOTES`, and under it `CHAPTER I`. */
export interface NoteBodies {
  readonly bodies: readonly NoteBody[]
  readonly heads: ReadonlySet<Block>
}

/** The paragraphs that open like notes: `[1] …`, `{1} …`, `¹ …`, `* …`, and `1. …` under a heading `NOTES`. */
export function findBodies(
  blocks: readonly Block[],
  cut: ReadonlyMap<Block, NoteBody>,
  stars: StarCalls
): NoteBodies {
  const bodies: Draft[] = []
  const heads = new Set<Block>()
  const tail = tailOf(blocks)
  let under = false
  for (const [index, block] of blocks.entries()) {
    const known = cut.get(block)
    const last = under ? bodies.at(-1) : undefined
    const found = known ? [] : listed(block, under, index >= tail, stars)
    if (known) bodies.push({...known, lines: [...known.lines]})
    else if (headsNotes(block)) {
      under = true
      heads.add(block)
    } else if (found.length > 0) bodies.push(...found)
    else if (under && headsMore(block, blocks[index + 1])) heads.add(block)
    else if (goesOn(last, blocks, index)) last?.lines.push(...block.lines)
    else under = false
  }
  return {bodies, heads}
}

type Draft = Omit<NoteBody, 'lines'> & {lines: Line[]}

/** Index of the block from which on there is nothing but notes. */
function tailOf(blocks: readonly Block[]): number {
  let tail = blocks.length
  while (tail > 0 && /^[[{]/.test(words(blocks[tail - 1]?.lines[0]))) {
    if (!openingMark(words(blocks[tail - 1]?.lines[0]), true)) break
    tail--
  }
  return tail
}

/** The notes of one block, each from the line with its mark to the next such line. */
function listed({lines}: Block, under: boolean, inTail: boolean, stars: StarCalls): Draft[] {
  const first = markOf(lines[0], under, inTail, stars)
  if (!first) return []
  const bodies: Draft[] = []
  let last: OpeningMark | undefined
  for (const line of lines) {
    const mark = line === lines[0] ? first : markOf(line, under, inTail, stars)
    if (mark && mark.style === first.style && follows(mark, last)) {
      const {label, style, length} = mark
      const sure = under || inTail || style === 'star'
      bodies.push({label, lines: [line], mark: length, bracketed: false, sure, style})
      last = mark
    } else bodies.at(-1)?.lines.push(line)
  }
  return bodies
}

function markOf(
  line: Line | undefined,
  under: boolean,
  inTail: boolean,
  stars: StarCalls
): OpeningMark | undefined {
  const mark = openingMark(words(line), under || inTail)
  if (!line || !mark || (mark.style === 'list' && !under)) return undefined
  const distance = under || inTail ? Number.POSITIVE_INFINITY : 15_000
  return mark.style === 'star' && !stars.waits(mark.label, line.start, distance) ? undefined : mark
}

/** A number that a line happens to open with is no mark. */
function follows(mark: OpeningMark, last: OpeningMark | undefined): boolean {
  return !last || mark.style !== 'list' || Number(mark.label) === Number(last.label) + 1
}

/** Another paragraph of a note: indented under it, or with the next note after it. */
function goesOn(last: Draft | undefined, blocks: readonly Block[], index: number): boolean {
  const [line] = blocks[index]?.lines ?? []
  if (!last || last.bracketed || !line) return false
  if (line.indent >= (last.lines[0]?.indent ?? 0) + 2) return true
  const next = blocks
    .slice(index + 1, index + 7)
    .map(block => openingMark(words(block.lines[0]), true))
  const found = next.find(mark => mark !== undefined && mark.style === last.style)
  return /^\d+$/.test(last.label) && Number(found?.label) === Number(last.label) + 1
}

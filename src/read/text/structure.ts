import type {VFile} from 'vfile'
import type {Block} from './blocks.ts'
import {markSpeeches} from './drama.ts'
import {joinEpigraphs} from './epigraphs.ts'
import {markLetters} from './letters.ts'
import {levelHeadings} from './levels.ts'
import {leaveOutLineNumbers} from './line-numbers.ts'
import {joinItems} from './lists.ts'
import {markHeadings} from './lone-headings.ts'
import {type Layout, type Piece, piecesOf} from './pieces.ts'
import {settleVerse} from './stanzas.ts'

/** What the blocks of a text are: each by its own form first, then by what stands around it. */
export function structureOf(
  blocks: readonly Block[],
  layout: Layout,
  titles: ReadonlySet<string>,
  file: VFile
): Piece[] {
  const {without} = layout
  let pieces = blocks.flatMap(block => piecesOf(block, layout))
  if (!without.has('lists')) pieces = joinItems(pieces)
  if (!without.has('drama')) pieces = markSpeeches(pieces) // before headings: a speaker's name is none
  if (!without.has('verse') && !without.has('headings')) pieces = settleVerse(pieces)
  if (!without.has('headings')) pieces = levelHeadings(markHeadings(pieces, titles, layout.indent))
  if (!without.has('letters')) pieces = markLetters(pieces, layout) // what is pushed right may be a heading
  if (!without.has('epigraphs')) pieces = joinEpigraphs(pieces) // by their places under headings
  leaveOutLineNumbers(pieces, file)
  return pieces
}

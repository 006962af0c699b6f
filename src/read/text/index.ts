/** A plain text comes in, its title line, paragraphs, headings, verse, quotations and notes come out as mdast. */

import type {VFile} from 'vfile'
import type {Manifest} from '../../book/manifest.ts'
import type {Draft} from '../draft.ts'
import {groupBlocks} from './blocks.ts'
import {leaveOutBoilerplate} from './boilerplate.ts'
import {leaveOutGutenberg} from './gutenberg.ts'
import {joinHyphens} from './hyphens.ts'
import {splitLines} from './lines.ts'
import {markHeadings} from './lone-headings.ts'
import {measure} from './measure.ts'
import {takeNotes} from './notes.ts'
import {leaveOutPageMarks} from './page-marks.ts'
import {piecesOf} from './pieces.ts'
import {takeTitle} from './title.ts'
import {treeOf} from './tree.ts'

/** Read a plain text. What it leaves out it blanks first, with messages; every place in the tree is a place in the source. */
export function readText(text: string, file: VFile, manifest: Manifest): Draft {
  const lines = splitLines(text)
  const header = leaveOutGutenberg(lines, file)
  leaveOutPageMarks(lines, file)
  leaveOutBoilerplate(lines, file, manifest)
  const titled = takeTitle(groupBlocks(lines), header)
  const notes = takeNotes(titled.blocks, file)
  joinHyphens(notes.blocks)
  const layout = measure(notes.blocks)
  const pieces = markHeadings(notes.blocks.flatMap(block => piecesOf(block, layout)))
  return {tree: treeOf(pieces, notes.bodies, notes.calls, file), metadata: titled.metadata}
}

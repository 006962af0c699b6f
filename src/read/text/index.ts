/** A plain text comes in, its title line, paragraphs, headings, verse, quotations and notes come out as mdast. */

import type {VFile} from 'vfile'
import type {Entry, Manifest} from '../../book/manifest.ts'
import type {Draft} from '../draft.ts'
import {groupBlocks} from './blocks.ts'
import {leaveOutBoilerplate} from './boilerplate.ts'
import {leaveOutFrontMatter} from './front-matter.ts'
import {leaveOutGutenberg} from './gutenberg.ts'
import {joinHyphens} from './hyphens.ts'
import {cutIllustrations} from './illustrations.ts'
import {reportOtherFormat} from './known-formats.ts'
import {splitLines} from './lines.ts'
import {takeMail} from './mail.ts'
import {marksOf} from './marks.ts'
import {measure} from './measure.ts'
import {takeNotes} from './notes.ts'
import {placePages, reportLostPages} from './original-pages.ts'
import {takePageMarks} from './page-marks.ts'
import {pinLines} from './pins.ts'
import {leaveOutRunningHeads} from './running-heads.ts'
import {structureOf} from './structure.ts'
import {treeOf} from './tree.ts'

/** Read a plain text. What it leaves out it blanks first, with messages; every place in the tree is a place in the source. */
export function readText(text: string, file: VFile, manifest: Manifest, entry?: Entry): Draft {
  const lines = splitLines(text)
  const without = new Set(entry?.noGuesses)
  pinLines(lines, entry?.pins ?? [], manifest.file)
  reportOtherFormat(lines, file)
  const header = {...takeMail(lines, file), ...leaveOutGutenberg(lines, file)}
  leaveOutRunningHeads(lines, file)
  const pages = takePageMarks(lines, file)
  leaveOutBoilerplate(lines, file, manifest)
  const front = leaveOutFrontMatter(groupBlocks(lines), header, without, file)
  const notes = takeNotes(cutIllustrations(front.blocks), file)
  const layout = {...measure(notes.blocks), without}
  const pieces = structureOf(notes.blocks, layout, front.titles, file)
  joinHyphens([...pieces, ...notes.bodies], file)
  const marks = marksOf([...notes.calls, ...placePages(pages, lines)])
  const tree = treeOf(pieces, notes.bodies, marks, file)
  reportLostPages(pages, tree, file)
  return {tree, metadata: front.metadata}
}

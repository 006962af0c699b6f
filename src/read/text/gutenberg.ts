import type {VFile} from 'vfile'
import {boilerplateLeftOut} from '../../book/messages/read.ts'
import type {Metadata} from '../../book/reading.ts'
import {gutenbergMetadata} from './gutenberg-metadata.ts'
import {leaveOut} from './left-out.ts'
import {isBlank, type Line, words} from './lines.ts'
import {transcribersNotes} from './transcribers-notes.ts'

/** Leave out what Project Gutenberg sets around a text, and take from it what it says of the text. */
export function leaveOutGutenberg(lines: readonly Line[], file: VFile): Partial<Metadata> {
  const start = startOf(lines)
  const metadata = gutenbergMetadata(lines.slice(0, start))
  leaveOut(lines.slice(0, start), file, notice)
  leaveOut(lines.slice(endOf(lines, start)), file, notice)
  for (let block = credits(lines); block.length > 0; block = credits(lines))
    leaveOut(block, file, notice)
  for (const note of transcribersNotes(lines)) {
    leaveOut(note, file, text => boilerplateLeftOut(text, true))
  }
  return metadata
}

function notice(text: string): ReturnType<typeof boilerplateLeftOut> {
  return boilerplateLeftOut(text, false)
}

/** How many lines the header has: up to the line of stars, or to the end of the small print in files of the nineties. */
function startOf(lines: readonly Line[]): number {
  const opening = lines.slice(0, 600)
  const stars = opening.findIndex(line => /^\*{3} ?START OF TH/i.test(line.text))
  if (stars >= 0) return joinsOn(lines, stars) ? stars + 2 : stars + 1
  return (
    opening.findLastIndex(line => /^\*{1,3} ?END ?\*{0,2} ?THE SMALL PRINT/i.test(line.text)) + 1
  )
}

/** A long title runs over to a second line of stars. */
function joinsOn(lines: readonly Line[], index: number): boolean {
  return !/\*{3}\s*$/.test(lines[index]?.text ?? '') && /\*{3}$/.test(lines[index + 1]?.text ?? '')
}

/** The first of the lines that close the text; many files have one in words before the one in stars. */
function endOf(lines: readonly Line[], from: number): number {
  const marks =
    /^(?:\*{3} ?END OF TH|(?:The )?End of (?:the |this )?Project Gutenberg|\*{3} ?START: FULL LICENSE)/i
  const end = lines.findIndex((line, index) => index >= from && marks.test(line.text))
  return end < 0 ? lines.length : end
}

/** Who made the digital text, and where it may be found in other forms: the first blocks. */
function credits(lines: readonly Line[]): readonly Line[] {
  const block = blockFrom(
    lines,
    lines.findIndex(line => !isBlank(line))
  )
  const text = block.map(words).join(' ').slice(0, 600)
  return isCredit(text) || isOtherForm(text) ? block : []
}

function isCredit(text: string): boolean {
  const opens =
    /^(?:This (?:e-?text|e-?book) was )?(?:Produced|E-?text prepared|Prepared|Transcribed|Scanned|This e-?text was) (?:by|from)/i
  const named =
    /proofread|pgdp|gutenberg/i.test(text) || /^Produced by [\p{L}\p{P} ]{3,80}$/u.test(text)
  return opens.test(text) && named
}

function isOtherForm(text: string): boolean {
  return /^Note: (?:Project Gutenberg|Images of the original)\b.*(?:HTML|https?:|images)/i.test(
    text
  )
}

function blockFrom(lines: readonly Line[], index: number): readonly Line[] {
  if (index < 0) return []
  let end = index
  while (lines[end] && lines[end]?.text !== '') end++
  return lines.slice(index, end)
}

import type {Block} from './blocks.ts'
import {words} from './lines.ts'
import {openingMark} from './note-marks.ts'

/** `NOTES`, `Footnotes:` alone between blank lines, perhaps underlined. */
export function headsNotes(block: Block): boolean {
  const [line, under, ...more] = block.lines.map(words)
  if (line === undefined || line.length > 40 || more.length > 0) return false
  return heading.test(line) && (under === undefined || /^[-=_~*]{3,}$/.test(under))
}

const heading =
  /^[_=*\s[]*(?:(?:foot|end)?notes?(?: and references)?|(?:foot|end)-notes?|notes (?:to|for|on) (?:the )?(?:chapter|part|book|section|introduction|text|preface)\b.{0,12}|anmerkungen|fu(?:ß|ss)noten|notas|remarques)\s*[:.\]_=*]*$/i

/** Among notes, the name of the chapter whose notes begin anew below it. */
export function headsMore(block: Block, next: Block | undefined): boolean {
  const [line, ...more] = block.lines.map(words)
  if (line === undefined || line.length > 70 || more.length > 0) return false
  return openingMark(words(next?.lines[0]), true)?.label === '1'
}

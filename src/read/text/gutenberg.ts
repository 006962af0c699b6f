import type {VFile} from 'vfile'
import {boilerplateLeftOut} from '../../book/messages/read.ts'
import type {Metadata} from '../../book/reading.ts'
import {splitAuthors} from '../authors.ts'
import {languageTag} from '../language.ts'
import {leaveOut} from './left-out.ts'
import {isBlank, type Line, words} from './lines.ts'

/** Leave out what Project Gutenberg sets around a text, and take from it what it says of the text. */
export function leaveOutGutenberg(lines: readonly Line[], file: VFile): Partial<Metadata> {
  const start = lines.slice(0, 400).findIndex(line => /^\*{3} ?START OF TH/i.test(line.text))
  const metadata = start < 0 ? {} : metadataOf(lines.slice(0, start))
  leaveOut(lines.slice(0, start + 1), file, notice)
  leaveOut(lines.slice(endOf(lines, start + 1)), file, notice)
  leaveOut(credits(lines), file, notice)
  for (const note of transcribersNotes(lines)) {
    leaveOut(note, file, text => boilerplateLeftOut(text, true))
  }
  return metadata
}

function notice(text: string): ReturnType<typeof boilerplateLeftOut> {
  return boilerplateLeftOut(text, false)
}

/** `Title: …` with the lines indented under it as subtitle, `Author: …`, `Language: …`. */
function metadataOf(header: readonly Line[]): Partial<Metadata> {
  const title = fieldOf(header, 'title')
  const authors = splitAuthors(fieldOf(header, 'author').join(' '))
  const language = languageTag(fieldOf(header, 'language')[0])
  const subtitle = title.slice(1).join(' ')
  return {
    ...(title[0] && {title: title[0]}),
    ...(subtitle && {subtitle}),
    ...(authors.length > 0 && {authors}),
    ...(language && {language})
  }
}

function fieldOf(header: readonly Line[], name: string): string[] {
  const at = header.findIndex(line => line.text.toLowerCase().startsWith(`${name}:`))
  if (at < 0) return []
  const values = [words(header[at]).slice(name.length + 1)]
  for (let index = at + 1; (header[index]?.indent ?? 0) > 0 && header[index]?.text; index++) {
    values.push(words(header[index]))
  }
  return values.map(value => value.replace(/\s+/g, ' ').trim()).filter(value => value !== '')
}

/** The first of the lines that close the text; many files have one in words before the one in stars. */
function endOf(lines: readonly Line[], from: number): number {
  const marks = /^(?:\*{3} ?END OF TH|End of (?:the |this )?Project Gutenberg)/i
  const end = lines.findIndex((line, index) => index >= from && marks.test(line.text))
  return end < 0 ? lines.length : end
}

/** Who made the digital text: the first block. */
function credits(lines: readonly Line[]): readonly Line[] {
  const block = blockFrom(
    lines,
    lines.findIndex(line => !isBlank(line))
  )
  const text = block.map(words).join(' ').slice(0, 600)
  const opens = /^(?:Produced|E-?text prepared|This e-?text was|Transcribed) (?:by|from)/i.test(
    text
  )
  const named =
    /proofread|pgdp|gutenberg/i.test(text) || /^Produced by [\p{L}\p{P} ]{3,80}$/u.test(text)
  return opens && named ? block : []
}

/** In a box, in brackets, or as the last section of the file: elsewhere a note is not told from text. */
function transcribersNotes(lines: readonly Line[]): Line[][] {
  const notes: Line[][] = []
  for (const [index, line] of lines.entries()) {
    if (!/^[[|\s]*transcriber['’]?s?['’]? notes?/i.test(line.text.slice(0, 60))) continue
    notes.push(noteFrom(lines, index))
  }
  return notes.filter(note => note.length > 0)
}

function noteFrom(lines: readonly Line[], index: number): Line[] {
  const text = lines[index]?.text ?? ''
  if (/^\s*\|/.test(text)) return boxAround(lines, index)
  if (/^\s*\[/.test(text)) return bracketFrom(lines, index)
  const isLast = lines.slice(index).filter(line => !isBlank(line)).length < 60
  return isLast && index * 10 > lines.length * 6 && /[\p{L}:]$/u.test(text)
    ? lines.slice(index)
    : []
}

function boxAround(lines: readonly Line[], index: number): Line[] {
  let first = index
  let last = index
  while (/^\s*[+|]/.test(lines[first - 1]?.text ?? '')) first--
  while (/^\s*[+|]/.test(lines[last + 1]?.text ?? '')) last++
  return lines.slice(first, last + 1)
}

/** A note in brackets ends with them, whatever stands between. */
function bracketFrom(lines: readonly Line[], index: number): Line[] {
  let depth = 0
  for (let end = index; end < Math.min(lines.length, index + 200); end++) {
    for (const character of lines[end]?.text ?? '')
      depth += character === '[' ? 1 : character === ']' ? -1 : 0
    if (depth <= 0) return lines.slice(index, end + 1)
  }
  return []
}

function blockFrom(lines: readonly Line[], index: number): readonly Line[] {
  if (index < 0) return []
  let end = index
  while (lines[end] && lines[end]?.text !== '') end++
  return lines.slice(index, end)
}

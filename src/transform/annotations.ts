import type {PhrasingContent, Text} from 'mdast'
import type {Manifest, Quotation} from '../book/manifest.ts'
import {
  noteCallFound,
  noteIsWritten,
  quotationBetween,
  quotationFound,
  quotationIsUnique
} from '../book/messages/annotations.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {type Edit, edit} from './annotations/edit.ts'
import {nearestWords} from './annotations/nearest.ts'
import {noteOf} from './annotations/note.ts'
import {behindWords, callBehind, endOfWords} from './annotations/places.ts'
import {checkNotes} from './footnotes.ts'
import {noteNames} from './note-names.ts'
import {pointOf, sourceOf} from './positions.ts'
import {findQuotation, type Match} from './quotation.ts'
import {pieceBefore, type Words, wordsOf} from './words.ts'

/**
 * Put the editor's apparatus into a reading: notes, references and index marks that the manifest anchors by quotation.
 * All quotations are found in the source's own words before the first is acted upon.
 */
export function annotate(reading: Reading, manifest: Manifest): void {
  const {notes, references, indexTerms} = reading.entry
  if (notes.length + references.length + indexTerms.length === 0) return
  const finding = {reading, manifest, words: wordsOf(reading.tree), source: sourceOf(reading)}
  const edits = [...addNotes(finding), ...addReferences(finding), ...addIndexMarks(finding)]
  edit(finding.words, edits, finding.source)
}

interface Finding {
  readonly reading: Reading
  readonly manifest: Manifest
  readonly words: Words
  readonly source: string
}

function* addNotes(finding: Finding): Generator<Edit> {
  const {reading, manifest, words} = finding
  const nameNote = noteNames(reading.tree)
  for (const note of reading.entry.notes) {
    const match = findOnce(finding, note.at)
    if (!match) continue
    if (!note.note.trim()) report(manifest.file, noteIsWritten(note.at.exact), note.at.place)
    const call = note.call === undefined ? undefined : callBehind(words, match, note.call)
    if (note.call !== undefined && !call) {
      const behind = words.text.slice(match.to, match.to + 24).trim()
      report(manifest.file, noteCallFound(note.call, note.at.exact, behind), note.at.place)
      continue
    }
    const {reference, body, inner} = noteOf(note, nameNote('editor'))
    checkNotes({type: 'root', children: [...body.children, ...inner]}, finding =>
      report(manifest.file, finding, note.at.place)
    )
    reading.tree.children.push(body, ...inner)
    yield call
      ? {...call, insert: [reference]}
      : {at: behindWords(words, match), insert: [reference]}
  }
}

function* addReferences(finding: Finding): Generator<Edit> {
  for (const {at, see, text} of finding.reading.entry.references) {
    const match = findOnce(finding, at)
    if (!match) continue
    const children: PhrasingContent[] = text ? [textNode(text)] : []
    const data = {inManifest: at.place}
    const reference: PhrasingContent = {type: 'reference', target: see, form: 'see', children, data}
    yield {at: endOfWords(finding.words, match), insert: [textNode(' '), reference]}
  }
}

function* addIndexMarks(finding: Finding): Generator<Edit> {
  const {start, end} = finding.words
  for (const {at, term} of finding.reading.entry.indexTerms) {
    const match = findOnce(finding, at)
    const head = term.split('!').map(level => level.trim())
    const from = match && start[match.from]
    const to = match && end[match.to - 1]
    if (from === undefined || to === undefined) continue
    yield {at: to, from, head, insert: []}
  }
}

function findOnce(finding: Finding, quotation: Quotation): Match | undefined {
  const {reading, manifest, words} = finding
  const {matches, elsewhere} = findQuotation(words, quotation)
  const {exact, place} = quotation
  const {path} = reading.file
  if (matches.length > 1) {
    report(manifest.file, quotationIsUnique(exact, linesOf(finding, matches)), place)
  } else if (matches.length === 0 && elsewhere.length > 0) {
    report(manifest.file, quotationBetween(exact, path, linesOf(finding, elsewhere)), place)
  } else if (matches.length === 0) {
    report(manifest.file, quotationFound(exact, path, nearestWords(words.text, exact)), place)
  }
  return matches.length === 1 ? matches[0] : undefined
}

function linesOf({words, source, reading}: Finding, matches: readonly Match[]): string[] {
  const lines = matches.map(match => {
    const at = words.start[match.from] ?? 0
    const piece = pieceBefore(words.pieces, at + 1)
    const point = piece && pointOf(piece.node, at - piece.from, source)
    return point ? `${reading.file.path}:${point.line}` : reading.file.path
  })
  return [...new Set(lines)]
}

function textNode(value: string): Text {
  return {type: 'text', value}
}

import type {Point} from 'unist'
import {noteCallHasNote} from '../book/messages/notes.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {pointsIn, sourceOf} from './positions.ts'
import {type Run, runsOf} from './run.ts'

/**
 * Report digits that look like calls of notes which were lost on the way to us (`affairs.1 Much`); nothing is changed.
 *
 * One to three digits right behind a sentence end, a comma or a closing quote, then space. What may look the same
 * (`beta.5 for`, `No.1`, `May,16`, addresses) is told by the words on both sides.
 */
export function reportLostNoteCalls(reading: Reading): void {
  const source = sourceOf(reading)
  for (const run of runsOf(reading.tree, without)) {
    const place = places(run, source)
    for (const {index, groups} of run.text.matchAll(candidate)) {
      const {mark = '', call = ''} = groups ?? {}
      const digit = index + mark.length
      if (!isCall(run.text, index, mark, digit + call.length)) continue
      report(reading.file, noteCallHasNote(call, lastWords(run.text, digit)), place(digit))
    }
  }
}

/** Where digits behind full stops are part of the matter: volumes in notes, cells, numbered headings, lines. */
const without: ReadonlySet<string> = new Set(['footnoteDefinition', 'heading', 'table', 'verse'])

const candidate =
  /(?<mark>[.!?,;]["”’»)\]]{0,2}|”)(?<call>[1-9]\d{0,2}(?:[,–-][1-9]\d{0,2}){0,3})(?=\s|$)/gu

function isCall(text: string, index: number, mark: string, end: number): boolean {
  const [token = ''] = /\S*$/u.exec(text.slice(Math.max(0, index - 80), index)) ?? []
  if (!/[\p{L}\p{M})\]”’»"]$/u.test(token) || machine.test(token)) return false
  const next = text.slice(end, end + 12).trimStart()
  if (mark.length > 1 || mark === '”') return true
  const [word = ''] = /[\p{L}\p{M}]*$/u.exec(token) ?? []
  if (word && (word.length < 2 || abbreviation.test(word))) return false
  if (mark === '.') return next === '' || /^[^\p{Ll}\p{N}]/u.test(next)
  return mark === '!' || mark === '?' || (/^\p{L}/u.test(next) && !month.test(word))
}

/** Addresses, paths, names of files and of modules. */
const machine = /[/\\@_=~]|[\p{L}\p{N}]{2}\.[\p{L}\p{N}]{2}/u

/** Words that a number may follow. */
const abbreviation =
  /^(?:abb|abs|alpha|app|art|aufl|bd|beta|bk|ca|cap|cf|ch|chap|cl|col|ed|ep|eq|ex|fasc|fig|fol|gen|hft|jg|kap|lib|lv|ms|no|nos|nr|num|núm|op|pag|par|para|pl|pp|prop|pt|pág|rc|ref|rev|rn|sec|sect|ser|st|supp|suppl|tab|tel|th|tom|ver|vers|version|vol|vols|vs|ziff)$/iu

const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu

function lastWords(text: string, end: number): string {
  const [words = ''] = /\S*(?:\s+\S+){0,3}$/u.exec(text.slice(Math.max(0, end - 60), end)) ?? []
  return words.trim().replace(/\s+/gu, ' ')
}

/** Places in the source for indexes of the run, asked for from left to right. */
function places(run: Run, source: string): (index: number) => Point | undefined {
  const pieces = run.pieces.values()
  let piece = pieces.next().value
  let start = 0
  let place = piece?.node && pointsIn(piece.node, source)
  return index => {
    while (piece && start + piece.text.length <= index) {
      start += piece.text.length
      piece = pieces.next().value
      place = piece?.node && pointsIn(piece.node, source)
    }
    return place?.(index - start) ?? piece?.node?.position?.start
  }
}

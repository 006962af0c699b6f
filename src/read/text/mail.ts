import type {VFile} from 'vfile'
import {mailHeaderLeftOut} from '../../book/messages/foreign.ts'
import type {Metadata} from '../../book/reading.ts'
import {splitAuthors} from '../authors.ts'
import {isoDate} from '../dates.ts'
import {leaveOut} from './left-out.ts'
import {isBlank, type Line, rewrite, words} from './lines.ts'

/** Take the header of a mail off, with what it says; what the mail quotes with `>` is set in instead. */
export function takeMail(lines: readonly Line[], file: VFile): Partial<Metadata> {
  setInQuotes(lines)
  const header = headerOf(lines)
  if (header.length === 0) return {}
  const values = valuesOf(header)
  const [subject, from, date] = ['subject', 'from', 'date'].map(name => values.get(name))
  leaveOut(header, file, mailHeaderLeftOut)
  const title = subject?.replace(/^(?:(?:re|fwd?|aw|wg)(?:\[\d+\])?:\s*)+/iu, '')
  const written = date && isoDate(date.replace(/^\p{L}{3},\s*/u, ''))
  return {
    ...(title && {title}),
    ...(from && {authors: splitAuthors(nameIn(from))}),
    ...(written && {date: written})
  }
}

/** The first lines of the text: names and values, a sender among them, and two more of what all mails say. */
function headerOf(lines: readonly Line[]): Line[] {
  const start = lines.findIndex(line => !isBlank(line))
  const end = lines.findIndex((line, index) => index > start && isBlank(line))
  const header = lines.slice(Math.max(0, start), end < 0 ? lines.length : end)
  if (header.length > 80 || !header.every(isHeader)) return []
  const values = valuesOf(header)
  const others = ['to', 'subject', 'date', 'message-id', 'newsgroups']
  const isMail = values.has('from') && others.filter(name => values.has(name)).length >= 2
  return isMail ? header : []
}

function isHeader(line: Line, index: number): boolean {
  return /^[A-Z][\w-]{1,40}:(?:\s|$)/u.test(line.text) || (index > 0 && line.indent > 0)
}

function valuesOf(header: readonly Line[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  let last = ''
  for (const line of header) {
    const [, name, value = ''] = /^([A-Z][\w-]{1,40}):\s*(.*)$/u.exec(line.text) ?? []
    if (name) last = name.toLowerCase()
    values.set(last, name ? value : `${values.get(last) ?? ''} ${words(line)}`)
  }
  return values
}

/** `Ada Brook` of `"Ada Brook" <ada@example.org>` or `ada@example.org (Ada Brook)`. */
function nameIn(from: string): string {
  const [, inBrackets] = /^\S+@\S+\s+\(([^()]+)\)$/u.exec(from) ?? []
  return (inBrackets ?? from.replace(/\s*<[^<>]*>\s*$/u, '')).replace(/^["']|["']$/gu, '')
}

/** The marks give way to spaces, and the lines count as indented: each place stays the same. */
function setInQuotes(lines: readonly Line[]): void {
  const quoted = lines.filter(line => /^ ?>/u.test(line.text.slice(0, 2)))
  if (quoted.length < 2 || quoted.some(line => /^ ?>\S*</u.test(line.text.slice(0, 80)))) return
  for (const line of quoted) {
    const [marks = ''] = /^[\s>]+/u.exec(line.text) ?? []
    rewrite(line, ' '.repeat(marks.length) + line.text.slice(marks.length))
    line.indent = line.text === '' ? 0 : 4 * marks.replace(/\s/gu, '').length
    line.quoted = true
  }
}

import {isBlank, type Line} from './lines.ts'
import {isRule} from './rules.ts'

/** What transcribers say of their work: in a box, in brackets, behind a label, or as the first or last section of a file. */
export function transcribersNotes(lines: readonly Line[]): Line[][] {
  const notes: Line[][] = []
  let end = 0
  for (const [index, line] of lines.entries()) {
    if (index < end || !opening.test(line.text.slice(0, 60))) continue
    const note = noteFrom(lines, index)
    const last = note.at(-1)
    if (last) end = last.number
    if (note.length > 0) notes.push(note)
  }
  return notes
}

const opening =
  /^[[|\s_=]*(?:transcriber['’]?s?['’]? notes?|anmerkungen? (?:zur|der) (?:transkription|transkribenten)|notes? d[eu](?: la)? transcript(?:ion|eur))/i

function noteFrom(lines: readonly Line[], index: number): Line[] {
  const text = lines[index]?.text ?? ''
  if (/^\s*\|/.test(text)) return withRules(lines, boxAround(lines, index))
  if (/^\s*\[/.test(text)) return bracketFrom(lines, index)
  const isLabel = /notes?_?[:.]\s*\S/i.test(text)
  if (isLabel && (index === 0 || lines[index - 1]?.text === '')) return blockFrom(lines, index)
  if (!/[\p{L}:_=]$/u.test(text)) return []
  const rest = lines.slice(index).filter(line => !isBlank(line)).length
  if (rest < 60 && index * 10 > lines.length * 6) return lines.slice(index)
  return isBefore(lines, index) ? sectionFrom(lines, index) : []
}

function boxAround(lines: readonly Line[], index: number): Line[] {
  let first = index
  let last = index
  while (/^\s*[+|]/.test(lines[first - 1]?.text ?? '')) first--
  while (/^\s*[+|]/.test(lines[last + 1]?.text ?? '')) last++
  return lines.slice(first, last + 1)
}

/** A box between two rows of stars takes them with it. */
function withRules(lines: readonly Line[], box: Line[]): Line[] {
  const [first] = box
  const last = box.at(-1)
  if (!first || !last) return box
  let before = first.number - 2
  let behind = last.number
  while (lines[before]?.text === '') before--
  while (lines[behind]?.text === '') behind++
  const [over, under] = [lines[before], lines[behind]]
  return over && under && isRule(over) && isRule(under) ? lines.slice(before, behind + 1) : box
}

/** A note in brackets ends with them, whatever stands between. */
function bracketFrom(lines: readonly Line[], index: number): Line[] {
  let depth = 0
  for (let end = index; end < Math.min(lines.length, index + 200); end++) {
    for (const [bracket] of (lines[end]?.text ?? '').matchAll(/[[\]]/g))
      depth += bracket === '[' ? 1 : -1
    if (depth <= 0) return lines.slice(index, end + 1)
  }
  return []
}

function blockFrom(lines: readonly Line[], index: number): Line[] {
  let end = index
  while (lines[end] && lines[end]?.text !== '') end++
  return lines.slice(index, end)
}

/** Whether nothing of the text stands before it. */
function isBefore(lines: readonly Line[], index: number): boolean {
  return lines.slice(0, Math.min(index, 400)).every(isBlank) && index <= 400
}

/** From a heading over blank lines to the next wider gap. */
function sectionFrom(lines: readonly Line[], index: number): Line[] {
  let end = index + 1
  let gap = 0
  for (let at = index + 1; at < Math.min(lines.length, index + 80); at++) {
    gap = lines[at]?.text === '' ? gap + 1 : 0
    if (gap >= 3) break
    if (gap === 0) end = at + 1
  }
  return gap >= 3 ? lines.slice(index, end) : []
}

import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {lineEndHyphenIsBreak, lineEndHyphenIsKept} from '../../book/messages/text.ts'
import {report} from '../../book/messages.ts'
import {type Line, rewrite, words} from './lines.ts'
import type {Piece} from './pieces.ts'

/**
 * Join what line ends have parted: `word--` and `well-` go on without a space, and `per-` `haps` without a hyphen too
 * where the text has `perhaps` elsewhere and never `per-haps`.
 */
export function joinHyphens(parts: readonly Part[], file: VFile): void {
  const ends = parts
    .filter(part => !part.kind || !kept.has(part.kind))
    .flatMap(part => pairs(part.lines))
    .filter(([line]) => /[-—\u00AD¬]$/.test(line.text))
  if (ends.length === 0) return
  const known = vocabulary(parts)
  for (const [line, next] of ends) join(line, next, known, file)
}

/** A piece of a text, or a note. */
interface Part {
  readonly kind?: Piece['kind']
  readonly lines: readonly Line[]
}

/** What keeps its line ends. */
const kept: ReadonlySet<Piece['kind']> = new Set(['verse', 'table', 'rule', 'epigraph'])

function pairs(lines: readonly Line[]): [Line, Line][] {
  return lines.slice(1).flatMap((next, index): [Line, Line][] => {
    const line = lines[index]
    const called = line?.gaps?.some(gap => gap.note && gap.from >= line.text.length)
    const follows = line && !called && (next.goesOn || next.number <= line.number + 1)
    return follows ? [[line, next]] : []
  })
}

function vocabulary(parts: readonly Part[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const {lines} of parts) {
    for (const {text} of lines) {
      for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-)/gu)) known.add(word.toLowerCase())
    }
  }
  return known
}

function join(line: Line, next: Line, known: ReadonlySet<string>, file: VFile): void {
  const end = line.text.slice(-60)
  if (/[\p{L}\p{N}.,!?”"’'](?:--|—)$/u.test(end)) next.glued = /^[\p{L}“"_]/u.test(words(next))
  const head = /(?<![\p{L}-])\p{L}+(?=[-\u00AD¬]$)/u.exec(end)?.[0]
  const tail = /^\p{L}+/u.exec(words(next).slice(0, 60))?.[0]
  if (!head || !tail) return
  next.glued = true
  const place = placeOf(line, head, next, tail)
  if (
    isBreak(end.slice(-1), head, tail, known) ||
    (next.goesOn && isSmall(tail) && !known.has(`${head}-${tail}`.toLowerCase()))
  ) {
    rewrite(line, line.text.slice(0, -1))
    report(file, lineEndHyphenIsBreak(head, tail), place)
  } else if (!known.has(`${head}-${tail}`.toLowerCase())) {
    report(file, lineEndHyphenIsKept(head, tail), place)
  }
}

/** A soft hyphen is never more than a break. */
function isBreak(mark: string, head: string, tail: string, known: ReadonlySet<string>): boolean {
  if (mark !== '-') return true
  const hyphened = known.has(`${head}-${tail}`.toLowerCase())
  return isSmall(tail) && !hyphened && known.has((head + tail).toLowerCase())
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word)
}

function placeOf(line: Line, head: string, next: Line, tail: string): Position {
  const start = line.text.length - 1 - head.length
  const end = next.skip + tail.length
  return {
    start: {line: line.number, column: start + 1, offset: line.start + start},
    end: {line: next.number, column: end + 1, offset: next.start + end}
  }
}

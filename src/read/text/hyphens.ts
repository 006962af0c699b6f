import type {Block} from './blocks.ts'
import {type Line, rewrite, words} from './lines.ts'

/**
 * Join what line ends have parted: `word--` and `well-` go on without a space, and `per-` `haps` without a hyphen too
 * where the text has `perhaps` elsewhere and never `per-haps`.
 */
export function joinHyphens(blocks: readonly Block[]): void {
  const ends = blocks
    .flatMap(block => pairs(block.lines))
    .filter(([line]) => /[-—]$/.test(line.text))
  if (ends.length === 0) return
  const known = vocabulary(blocks)
  for (const [line, next] of ends) join(line, next, known)
}

function pairs(lines: readonly Line[]): [Line, Line][] {
  return lines.slice(1).flatMap((next, index): [Line, Line][] => {
    const line = lines[index]
    return line ? [[line, next]] : []
  })
}

function vocabulary(blocks: readonly Block[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const {lines} of blocks) {
    for (const {text} of lines) {
      for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-)/gu)) known.add(word.toLowerCase())
    }
  }
  return known
}

function join(line: Line, next: Line, known: ReadonlySet<string>): void {
  const end = line.text.slice(-60)
  if (/[\p{L}\p{N}.,!?”"’'](?:--|—)$/u.test(end)) next.glued = /^[\p{L}“"_]/u.test(words(next))
  const head = /(?<![\p{L}-])\p{L}+(?=-$)/u.exec(end)?.[0]
  const tail = /^\p{L}+/u.exec(words(next).slice(0, 60))?.[0]
  if (!head || !tail) return
  next.glued = true
  const hyphened = known.has(`${head}-${tail}`.toLowerCase())
  const whole = known.has((head + tail).toLowerCase())
  if (/^\p{Ll}/u.test(tail) && !hyphened && (whole || next.goesOn))
    rewrite(line, line.text.slice(0, -1))
}

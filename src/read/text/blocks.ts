import {isBlank, type Line, words} from './lines.ts'

/** Lines between blank lines. */
export interface Block {
  readonly lines: readonly Line[]
  /** Blank lines before it. */
  readonly gap: number
}

/** Part lines at the blank ones. A sentence that the page number of another edition had parted is put together again. */
export function groupBlocks(lines: readonly Line[]): Block[] {
  const blocks: {lines: Line[]; gap: number}[] = []
  let gap = 0
  let marked = false
  for (const line of lines) {
    if (isBlank(line)) {
      gap++
      marked ||= line.pageMark === true
      continue
    }
    const block = blocks.at(-1)
    if (block && marked && goesOn(block.lines.at(-1), line)) line.goesOn = true
    if (block && (gap === 0 || line.goesOn)) block.lines.push(line)
    else blocks.push({lines: [line], gap})
    gap = 0
    marked = false
  }
  return blocks
}

function goesOn(last: Line | undefined, next: Line): boolean {
  const ended = /[.!?:;)\]"'”’»*_—-]$/.test(words(last))
  return (
    /^\p{Ll}/u.test(words(next)) || (!ended && next.indent === 0 && (last?.text.length ?? 0) > 50)
  )
}

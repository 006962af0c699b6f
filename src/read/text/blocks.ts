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
    const isOne = block && !parts(block.lines.at(-1), line)
    if (block && isOne && (gap === 0 || line.goesOn)) block.lines.push(line)
    else blocks.push({lines: [line], gap})
    gap = 0
    marked = false
  }
  return blocks
}

/** The editor's headings and breaks, and rows of stars, stand alone though no blank line does. */
function parts(last: Line | undefined, line: Line): boolean {
  const [one, other] = [standing(last), standing(line)]
  return one !== other || one === 'row'
}

function standing(line: Line | undefined): string {
  const as = line?.pin?.as
  if (as === 'heading' || as === 'break') return as
  return /^(?:\*\s+){2,}\*$/.test(words(line).slice(0, 100)) ? 'row' : ''
}

function goesOn(last: Line | undefined, next: Line): boolean {
  const ended = /[.!?:;)\]"'”’»*_—-]$/.test(words(last))
  return (
    /^\p{Ll}/u.test(words(next)) || (!ended && next.indent === 0 && (last?.text.length ?? 0) > 50)
  )
}

import type {BlockLine, Word} from './block-lines.ts'

/** What a typographer would mark in the lines of a block, weighed; the audit counts the same in the print. */
export interface LineFaults {
  readonly weight: number
  readonly loose: number
  /** The words behind those that three lines in a row begin or end with: tied to them, they part them. */
  readonly stacked: readonly Word[]
  /** The lines that end with hyphens, more than three in a row. */
  readonly ladders: readonly (readonly BlockLine[])[]
  /** What a last line of next to nothing begins with; all of the word where its beginning stands on the line before. */
  readonly runt?: Word | undefined
}

/** `goesOn`: over the page's end, so that its last line is as full as the others. */
export function lineFaults(lines: readonly BlockLine[], em: number, goesOn: boolean): LineFaults {
  const ladders = laddersIn(lines)
  const stacked = stackedIn(lines)
  const runt = goesOn ? undefined : runtIn(lines, em)
  const full = goesOn ? lines : lines.slice(0, -1)
  const spaces = full.map(line => spaceOf(line) / em)
  const loose = spaces.filter(space => space >= mostSpace).length
  const weight =
    weights.ladder * ladders.reduce((sum, {length}) => sum + length - mostHyphens, 0) +
    weights.loose * loose +
    weights.runt * (runt ? 1 : 0) +
    weights.stack * stacked.length +
    weights.pageEnd * (goesOn && lines.at(-1)?.isDivided ? 1 : 0) +
    // Of two settings without faults the more even one.
    spaces.reduce((sum, space) => sum + Math.max(0, space - evenSpace), 0)
  return {weight, loose, stacked, ladders, runt}
}

/** What the rules of the audit take for a fault: see `audit/typography`. */
const mostHyphens = 3
const mostSpace = 0.6
const mostStacked = 2
const leastLetters = 5
const leastEms = 2
/** In ems. */
const evenSpace = 0.4
const weights = {ladder: 10, loose: 8, runt: 8, stack: 5, pageEnd: 6} as const

function laddersIn(lines: readonly BlockLine[]): BlockLine[][] {
  const rows: BlockLine[][] = [[]]
  for (const line of lines) {
    if (line.isDivided) rows.at(-1)?.push(line)
    else rows.push([])
  }
  return rows.filter(({length}) => length > mostHyphens)
}

function spaceOf({gaps}: BlockLine): number {
  const widths = [...gaps].sort((one, other) => one - other)
  return widths[Math.floor((widths.length - 1) / 2)] ?? 0
}

function runtIn(lines: readonly BlockLine[], em: number): Word | undefined {
  const last = lines.at(-1)
  if (!last || lines.length < 2) return
  const letters = last.words.join('').replace(/[^\p{L}\p{N}]/gu, '').length
  return letters < leastLetters || last.right - last.left < leastEms * em
    ? (lines.at(-2)?.divided ?? last.first)
    : undefined
}

function stackedIn(lines: readonly BlockLine[]): Word[] {
  const first = lines.map(({words}) => plain(words[0]))
  const last = lines.map(({words, isDivided}) => (isDivided ? '' : plain(words.at(-1))))
  const begins = repeated(first).map(index => lines[index])
  const ends = repeated(last).map(index => lines[index + 1] ?? lines[index])
  return [...begins, ...ends].flatMap(line => line?.first ?? [])
}

function plain(word = ''): string {
  return word.replace(/[^\p{L}\p{N}’']/gu, '').toLowerCase()
}

/** The places of words that came twice just before. */
function repeated(words: readonly string[]): number[] {
  let row = 1
  return words.flatMap((word, index) => {
    row = word !== '' && word === words[index - 1] ? row + 1 : 1
    return row > mostStacked ? index : []
  })
}

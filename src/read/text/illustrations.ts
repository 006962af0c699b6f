import type {Block} from './blocks.ts'
import {type Line, words} from './lines.ts'

/** `[Illustration]`, `[Illustration: Its caption]`: the bracket that opens the block ends it. */
export function isIllustration(block: Block): boolean {
  return opening.test(words(block.lines[0])) && closingLine(block.lines) === block.lines.length - 1
}

/** Characters of the first line before the caption. */
export function captionStart(block: Pick<Block, 'lines'>): number {
  return opening.exec(words(block.lines[0]))?.[0].length ?? 0
}

/** The blocks with each picture in one of its own: text may stand close to it, and a caption may hold blank lines. */
export function cutIllustrations(source: readonly Block[]): Block[] {
  const blocks: Block[] = []
  const rest = source.toReversed()
  for (let block = rest.pop(); block; block = rest.pop()) {
    const found = pictureIn(block, rest)
    if (!found) {
      blocks.push(block)
      continue
    }
    const {at, lines, behind} = found
    if (at > 0) blocks.push({...block, lines: block.lines.slice(0, at)})
    blocks.push({gap: at > 0 ? 1 : block.gap, lines})
    if (behind.length > 0) rest.push({gap: 1, lines: behind})
  }
  return blocks
}

interface Picture {
  /** Index of its first line in the block. */
  readonly at: number
  readonly lines: readonly Line[]
  readonly behind: readonly Line[]
}

/** The first picture of a block; the lines that it takes of the following blocks are taken off them. */
function pictureIn({lines}: Block, rest: Block[]): Picture | undefined {
  for (const [at, line] of lines.entries()) {
    if (!opening.test(words(line))) continue
    const all = lines.slice(at, at + 60)
    for (let more = 0; more <= 4 && all.length <= 60; more++) {
      const end = closingLine(all)
      if (end !== undefined) {
        const behind = more > 0 ? all.slice(end + 1) : lines.slice(at + end + 1)
        rest.splice(rest.length - more, more)
        return {at, lines: all.slice(0, end + 1), behind}
      }
      if (at + 60 < lines.length) break
      all.push(...(rest.at(-1 - more)?.lines.slice(0, 61) ?? []))
    }
  }
  return undefined
}

const opening = /^\[(?:illustration|image|figure|photo)s?(?:[:.]\s*|(?=\])|$)/i

/** Index of the line that ends with the bracket which the first opens; none where it closes within a line. */
function closingLine(lines: readonly Line[]): number | undefined {
  let depth = 0
  for (const [index, line] of lines.slice(0, 60).entries()) {
    for (const {0: bracket, index: column} of line.text.matchAll(/[[\]]/g)) {
      depth += bracket === '[' ? 1 : -1
      if (depth === 0) return column === line.text.length - 1 ? index : undefined
    }
  }
  return undefined
}

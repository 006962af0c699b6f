import type {Block} from './blocks.ts'
import type {Line} from './lines.ts'

/** Tells whether a star or dagger in the text waits for a note: a paragraph that opens with one may be an item of a list. */
export interface StarCalls {
  readonly waits: (label: string, offset: number, distance: number) => boolean
}

export function starCalls(blocks: readonly Block[]): StarCalls {
  const offsets = new Map<string, number[]>()
  for (const line of blocks.flatMap(block => block.lines)) {
    for (const {label, index} of starsIn(line)) {
      const own = offsets.get(label) ?? []
      own.push(line.start + index)
      offsets.set(label, own)
    }
  }
  const answered = new Map<string, number>()
  return {
    waits: (label, offset, distance) => {
      const calls = offsets.get(label) ?? []
      let next = answered.get(label) ?? 0
      const first = next
      while ((calls[next] ?? Number.POSITIVE_INFINITY) < offset) next++
      const near = next > first && offset - (calls[next - 1] ?? 0) < distance
      if (near) answered.set(label, next)
      return near
    }
  }
}

/** Stars and daggers behind words, but for those that close `*words*`. */
export function starsIn(line: Line): {label: string; index: number}[] {
  if (!/[*†‡§¶‖]/.test(line.text)) return []
  return Array.from(line.text.matchAll(star), found => ({
    label: found[1] ?? '',
    index: found.index
  })).filter(({label, index}) => !closes(line.text, label, index))
}

const star = /(?<=[\p{L}\p{N}.,;:!?”"’'»)\]_-])(\*{1,4}|[†‡§¶‖]{1,3})(?=[\s.,;:!?)\]”"’'»—-]|$)/gu

function closes(text: string, label: string, index: number): boolean {
  const open = index > 0 ? text.lastIndexOf(label, index - 1) : -1
  if (open < 0) return false
  const [before, behind] = [text[open - 1] ?? ' ', text[open + label.length] ?? ' ']
  return /[\s("“‘'—-]/.test(before) && /\S/.test(behind)
}

import type {FootnoteReference} from 'mdast'
import type {Position} from 'unist'
import type {OriginalPage} from '../../book/tree.ts'

/** What stands between the words of a text and is none of them: the call of a note, the page of another edition. */
export interface Mark {
  /** In the source; where a page number stood alone, that of the next words. */
  readonly offset: number
  /** Characters that it takes among the words. */
  readonly length: number
  readonly node: (position: Position) => FootnoteReference | OriginalPage
}

/** The marks of a text in order. */
export interface Marks {
  /** Those of a range of the source, both ends with it. */
  readonly within: (start: number, end: number) => readonly Mark[]
}

export function marksOf(marks: readonly Mark[]): Marks {
  const sorted = marks.toSorted((one, other) => one.offset - other.offset)
  return {
    within: (start, end) => {
      const from = firstAt(sorted, start)
      let to = from
      while ((sorted[to]?.offset ?? Number.POSITIVE_INFINITY) <= end) to++
      return sorted.slice(from, to)
    }
  }
}

/** Index of the first mark at an offset or behind it. */
function firstAt(marks: readonly Mark[], offset: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((marks[middle]?.offset ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

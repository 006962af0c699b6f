import type {OriginalPages} from '../../book/numbering.ts'
import type {Reading} from '../../book/reading.ts'

/** Whether a text looks as if it had marks of original pages: a look at its source, not at its tree. */
export function mayHaveMarks({file}: Reading, {pattern}: OriginalPages): boolean {
  if (pattern) return true
  return looksMarked.test(String(file))
}

const looksMarked =
  /[[{](?:pp?\.|pg\.?|page) ?[\divxlc]|page-?num|page-?no\b|page-?break|:page\[|\.page\b|data-page|["'=](?:page|pg|p)[_.-]?\d/iu

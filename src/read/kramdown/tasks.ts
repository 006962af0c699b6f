import type {Block} from './block.ts'
import {cut, join} from './slice.ts'

/** Items that open with `[ ]` or `[x]`: boxes to tick, and each item behind one is of their class. */
export function markTasks(list: Block): void {
  let found = false
  for (const item of list.children) {
    const [first] = item.children
    if (first?.type !== 'paragraph') continue
    const [spans] = first.children
    const text = spans && join(spans.slices)
    const [mark, letter] = /^[ \t\n\v\f\r]*\[([ xX])\][ \t\n\v\f\r]+/.exec(text?.text ?? '') ?? []
    if (text && spans && mark) {
      spans.slices.splice(0, spans.slices.length, cut(text, mark.length))
      item.isDone = letter !== ' '
      found = true
    }
    if (found) item.isTask = true
  }
  if (found) list.isTask = true
}

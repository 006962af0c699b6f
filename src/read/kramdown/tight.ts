import type {Block} from './block.ts'

/**
 * Find the items of a list whose first paragraph is printed without <p>: those without a blank line behind it, and the
 * last one if another of the list is so too. Gives the blank lines behind the last item, which belong behind the list.
 */
export function setTight(list: Block, hasMark: boolean): Block | undefined {
  const {children: items} = list
  const final = items.at(-1)
  let isOtherTight = items.length === 1
  let blank: Block | undefined
  for (const item of items) {
    const {children} = item
    dropListEnd(children)
    const [first, second] = children
    if (!first) {
      isOtherTight = true
      continue
    }
    const isAlone = item === final && children.length === 2 && !hasMark
    const isDense = second?.type !== 'blank' || isAlone
    if (first.type === 'paragraph' && isDense && (item !== final || isOtherTight)) {
      first.isTransparent = true
    }
    if (first.type !== 'paragraph' || first.isTransparent) isOtherTight = true
    blank = children.at(-1)?.type === 'blank' ? children.pop() : undefined
  }
  return blank
}

/** The boundary that an attribute list makes behind the first paragraph parts nothing. */
function dropListEnd(children: Block[]): void {
  const [first, second] = children
  if (first?.type === 'paragraph' && first.list && second?.type === 'eob') children.splice(1, 1)
}

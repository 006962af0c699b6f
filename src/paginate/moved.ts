import type {Layout} from '../book/pages.ts'
import type {LaidSection} from '../book/pagination.ts'

/** The ids of sections whose own pages came out otherwise than before, wherever they stand in the book. */
export function movedSections(
  before: readonly LaidSection[],
  after: readonly LaidSection[]
): string[] {
  return after.flatMap(({section, layout}, index) => {
    const known = before[index]?.layout
    return known === layout || (known && isEqual(known, layout)) ? [] : [section.id]
  })
}

/** Pages and what stands on them; what is counted on the pages is printed too. */
function isEqual(one: Layout, other: Layout): boolean {
  return (
    one.pages.length === other.pages.length &&
    isSame(one.anchors, other.anchors) &&
    isSame(one.counted?.lines, other.counted?.lines) &&
    isSame(one.counted?.paragraphs, other.counted?.paragraphs)
  )
}

function isSame(
  one: Readonly<Record<string, number>> = {},
  other: Readonly<Record<string, number>> = {}
): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every(key => one[key] === other[key])
}

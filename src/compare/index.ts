import {movesTogether, type PageMove} from '../book/page-moves.ts'
import type {BookRecord, RecordedSection} from '../book/record.ts'
import {type BlockChange, compareBlocks} from './blocks.ts'
import {type Making, makingOf} from './making.ts'
import {sectionPairs} from './section-pairs.ts'

export type {BlockChange} from './blocks.ts'

/** What two builds of a book differ in, as its editor sees it. */
export interface Comparison {
  readonly before: BookRecord
  readonly after: BookRecord
  readonly added: readonly RecordedSection[]
  readonly gone: readonly RecordedSection[]
  /** Those that both have and that are not as they were, in their order. */
  readonly changed: readonly SectionChange[]
  /** Neighbours that moved by as many pages. */
  readonly moves: readonly (readonly PageMove[])[]
  /** What they were made of and with, where that differs. */
  readonly making: Making
  /** Labels of pages that are drawn otherwise, where the text is the same and both files are at hand. */
  readonly drawn?: readonly string[]
}

export interface SectionChange {
  readonly before: RecordedSection
  readonly after: RecordedSection
  readonly blocks: readonly BlockChange[]
  /** It stands elsewhere among the others. */
  readonly isElsewhere: boolean
}

/** Two records in, what an editor would call their difference out. */
export function compare(before: BookRecord, after: BookRecord): Comparison {
  const pairs = sectionPairs(before.sections, after.sections)
  const [known, kept] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, one]) => one))]
  const stays = stayingIn(pairs.map(([one]) => before.sections.indexOf(one)))
  const changed = pairs.flatMap(([one, other], at) => {
    const change = {
      before: one,
      after: other,
      blocks: compareBlocks(one.blocks, other.blocks),
      isElsewhere: !stays.has(at)
    }
    const isChanged = change.isElsewhere || change.blocks.length > 0 || one.pages !== other.pages
    return isChanged || one.title !== other.title ? [change] : []
  })
  const steps = pairs.map(([one, other]): PageMove => {
    return {id: other.id, title: other.title, from: one.folio, to: other.folio}
  })
  return {
    before,
    after,
    added: after.sections.filter(section => !kept.has(section)),
    gone: before.sections.filter(section => !known.has(section)),
    changed,
    moves: movesTogether(steps.filter(({from, to}) => from !== '' && to !== '')),
    making: makingOf(before, after)
  }
}

/** Whether text and pages are the same. */
export function isSame({before, after, added, gone, changed, moves}: Comparison): boolean {
  const lists = [added, gone, changed, moves]
  return lists.every(({length}) => length === 0) && before.book.pages === after.book.pages
}

/** Of places in the order of now, those that rise: the others have changed places with them. */
function stayingIn(places: readonly number[]): Set<number> {
  const lengths: number[] = []
  const previous: number[] = []
  let last = -1
  for (const [at, place] of places.entries()) {
    lengths[at] = 1
    previous[at] = -1
    for (let earlier = 0; earlier < at; earlier++) {
      const length = (lengths[earlier] ?? 0) + 1
      if ((places[earlier] ?? 0) >= place || length <= (lengths[at] ?? 0)) continue
      lengths[at] = length
      previous[at] = earlier
    }
    if (last < 0 || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at
  }
  const stays = new Set<number>()
  for (let at = last; at >= 0; at = previous[at] ?? -1) stays.add(at)
  return stays
}

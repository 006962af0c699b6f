import {type Comparison, isSame} from './index.ts'

/** What differs, for programs; `v` goes up when a field changes its meaning. */
export function comparisonJson(comparison: Comparison): string {
  const {before, after, added, gone, changed, moves, making, drawn} = comparison
  const told = {
    v: 1,
    same: isSame(comparison),
    before: before.book,
    after: after.book,
    added: added.map(({id, title, folio, pages}) => ({id, title, folio, pages})),
    gone: gone.map(({id, title, folio, pages}) => ({id, title, folio, pages})),
    changed: changed.map(({before: old, after: own, blocks, isElsewhere}) => ({
      id: own.id,
      title: own.title,
      from: {folio: old.folio, pages: old.pages},
      to: {folio: own.folio, pages: own.pages},
      elsewhere: isElsewhere,
      blocks
    })),
    moved: moves.flat(),
    ...(drawn && {drawn}),
    making
  }
  return `${JSON.stringify(told, undefined, 2)}\n`
}

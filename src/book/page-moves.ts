import {countOf} from './page-lock.ts'
import type {Folio} from './pages.ts'

/** What stands on another page than before. */
export interface PageMove {
  readonly id: string
  readonly title: string
  readonly from: Folio
  readonly to: Folio
}

/** Pages further on, or back; nothing between the roman pages and the Arabic ones, which cannot be counted through. */
export function stepsOf({from, to}: Pick<PageMove, 'from' | 'to'>): number | undefined {
  return isRoman(from) === isRoman(to) ? countOf(to) - countOf(from) : undefined
}

/** Neighbours that have moved by as much, in their order; what has not moved parts them. */
export function movesTogether(places: readonly PageMove[]): PageMove[][] {
  const runs: PageMove[][] = []
  let last: number | undefined = 0
  for (const place of places) {
    const steps = place.from === place.to ? 0 : stepsOf(place)
    if (steps !== 0) {
      const run = runs.at(-1)
      if (run && steps !== undefined && steps === last) run.push(place)
      else runs.push([place])
    }
    last = steps
  }
  return runs
}

function isRoman(folio: Folio): boolean {
  return /^[ivxlcdm]+$/iu.test(folio)
}

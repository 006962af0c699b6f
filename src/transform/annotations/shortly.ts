import type {Selector} from '../../book/annotations.ts'

/** A place as messages call it. */
export function shortly({exact, heading, paragraph}: Selector): string {
  if (exact !== undefined) return exact
  const under = heading === undefined ? '' : heading
  if (paragraph === undefined) return under
  return under ? `${under}, paragraph ${paragraph}` : `paragraph ${paragraph}`
}

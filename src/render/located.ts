import type {PageMap, PagePlace} from '../book/pages.ts'

/** A place that a locator leads to. */
export interface Located extends PagePlace {
  readonly target: string
  readonly isMain: boolean
  /** The number of the note that it stands in; empty where that is not known. */
  readonly note?: string
  /** Where a passage ends. */
  readonly end?: Located
}

/** Targets on their pages, the first of those alike on each, in order; and those whose pages are not known. */
export function placed(
  targets: readonly string[],
  pages: PageMap | undefined
): {places: Located[]; unknown: string[]} {
  const first = new Map<string, Located>()
  const unknown: string[] = []
  for (const written of targets) {
    const target = targetOf(written)
    const place = pages?.get(target.id)
    const end = target.to === undefined ? undefined : pages?.get(target.to)
    if (!place || (target.to !== undefined && !end)) unknown.push(target.id)
    if (!place) continue
    const located = locate(target, place, end)
    const key = [place.page, located.end?.page, located.note, located.isMain].join(' ')
    if (!first.has(key)) first.set(key, located)
  }
  const places = [...first.values()].sort(
    (one, other) => one.page - other.page || lastOf(other) - lastOf(one)
  )
  return {places, unknown}
}

interface Target {
  readonly id: string
  readonly isMain: boolean
  readonly note?: string
  readonly to?: string
}

function targetOf(written: string): Target {
  const [id = '', ...facts] = written.split('|')
  const value = (name: string) =>
    facts.find(fact => fact.startsWith(`${name}=`))?.slice(name.length + 1)
  const [note, to] = [value('note'), value('to')]
  return {
    id,
    isMain: facts.includes('main'),
    ...(note !== undefined && {note}),
    ...(to !== undefined && {to})
  }
}

function locate({id, isMain, note, to}: Target, place: PagePlace, end?: PagePlace): Located {
  const isLong = to !== undefined && end !== undefined && end.page > place.page
  return {
    ...{...place, target: id, isMain},
    ...(note !== undefined && {note}),
    ...(isLong && {end: {...end, target: to, isMain}})
  }
}

function lastOf({page, end}: Located): number {
  return end?.page ?? page
}

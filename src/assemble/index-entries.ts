import type {Section} from '../book/book.ts'
import {headOf, sortKeys} from '../book/index-marks.ts'
import type {IndexTerm, Manifest} from '../book/manifest.ts'
import {indexListIsKnown} from '../book/messages/index-terms.ts'
import {type Finding, report} from '../book/messages.ts'
import {type FoundMark, marksIn} from './index-found.ts'
import {settlePointings} from './index-pointings.ts'
import {pairRanges} from './index-ranges.ts'
import {type Entries, find, type IndexEntry, need} from './index-tree.ts'

/** All that the marks in the sections and the manifest's terms make an entry for, by the name of the index; `''` is the general one. */
export function collectEntries(
  sections: readonly Section[],
  manifest: Manifest
): Map<string, Entries> {
  const names = (manifest.index.lists ?? []).map(({name}) => name)
  const lists = new Map<string, Entries>(['', ...names].map(name => [name, new Map()]))
  const marks = sections.flatMap(section => marksIn(section, manifest))
  const targets = pairRanges(marks)
  for (const mark of marks) {
    const entry = need(listOf(mark, lists, mark.tell), mark.head)
    entry.tell ??= mark.tell
    if (!mark.isFound) entry.isAsked = true
    const target = targets.get(mark)
    if (target) entry.targets.push(target)
    giveKeys(listOf(mark, lists), mark)
  }
  const terms = manifest.index.terms.map(term => {
    const tell = (finding: Finding) => report(manifest.file, finding, term.place)
    return {...term, head: headOf(term.term), tell}
  })
  for (const [name, entries] of lists) {
    const own = terms.filter(term => nameIn(term, lists) === name)
    for (const term of own) askFor(entries, term)
    const pointings = [...own, ...marks.filter(mark => nameIn(mark, lists) === name)]
    settlePointings(entries, pointings)
  }
  for (const term of terms) listOf(term, lists, term.tell)
  return lists
}

interface Listed extends Pick<FoundMark, 'head'> {
  readonly list?: string
}

function nameIn({list = ''}: Listed, lists: ReadonlyMap<string, Entries>): string {
  return lists.has(list) ? list : ''
}

/** The entries of the index that a mark or term names; the general ones where there is no such index. */
function listOf(
  listed: Listed,
  lists: Map<string, Entries>,
  tell?: (finding: Finding) => void
): Entries {
  const name = nameIn(listed, lists)
  const entries = lists.get(name) ?? new Map<string, IndexEntry>()
  if (listed.list && name === '') {
    tell?.(indexListIsKnown(listed.list, listed.head.join(', '), [...lists.keys()].filter(Boolean)))
  }
  return entries
}

function askFor(
  entries: Entries,
  {head, sortAs, tell}: IndexTerm & {head: string[]; tell: (finding: Finding) => void}
): void {
  const entry = find(entries, head)
  if (!entry) return
  entry.isAsked = true
  entry.tell = tell
  if (sortAs !== undefined) giveKeys(entries, {head, sort: sortKeys(sortAs, head)})
}

function giveKeys(entries: Entries, {head, sort}: Pick<FoundMark, 'head' | 'sort'>): void {
  for (const [index, key] of (sort ?? []).entries()) {
    const entry = key.trim() && find(entries, head.slice(0, index + 1))
    if (entry) entry.sortAs = key.trim()
  }
}

import {headOf, sortKeys} from '../book/index-marks.ts'
import {seeResolves} from '../book/messages/assemble.ts'
import {seeLeadsAway, seeLeadsOn} from '../book/messages/index-terms.ts'
import type {Finding} from '../book/messages.ts'
import {type Entries, find, type IndexEntry, type IndexPath, need} from './index-tree.ts'

/** A term or a mark that sends readers to other heads. */
export interface Pointing {
  readonly head: IndexPath
  readonly see?: string | readonly string[]
  readonly seeAlso?: readonly string[]
  readonly sortAs?: string
  readonly tell: (finding: Finding) => void
}

/**
 * Give the entries their pointings. A head that says “see” has no pages of its own: what leads to it leads to the head
 * that it names. Two rounds: a head that only says “see” may be pointed at by none, so it does not count as a target.
 */
export function settlePointings(entries: Entries, all: readonly Pointing[]): void {
  const pointings = all.filter(({see, seeAlso}) => see !== undefined || seeAlso !== undefined)
  const sent = new Map(
    pointings.flatMap(({head, see}) => (see ? [[joined(head), listOf(see)]] : []))
  )
  const told = new Set<string>()
  const turned = pointings.filter(pointing => !leadsOn(pointing, sent, told))
  for (const pointing of turned) sendOn(pointing, entries)
  const made = turned.map(pointing => resolved(pointing, entries))
  for (const point of made) point()
  prune(entries)
}

/** A head whose pointings lead nowhere says nothing. */
function prune(entries: Entries): void {
  for (const [words, entry] of entries) {
    prune(entry.within)
    const {targets, within, see, seeAlso} = entry
    if (targets.length + within.size + see.length + seeAlso.length === 0) entries.delete(words)
  }
}

/** Whether a “see” leads to another “see”: a reader would turn pages in vain, or for ever. */
function leadsOn(
  {head, see, tell}: Pointing,
  sent: ReadonlyMap<string, readonly string[]>,
  told: Set<string>
): boolean {
  if (see === undefined) return false
  const own = joined(head)
  for (const target of listOf(see)) {
    const to = joined(headOf(target))
    const [next] = sent.get(to) ?? []
    if (to !== own && next === undefined) continue
    if (!told.has(own))
      tell(
        to === own
          ? seeLeadsAway(shown(own))
          : seeLeadsOn(shown(own), shown(to), shown(joined(headOf(next ?? ''))))
      )
    told.add(own)
    return true
  }
  return false
}

function shown(path: string): string {
  return path.split('!').join(', ')
}

function sendOn({head, see}: Pointing, entries: Entries): void {
  const entry = see === undefined ? undefined : find(entries, head)
  const [first] = listOf(see)
  if (!entry || first === undefined) return
  const path = headOf(first)
  // What nothing leads to is no target, or a head misspelt would come to be.
  const target = entry.targets.length > 0 ? need(entries, path) : find(entries, path)
  if (!target || target === entry) return
  target.targets.push(...entry.targets.splice(0))
  target.isAsked ||= entry.isAsked
  const tell = target.tell ?? entry.tell
  if (tell) target.tell = tell
  if (entry.within.size > 0) return
  const within = head.length === 1 ? entries : find(entries, head.slice(0, -1))?.within
  within?.delete(entry.words)
}

/** What a pointing adds, put off until all targets are known. */
function resolved({head, see, seeAlso = [], sortAs, tell}: Pointing, entries: Entries): () => void {
  const resolve = (target: string): IndexPath[] => {
    const path = headOf(target)
    if (joined(path) === joined(head)) tell(seeLeadsAway(shown(joined(head))))
    else if (leads(find(entries, path))) return [path]
    else tell(seeResolves(head.join('!'), target))
    return []
  }
  const exists = leads(find(entries, head))
  const away = listOf(see).flatMap(resolve)
  // Nothing leads to the head: its “see also” would point from nowhere.
  const also = exists ? seeAlso.flatMap(resolve) : []
  return () => {
    if (away.length === 0 && also.length === 0) return
    const entry = need(entries, head)
    entry.isAsked = true
    // A head that has pages of its own sends on, it does not send away.
    if (exists) entry.seeAlso = unique([...entry.seeAlso, ...away, ...also])
    else entry.see = unique([...entry.see, ...away])
    if (sortAs) giveKey(entry, head, sortAs)
  }
}

/** Whether a head has pages, or sub-entries. */
function leads(entry: IndexEntry | undefined): boolean {
  return entry !== undefined && (entry.targets.length > 0 || [...entry.within.values()].some(leads))
}

function giveKey(entry: IndexEntry, head: IndexPath, sortAs: string): void {
  const key = sortKeys(sortAs, head).at(-1)
  if (key) entry.sortAs = key
}

function unique(paths: readonly IndexPath[]): IndexPath[] {
  return [...new Map(paths.map(path => [joined(path), path])).values()]
}

function joined(path: IndexPath): string {
  return path.join('!')
}

function listOf(words: string | readonly string[] | undefined): readonly string[] {
  return words === undefined ? [] : typeof words === 'string' ? [words] : words
}

import {pairsOf} from '../check/pairs.ts'
import type {Subject} from '../check/subject.ts'
import {arrayOf, dictOf, resolved} from '../file/open.ts'
import {isRef, isText, type Value, wordsOf} from '../pdf/objects.ts'

/** The items of a PDF's outline that begin a page of their own, by page: its sections. */
export function outlineOf(subject: Subject): {readonly title: string; readonly page: number}[] {
  const {file} = subject
  const places = namedPlaces(subject)
  const found: {title: string; page: number}[] = []
  const seen = new Set<number>()
  const waiting: (Value | undefined)[] = [dictOf(file, file.root.get('Outlines')).get('First')]
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (!isRef(item) || seen.has(item.ref)) continue
    seen.add(item.ref)
    const entries = dictOf(file, item)
    const title = resolved(file, entries.get('Title'))
    const target = entries.get('Dest') ?? dictOf(file, entries.get('A')).get('D')
    const page = pageOf(subject, places, target)
    const last = found.at(-1)?.page ?? -1
    if (isText(title) && page !== undefined && page > last) {
      found.push({title: wordsOf(title).trim(), page})
    }
    const depth =
      entries.has('First') && isDivision(entries.get('Count')) ? entries.get('First') : undefined
    if (entries.has('Next')) waiting.push(entries.get('Next') ?? null)
    if (depth !== undefined) waiting.push(depth)
  }
  return found
}

/** What is open when the file is opened are parts with their readings; headings within a reading are folded in. */
function isDivision(count: Value | undefined): boolean {
  return typeof count === 'number' && count > 0
}

function namedPlaces({file}: Subject): Map<string, Value> {
  const names = dictOf(file, dictOf(file, file.root.get('Names')).get('Dests'))
  const named = new Map<string, Value>()
  for (const [key, value] of pairsOf(file, names)) if (isText(key)) named.set(key.text, value)
  for (const [key, value] of dictOf(file, file.root.get('Dests'))) named.set(`/${key}`, value)
  return named
}

function pageOf(
  subject: Subject,
  named: ReadonlyMap<string, Value>,
  target: Value | undefined,
  depth = 0
): number | undefined {
  const {file, pageNumbers} = subject
  const value = resolved(file, target)
  if (isText(value) || typeof value === 'string') {
    const known = named.get(isText(value) ? value.text : value)
    return known === undefined || depth > 3 ? undefined : pageOf(subject, named, known, depth + 1)
  }
  if (value instanceof Map) return pageOf(subject, named, value.get('D'), depth + 1)
  const [page] = arrayOf(file, value)
  return isRef(page) ? pageNumbers.get(page.ref) : undefined
}

import {dictOf, resolved} from '../file/open.ts'
import {isRef, isText, type Value} from '../pdf/objects.ts'
import {openDestinations} from './destinations.ts'
import {addFlaw} from './flaws.ts'
import type {Subject} from './subject.ts'

/** The outline: there in a book of many pages, each item with words and a place. */
export function checkOutline(subject: Subject): void {
  const {file, flaws, pages, metadata} = subject
  const first = dictOf(file, file.root.get('Outlines')).get('First')
  if (!first && pages.length >= MANY) addFlaw(flaws, 'outline-exists')
  const destinations = openDestinations(subject)
  const seen = new Set<number>()
  const waiting: (Value | undefined)[] = [first]
  while (waiting.length > 0) {
    const item = waiting.pop()
    if (!isRef(item) || seen.has(item.ref)) continue
    seen.add(item.ref)
    const entries = dictOf(file, item)
    const title = resolved(file, entries.get('Title'))
    const action = dictOf(file, entries.get('A'))
    const target = entries.get('Dest') ?? action.get('SD') ?? action.get('D')
    const leads = target === undefined ? action.has('URI') : destinations.exists(target)
    if (!isText(title) || title.text.trim() === '') addFlaw(flaws, 'outline-has-titles')
    if (metadata.universal === '2' && target !== undefined && !destinations.namesTag(target)) {
      addFlaw(flaws, 'destinations-name-tags', 'outline')
    }
    if (!leads) addFlaw(flaws, 'destinations-exist', 'outline')
    waiting.push(entries.get('Next'), entries.get('First'))
  }
}

const MANY = 20

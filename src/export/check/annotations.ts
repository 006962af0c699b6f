import {arrayOf, dictOf, resolved} from '../file/open.ts'
import {type Dict, isRef, isText, type Value} from '../pdf/objects.ts'
import {allowed} from './catalog.ts'
import {type Destinations, openDestinations} from './destinations.ts'
import {addFlaw} from './flaws.ts'
import type {Page, Subject} from './subject.ts'
import type {Tag} from './tree.ts'

/** Links and other annotations (PDF/UA-1, 7.18; PDF/A-3, 6.3); returns how many links there are. */
export function checkAnnotations(subject: Subject): number {
  const owners = ownersOf(subject)
  const destinations = openDestinations(subject)
  let links = 0
  for (const page of subject.pages) {
    const annotations = arrayOf(subject.file, page.entries.get('Annots'))
    if (annotations.length > 0 && resolved(subject.file, page.entries.get('Tabs')) !== '/S') {
      addFlaw(subject.flaws, 'tab-order-follows-tags', page.name)
    }
    for (const annotation of annotations) {
      const entries = dictOf(subject.file, annotation)
      if (entries.get('Subtype') === '/Link') links++
      if (entries.get('Subtype') === '/Popup') continue
      const owner = isRef(annotation) ? owners.get(annotation.ref) : undefined
      checkAnnotation(subject, page, entries, owner)
      checkTarget(subject, page, entries, destinations)
    }
  }
  return links
}

/** By the number of the annotation: the tag that has it. */
function ownersOf({tree}: Subject): Map<number, Tag> {
  const owners = new Map<number, Tag>()
  for (const tag of tree?.tags ?? []) for (const object of tag.objects) owners.set(object, tag)
  return owners
}

function checkAnnotation(
  {file, flaws}: Subject,
  {name}: Page,
  entries: Dict,
  owner: Tag | undefined
): void {
  const flags = Number(resolved(file, entries.get('F')) ?? 0)
  const contents = resolved(file, entries.get('Contents'))
  const isLink = entries.get('Subtype') === '/Link'
  if ((flags & PRINT) === 0 || (flags & UNSEEN) !== 0) addFlaw(flaws, 'annotations-print', name)
  if (!isText(contents) || contents.text === '') addFlaw(flaws, 'links-have-contents', name)
  const isTagged = isLink ? owner?.type === 'Link' : owner !== undefined
  if (!isTagged) addFlaw(flaws, 'links-are-tagged', name)
}

function checkTarget(
  {file, flaws, metadata}: Subject,
  {name}: Page,
  entries: Dict,
  destinations: Destinations
): void {
  const action = dictOf(file, entries.get('A'))
  const kind = resolved(file, action.get('S'))
  if (kind !== null && !allowed.has(String(kind))) addFlaw(flaws, 'nothing-runs', name)
  const target: Value | undefined =
    entries.get('Dest') ?? (kind === '/GoTo' ? (action.get('SD') ?? action.get('D')) : undefined)
  if (metadata.universal === '2' && target !== undefined && !destinations.namesTag(target)) {
    addFlaw(flaws, 'destinations-name-tags', name)
  }
  const leads = target === undefined ? kind !== null : destinations.exists(target)
  if (entries.get('Subtype') === '/Link' && !leads) addFlaw(flaws, 'destinations-exist', name)
}

const PRINT = 4
/** Invisible, hidden, not on the screen, on the screen only while touched. */
const UNSEEN = 1 | 2 | 32 | 256

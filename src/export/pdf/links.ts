import {anchorOf, fragmentOf} from './destinations.ts'
import {type Dict, isRef, isText, type Ref, type Value} from './objects.ts'
import {shareValue} from './share.ts'
import {asArray, asDict, type Source} from './source.ts'
import type {OpenSection, Volume} from './volume.ts'
import {reserve, write} from './write.ts'

/**
 * The host that sections are printed from. Chromium drops a link to a fragment of the same document that is not there,
 * so a link to another section must have a path: `http://lectern.invalid/book#anchor` comes out as a URI action.
 */
const BOOK_ORIGIN = 'http://lectern.invalid/'

/** Write the annotations of a page, links within the book as named destinations (ISO 32000-1, 12.5.6.5). */
export function addAnnotations(
  volume: Volume,
  section: OpenSection,
  annotations: Value | undefined,
  page: Ref
): Ref[] {
  const {source} = section
  return asArray(source, annotations).map(annotation => {
    const number = reserve(volume.writer)
    if (isRef(annotation)) source.placed[annotation.ref] = number
    const entries = new Map(asDict(source, annotation))
    entries.delete('P')
    const kept = placeLink(volume, section, entries)
    const values = [...entries].map(
      ([key, value]) => [key, shareValue(volume.resources, source, value)] as const
    )
    write(volume.writer, number, new Map([...values, ...kept, ['P', page]]))
    return {ref: number}
  })
}

/** Take out what changes in the volume; returns what takes its place. */
function placeLink(volume: Volume, section: OpenSection, entries: Dict): Dict {
  const kept: Dict = new Map()
  const key = entries.get('StructParent')
  if (typeof key === 'number') {
    // Behind the keys of the pages.
    const place = volume.binding.pages.length + volume.annotationKeys.next++
    section.parentKeys.set(key, place)
    kept.set('StructParent', place)
  }
  const anchor = targetOf(section.source, entries)
  if (anchor === undefined) return kept
  entries.delete('A')
  entries.delete('Dest')
  const place = volume.destinations.find(section, anchor)
  // Without a destination the link stays in the tag tree and leads nowhere.
  return place === undefined ? kept : kept.set('Dest', place)
}

/** The anchor of the book that a link leads to; nothing for a link to the web. */
function targetOf(source: Source, entries: Dict): string | undefined {
  const action = asDict(source, entries.get('A'))
  const uri = action.get('URI')
  if (action.get('S') === '/URI' && isText(uri) && uri.text.startsWith(BOOK_ORIGIN)) {
    const hash = uri.text.indexOf('#')
    return fragmentOf(hash < 0 ? '' : uri.text.slice(hash + 1))
  }
  return anchorOf(
    entries.get('Dest') ?? (action.get('S') === '/GoTo' ? action.get('D') : undefined)
  )
}

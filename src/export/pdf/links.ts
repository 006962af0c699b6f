import {anchorOf, fragmentOf} from './destinations.ts'
import {linkContents} from './link-contents.ts'
import {joinFragments, type Link} from './link-fragments.ts'
import {type Dict, dict, isRef, isText, type Ref, textString, type Value} from './objects.ts'
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
  const links = asArray(source, annotations).map(annotation => readLink(source, annotation))
  return joinFragments(section, links).map(({entries, numbers, anchor}) => {
    const number = reserve(volume.writer)
    // The tag tree finds the one annotation in the place of its fragments.
    for (const fragment of numbers) source.placed[fragment] = number
    const placed = placeLink(volume, section, entries, anchor)
    const values = [...entries].flatMap(([key, value]) =>
      replaced.has(key) ? [] : [[key, shareValue(volume.resources, source, value)] as const]
    )
    write(volume.writer, number, new Map([...values, ...placed, ['P', page]]))
    return {ref: number}
  })
}

function readLink(source: Source, annotation: Value): Link {
  const entries = asDict(source, annotation)
  const anchor = targetOf(source, entries)
  const numbers = isRef(annotation) ? [annotation.ref] : []
  return {entries, numbers, ...(anchor !== undefined && {anchor})}
}

/** What is other in the volume than on the page as printed. */
function placeLink(
  volume: Volume,
  section: OpenSection,
  entries: Dict,
  anchor: string | undefined
): Dict {
  const contents = linkContents(volume, section, entries, anchor)
  const key = entries.get('StructParent')
  // Behind the keys of the pages.
  const place = volume.binding.pages.length + volume.annotationKeys.next
  if (typeof key === 'number') {
    volume.annotationKeys.next++
    section.parentKeys.set(key, place)
  }
  return dict({
    // Without a destination the link stays in the tag tree and leads nowhere.
    Dest: anchor === undefined ? undefined : volume.destinations.find(section, anchor),
    A: anchor === undefined ? entries.get('A') : undefined,
    StructParent: typeof key === 'number' ? place : undefined,
    Contents: contents ? textString(contents) : undefined,
    F: PRINT
  })
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

/** Written anew. The print flag is one that archives ask for (ISO 19005-3, 6.3.2). */
const replaced = new Set(['P', 'StructParent', 'A', 'Dest', 'Contents', 'F'])
const PRINT = 4

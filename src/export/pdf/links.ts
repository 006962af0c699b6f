import {anchorOf, fragmentOf} from './destinations.ts'
import {KEYS, reserveOwn, writeOpen} from './draft.ts'
import {joinFragments, type Link} from './link-fragments.ts'
import {type Dict, dict, isRef, isText, type Ref, type Value} from './objects.ts'
import type {OpenSection} from './prepare.ts'
import {shareValue} from './share.ts'
import {asArray, asDict, type Source} from './source.ts'

/**
 * The host that sections are printed from. Chromium drops a link to a fragment of the same document that is not there,
 * so a link to another section must have a path: `http://lectern.invalid/book#anchor` comes out as a URI action.
 */
const BOOK_ORIGIN = 'http://lectern.invalid/'

/**
 * Write the annotations of a page (ISO 32000-1, 12.5.6.5). Where a link within the book leads, and what each says of
 * itself, is known in the volume.
 */
export function draftLinks(section: OpenSection, annotations: Value | undefined, page: Ref): Ref[] {
  const {source, draft} = section
  const links = asArray(source, annotations).map(annotation => readLink(source, annotation))
  return joinFragments(section, links).map(link => {
    const number = reserveOwn(draft)
    // The tag tree finds the one annotation in the place of its fragments.
    for (const fragment of link.numbers) source.placed[fragment] = number
    const values = [...link.entries].flatMap(([key, value]) =>
      replaced.has(key) ? [] : [[key, shareValue(section.resources, source, value)] as const]
    )
    writeOpen(draft, number, 'link', new Map([...values, ...placeLink(section, link), ['P', page]]))
    section.links.push(targetIn(source, link))
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
function placeLink(section: OpenSection, {entries, anchor}: Link): Dict {
  const key = entries.get('StructParent')
  const hasKey = typeof key === 'number'
  // Behind the keys of the pages.
  if (hasKey) section.parentKeys.set(key, section.nextKey)
  return dict({
    A: anchor === undefined ? entries.get('A') : undefined,
    StructParent: hasKey ? {key: KEYS + section.nextKey++} : undefined,
    F: PRINT
  })
}

function targetIn(source: Source, {entries, anchor}: Link): OpenSection['links'][number] {
  if (anchor !== undefined) return {anchor}
  const value = asDict(source, entries.get('A')).get('URI')
  return {address: isText(value) ? value.text : ''}
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

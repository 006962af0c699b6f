import {type Bytes, putText} from './bytes.ts'
import {KEYS, kinds} from './draft.ts'
import {putFragment, readFragments} from './fragments.ts'
import {linkContents} from './link-contents.ts'
import {putValue, textString} from './objects.ts'
import type {PageOverlays} from './overlays.ts'
import type {PageTree} from './pages.ts'
import type {PlacedSection} from './placed.ts'
import type {References} from './tags.ts'
import type {Volume} from './volume.ts'
import {addStream, beginObject} from './write.ts'

/** What the sections need to know of the whole. */
export interface Whole {
  readonly volume: Volume
  readonly pages: PageTree
  readonly overlays: PageOverlays
  readonly references: References
}

/** Write the objects of all sections, those that were left open with what they say in this volume. */
export function writeSections(whole: Whole): void {
  const {sections, binding} = whole.volume
  const places = new Map<PlacedSection, number[]>(sections.map(section => [section, []]))
  for (const [index, {section: number, page}] of binding.pages.entries()) {
    const section = sections[number]
    const own = section && places.get(section)
    if (own && page !== undefined) own[page] = index
  }
  for (const [section, own] of places) writeSection(whole, section, own)
}

/** `places`: by page of the section, its place in the volume. */
function writeSection(whole: Whole, section: PlacedSection, places: readonly number[]): void {
  const {writer} = whole.volume
  const {base, keyBase, shared, quire} = section
  const {numbers, kinds: known} = quire.own
  const contents = quire.pages.map(({content}) => content && addStream(writer, flate, content).ref)
  const numberOf = (number: number): number => {
    if (number >= KEYS) return keyBase + number - KEYS
    return number > 0 ? base + number : (shared[-number] as number)
  }
  const reader = readFragments(quire.own, numberOf)
  const next = {page: 0, link: 0, waiting: 0}
  for (let index = 0; index < numbers.length; index++) {
    const number = base + (numbers[index] as number)
    const out = beginObject(writer, number)
    putFragment(out, reader, index)
    if (known[index] === kinds.whole) continue
    if (known[index] === kinds.page) {
      const page = next.page++
      closePage(whole, out, places[page] ?? 0, contents[page])
    } else if (known[index] === kinds.link) {
      closeLink(whole, section, out, next.link++)
    } else if (known[index] === kinds.waiting) {
      closeReference(whole, section, out, next.waiting++)
    } else closeTop(whole, out, number)
  }
}

/**
 * Margin boxes are drawn over a page, as an artifact of pagination (ISO 32000-1, 14.8.2.2): running heads and folios are no
 * part of the text. Skia leaves its own scale in force at the end of a page.
 */
function closePage(
  {overlays, pages}: Whole,
  out: Bytes,
  index: number,
  content: number | undefined
): void {
  const form = overlays.forms[index]
  if (form) putText(out, `/${overlays.name} ${form} 0 R`)
  const [before, behind] = form ? [[overlays.before], [overlays.behind]] : [[], []]
  const streams = [...before, ...(content === undefined ? [] : [content]), ...behind]
  const parent = pages.parents[index]?.ref ?? 0
  const contents = streams.map(stream => `${stream} 0 R`).join(' ')
  putText(out, `>>>>/Contents [${contents}]/Parent ${parent} 0 R>>`)
}

/** Links within the book are named destinations. Without one a link stays in the tag tree and leads nowhere. */
function closeLink({volume}: Whole, section: PlacedSection, out: Bytes, index: number): void {
  const link = section.quire.links[index] ?? {}
  const contents = linkContents(volume, section, link)
  const place =
    link.anchor === undefined ? undefined : volume.destinations.find(section, link.anchor)
  if (place) {
    putText(out, '/Dest ')
    putValue(out, place)
  }
  if (contents) {
    putText(out, '/Contents ')
    putValue(out, textString(contents))
  }
  putText(out, '>>')
}

function closeReference(
  {references}: Whole,
  {quire}: PlacedSection,
  out: Bytes,
  index: number
): void {
  const waiting = quire.waiting[index]
  const found = waiting ? references.find(waiting) : []
  if (found.length > 0) {
    putText(out, '/Ref ')
    putValue(out, [...found])
  }
  putText(out, '>>')
}

/** Behind its own kids come the sections of the part that it opens. */
function closeTop({references}: Whole, out: Bytes, number: number): void {
  const {parent, kids} = references.standing(number)
  for (const {ref} of kids) putText(out, `${ref} 0 R `)
  putText(out, `]/P ${parent.ref} 0 R>>`)
}

const flate = new Map([['Filter', '/FlateDecode' as const]])

import type {BoundSection} from './binding.ts'
import {type Dict, isText, mapRefs, type Name, utf16, type Value} from './objects.ts'
import {inVolume, type PlacedSection} from './placed.ts'
import type {Printed} from './printed.ts'
import {asArray, asDict, type Source, treePairs} from './source.ts'

/** Where the anchors of the volume are, and what a link to one says. */
export interface Destinations {
  /** By name (bytes as characters): the named destinations of the volume (ISO 32000-1, 12.3.2.3). */
  readonly named: ReadonlyMap<string, NamedPlace>
  /** The name that a link in this section to this anchor says. */
  readonly find: (section: PlacedSection, anchor: string) => Value | undefined
}

export interface NamedPlace {
  readonly section: PlacedSection
  readonly anchor: string
  readonly place: Value
}

/**
 * Collect the anchors of all sections. They are named by their ids, which do not change from build to build, so that
 * `book.pdf#nameddest=…` goes on to work; an id that two sections have names the place in the first.
 */
export function collectDestinations(sections: readonly PlacedSection[]): Destinations {
  const nameOf = namer(sections.flatMap(({quire}) => quire.places.map(([anchor]) => anchor)))
  const named = new Map<string, NamedPlace>()
  const others = new Map<PlacedSection, Map<string, string>>()
  for (const section of sections) {
    for (const [anchor, place] of section.quire.places) {
      const plain = nameOf(anchor)
      const isTaken = named.has(plain)
      const name = isTaken ? nameOf(`${section.id}.${anchor}`) : plain
      named.set(name, {section, anchor, place: inVolume(section, place)})
      if (isTaken) others.set(section, (others.get(section) ?? new Map()).set(anchor, name))
    }
  }
  const find = (section: PlacedSection, anchor: string): Value | undefined => {
    const name = others.get(section)?.get(anchor) ?? nameOf(anchor)
    return named.has(name) ? {text: name} : undefined
  }
  return {named, find}
}

/** The anchor that a destination of Chromium's names: it writes the fragment of the link, percent-encoded. */
export function anchorOf(destination: Value | undefined): string | undefined {
  const name = isText(destination) ? destination.text : destination
  if (typeof name !== 'string') return
  return fragmentOf(isText(destination) ? name : bytesOf(name as Name))
}

/** A URL's fragment as an id. */
export function fragmentOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The top of a page, at the reader's zoom (ISO 32000-1, 12.3.2.2). */
export function pageTop({source, pages}: Printed, page: number): Value | undefined {
  const {number, entries} = pages[page] ?? pages[0] ?? {}
  if (number === undefined) return
  const [, , , top = null] = asArray(source, entries?.get('MediaBox'))
  return [{ref: source.placed[number] ?? 0}, '/XYZ', null, top, null]
}

/** Exact places where Chromium wrote them (for anchors that a link of the same document names), else tops of pages. */
export function sectionPlaces(
  section: Printed & Pick<BoundSection, 'anchors'>
): Map<string, Value> {
  const {source} = section
  const places = new Map<string, Value>()
  for (const [anchor, page] of Object.entries(section.anchors)) {
    const top = pageTop(section, page)
    if (top) places.set(anchor, top)
  }
  for (const [key, value] of printedDestinations(source)) {
    const anchor = anchorOf(key)
    if (anchor === undefined) continue
    places.set(
      anchor,
      mapRefs(value, to => source.placed[to] ?? 0)
    )
  }
  return places
}

/** Skia writes the dictionary of PDF 1.1; the name tree of PDF 1.2 is read too. */
function printedDestinations(source: Source): (readonly [Value, Value])[] {
  const old: Dict = asDict(source, source.root.get('Dests'))
  return [
    ...[...old].map(([key, value]) => [`/${key}`, value] as const),
    ...treePairs(source, asDict(source, source.root.get('Names')).get('Dests'))
  ]
}

/**
 * How anchors become names. Readers compare names as text (`book.pdf#nameddest=…`) but expect the order of bytes:
 * both orders agree only where all names have one encoding.
 */
function namer(anchors: readonly string[]): (anchor: string) => string {
  const ascii = anchors.every(anchor => /^[\x20-\x7e]*$/.test(anchor))
  return ascii ? anchor => anchor : anchor => utf16(anchor).text
}

/** ISO 32000-1, 7.3.5: `#` and two hexadecimal digits for a byte. */
function bytesOf(name: Name): string {
  return name
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16))
    )
}

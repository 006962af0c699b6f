import type {Binding} from './binding.ts'
import {collectDestinations, type Destinations} from './destinations.ts'
import {type FaceUnions, facesIn} from './face-unions.ts'
import {type Fonts, openFonts} from './fonts.ts'
import type {MarginQuire} from './margins.ts'
import type {Ref} from './objects.ts'
import type {PlacedSection} from './placed.ts'
import type {Quire} from './quire.ts'
import {openShares, placeShares, type Shares} from './shares.ts'
import {openWriter, reserve, reserveMany, type Writer} from './write.ts'

/** The volume while it is bound: what every part of the work needs. */
export interface Volume {
  readonly binding: Binding
  readonly writer: Writer
  readonly fonts: Fonts
  readonly shares: Shares
  readonly sections: readonly PlacedSection[]
  readonly destinations: Destinations
  /** The section that each anchor is first found in. */
  readonly anchorOwners: ReadonlyMap<string, PlacedSection>
  /** By section, by page: the numbers that are printed. */
  readonly folios: ReadonlyMap<PlacedSection, readonly string[]>
  /** By anchor: the structure element that stands there; in PDF 2.0. */
  readonly anchorElements: ReadonlyMap<string, Ref>
  /** Keys of the parent tree in use. */
  readonly keys: number
}

/** What was made ready to be bound. */
export interface Prepared {
  /** By section. */
  readonly quires: readonly Quire[]
  readonly margins: readonly MarginQuire[]
  /** Of all of them. */
  readonly faces: FaceUnions
}

/** Give everything its number. */
export function openVolume(binding: Binding, {quires, margins, faces}: Prepared): Volume {
  const writer = openWriter(binding.standard === 'ua-2+a-4' ? '2.0' : '1.7')
  const fonts = openFonts(writer, facesIn([...quires, ...margins]), faces)
  const isNew = binding.standard === 'ua-2+a-4'
  const root = {
    document: {ref: reserve(writer)},
    namespace: {ref: isNew ? reserve(writer) : 0}
  }
  const shares = openShares(writer, fonts, root, binding.placeFacsimiles?.(writer))
  let keys = 0
  const sections = binding.sections.map((section, index): PlacedSection => {
    const quire = quires[index] as Quire
    const keyBase = keys
    keys += quire.keys
    const shared = placeShares(shares, quire)
    return {...section, quire, base: reserveMany(writer, quire.count), keyBase, shared}
  })
  checkCounts(binding, sections)
  return {
    binding,
    writer,
    fonts,
    shares,
    sections,
    destinations: collectDestinations(sections),
    anchorOwners: ownersOf(sections),
    folios: foliosOf(binding, sections),
    anchorElements: elementsOf(sections),
    keys
  }
}

function elementsOf(sections: readonly PlacedSection[]): Map<string, Ref> {
  const elements = new Map<string, Ref>()
  for (const {quire, base} of sections) {
    for (const [anchor, number] of quire.elements) {
      if (!elements.has(anchor)) elements.set(anchor, {ref: base + number})
    }
  }
  return elements
}

function ownersOf(sections: readonly PlacedSection[]): Map<string, PlacedSection> {
  const owners = new Map<string, PlacedSection>()
  for (const section of sections) {
    for (const anchor of Object.keys(section.anchors)) {
      if (!owners.has(anchor)) owners.set(anchor, section)
    }
  }
  return owners
}

function foliosOf(
  {pages}: Binding,
  sections: readonly PlacedSection[]
): Map<PlacedSection, string[]> {
  const folios = new Map<PlacedSection, string[]>(sections.map(section => [section, []]))
  for (const {section: number, page, folio} of pages) {
    const section = sections[number]
    const known = section && folios.get(section)
    if (known && page !== undefined) known[page] = folio
  }
  return folios
}

function checkCounts(binding: Binding, sections: readonly PlacedSection[]): void {
  const counts = new Map<number, number>()
  for (const {section, page} of binding.pages) {
    if (page !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  for (const [index, {id, quire}] of sections.entries()) {
    const [found, expected] = [quire.pages.length, counts.get(index) ?? 0]
    if (found !== expected) {
      throw new Error(`Unexpected ${found} pages of “${id}”, expected ${expected}`)
    }
  }
}

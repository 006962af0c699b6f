import type {Binding, BoundSection} from './binding.ts'
import {type Words, wordsOfBlocks} from './content/index.ts'
import {collectDestinations, type Destinations} from './destinations.ts'
import {type Fonts, openFonts} from './fonts.ts'
import type {Ref} from './objects.ts'
import {openPrinted, type Printed, type PrintedPage} from './printed.ts'
import type {Resources} from './share.ts'
import type {Source} from './source.ts'
import {openWriter, reserve, type Writer} from './write.ts'

/** The volume while it is bound: what every part of the work needs. */
export interface Volume {
  readonly binding: Binding
  readonly writer: Writer
  readonly fonts: Fonts
  readonly resources: Resources
  readonly sections: readonly OpenSection[]
  /** Margin boxes of the pages that are not blank; or none. */
  readonly margins: readonly PrintedPage[]
  readonly destinations: Destinations
  /** The section that each anchor is first found in. */
  readonly anchorOwners: ReadonlyMap<string, OpenSection>
  /** By section, by page: the numbers that are printed. */
  readonly folios: ReadonlyMap<OpenSection, readonly string[]>
  /** By anchor: the structure element that stands there; known once the tags are written. */
  readonly anchorElements: Map<string, Ref>
  /** Of annotations in the parent tree. */
  readonly annotationKeys: {next: number}
}

/** A section being bound; the numbers of its pages in the volume stand in `source.placed`. */
export interface OpenSection extends BoundSection {
  readonly source: Source
  readonly pages: readonly PrintedPage[]
  /** Its keys in the parent tree (`StructParents`, `StructParent`) → those of the volume. */
  readonly parentKeys: Map<number, number>
  readonly words: Words
  /** By page of the volume: ids of marked contents that became artifacts, and belong to no element. */
  readonly artifacts: Map<number, readonly number[]>
}

export function openVolume(binding: Binding): Volume {
  const writer = openWriter(binding.standard === 'ua-2+a-4' ? '2.0' : '1.7')
  const fonts = openFonts(writer)
  const sections = binding.sections.map(section => openSection(section, writer))
  const margins = binding.margins.flatMap(data => openPrinted(data).pages)
  checkCounts(binding, sections, margins)
  return {
    binding,
    writer,
    fonts,
    resources: {writer, fonts, numbers: new Map()},
    sections,
    margins,
    destinations: collectDestinations(sections),
    anchorOwners: ownersOf(sections),
    folios: foliosOf(binding, sections),
    anchorElements: new Map(),
    annotationKeys: {next: 0}
  }
}

function ownersOf(sections: readonly OpenSection[]): Map<string, OpenSection> {
  const owners = new Map<string, OpenSection>()
  for (const section of sections) {
    for (const anchor of Object.keys(section.anchors)) {
      if (!owners.has(anchor)) owners.set(anchor, section)
    }
  }
  return owners
}

function foliosOf({pages}: Binding, sections: readonly OpenSection[]): Map<OpenSection, string[]> {
  const folios = new Map<OpenSection, string[]>(sections.map(section => [section, []]))
  for (const {section: number, page, folio} of pages) {
    const section = sections[number]
    const known = section && folios.get(section)
    if (known && page !== undefined) known[page] = folio
  }
  return folios
}

function openSection(section: BoundSection, writer: Writer): OpenSection {
  const {source, pages} = openBody(section)
  for (const {number} of pages) source.placed[number] = reserve(writer)
  const words = wordsOfBlocks(section.texts ?? [])
  return {...section, source, pages, parentKeys: new Map(), words, artifacts: new Map()}
}

function openBody(section: BoundSection): Printed {
  try {
    return openPrinted(section.body)
  } catch (cause) {
    throw new Error(`Cannot bind the section “${section.id}”`, {cause})
  }
}

function checkCounts(
  binding: Binding,
  sections: readonly OpenSection[],
  margins: readonly PrintedPage[]
): void {
  for (const [index, {id, pages}] of sections.entries()) {
    const placed = binding.pages.filter(page => page.section === index && page.page !== undefined)
    if (placed.length !== pages.length) {
      throw new Error(`Unexpected ${pages.length} pages of “${id}”, expected ${placed.length}`)
    }
  }
  const filled = binding.pages.filter(page => page.page !== undefined).length
  if (margins.length > 0 && margins.length !== filled) {
    throw new Error(`Unexpected margin boxes of ${margins.length} pages, expected ${filled}`)
  }
}

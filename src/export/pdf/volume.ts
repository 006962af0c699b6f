import type {Binding, BoundSection} from './binding.ts'
import {collectDestinations, type Destinations} from './destinations.ts'
import {type Fonts, openFonts} from './fonts.ts'
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
  /** Of annotations in the parent tree. */
  readonly annotationKeys: {next: number}
}

/** A section being bound; the numbers of its pages in the volume stand in `source.placed`. */
export interface OpenSection extends BoundSection {
  readonly source: Source
  readonly pages: readonly PrintedPage[]
  /** Its keys in the parent tree (`StructParents`, `StructParent`) → those of the volume. */
  readonly parentKeys: Map<number, number>
}

export function openVolume(binding: Binding): Volume {
  const writer = openWriter()
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
    annotationKeys: {next: 0}
  }
}

function openSection(section: BoundSection, writer: Writer): OpenSection {
  const {source, pages} = openBody(section)
  for (const {number} of pages) source.placed[number] = reserve(writer)
  return {...section, source, pages, parentKeys: new Map()}
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

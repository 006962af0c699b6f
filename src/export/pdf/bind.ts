import type {Binding} from './binding.ts'
import {addCatalog} from './catalog.ts'
import {facesIn, joinFaces} from './face-unions.ts'
import {writeFonts} from './fonts.ts'
import {prepareMargins} from './margins.ts'
import {addInfo} from './metadata.ts'
import {addOverlays} from './overlays.ts'
import {addPages} from './pages.ts'
import {prepareSection} from './prepare.ts'
import {writeSections} from './sections.ts'
import {addTags} from './tags.ts'
import {openVolume, type Prepared} from './volume.ts'
import {closeWriter} from './write.ts'

export type {Binding, BindingInfo, BoundSection, PageSize} from './binding.ts'

/**
 * Bind printed sections and printed margin boxes into one PDF: one page tree, tag tree, outline, and set of
 * destinations, fonts and images once. Equal input gives equal bytes.
 *
 * Works on the regular output of Skia (Chromium's PDF writer) byte by byte, in linear time: a library that makes an
 * object of everything is ten times slower at a thousand pages. What does not depend on the rest of the book is made once
 * for each section (`prepareSection`); here everything gets its number.
 */
export function bind(binding: Binding): Uint8Array {
  const prepared = binding.prepared ?? prepareAll(binding)
  const volume = openVolume(binding, prepared)
  const overlays = addOverlays(volume, prepared.margins)
  const pages = addPages(volume)
  const tags = addTags(volume)
  writeSections({volume, pages, overlays, references: tags.references})
  const catalog = addCatalog(volume, pages.root, tags.root)
  writeFonts(volume.fonts)
  // PDF/A-4 has no room for what XMP says better (ISO 19005-4, 6.1.3).
  const info = binding.standard === 'ua-2+a-4' ? undefined : addInfo(volume.writer, binding.info)
  return closeWriter(volume.writer, catalog, info)
}

function prepareAll({sections, margins, size, standard}: Binding): Prepared {
  const {bleed = 0} = size
  const isNew = standard === 'ua-2+a-4'
  const quires = sections.map(section => prepareSection(section, {isNew, bleed}))
  const marginQuires = margins.map(prepareMargins)
  const faces = joinFaces(facesIn([...quires, ...marginQuires]))
  return {quires, margins: marginQuires, faces}
}

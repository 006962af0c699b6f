import type {Binding} from './binding.ts'
import {addCatalog} from './catalog.ts'
import {writeFonts} from './fonts.ts'
import {addInfo} from './metadata.ts'
import {addPages} from './pages.ts'
import {openVolume} from './volume.ts'
import {closeWriter} from './write.ts'

export type {Binding, BindingInfo, BoundSection, PageSize} from './binding.ts'

/**
 * Bind printed sections and printed margin boxes into one PDF: one page tree, tag tree, outline, and set of
 * destinations, fonts and images once. Equal input gives equal bytes.
 *
 * Works on the regular output of Skia (Chromium's PDF writer) byte by byte, in linear time: a library that makes an
 * object of everything is ten times slower at a thousand pages.
 */
export function bind(binding: Binding): Uint8Array {
  const volume = openVolume(binding)
  binding.placeFacsimiles?.(volume)
  const pages = addPages(volume)
  const catalog = addCatalog(volume, pages)
  writeFonts(volume.fonts)
  // PDF/A-4 has no room for what XMP says better (ISO 19005-4, 6.1.3).
  const info = binding.standard === 'ua-2+a-4' ? undefined : addInfo(volume.writer, binding.info)
  return closeWriter(volume.writer, catalog, info)
}

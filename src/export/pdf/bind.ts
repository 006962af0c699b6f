import type {Binding} from './binding.ts'
import {writeFonts} from './fonts.ts'
import {addInfo, addMetadata} from './metadata.ts'
import {dict, type Ref, textString} from './objects.ts'
import {addOutline} from './outline.ts'
import {addPageLabels} from './page-labels.ts'
import {addPages} from './pages.ts'
import {addTags} from './tags.ts'
import {addNameTree} from './tree.ts'
import {openVolume, type Volume} from './volume.ts'
import {add, closeWriter} from './write.ts'

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
  const pages = addPages(volume)
  const catalog = addCatalog(volume, pages)
  writeFonts(volume.fonts)
  return closeWriter(volume.writer, catalog, addInfo(volume.writer, binding.info))
}

/** ISO 32000-1, 7.7.2. */
function addCatalog(volume: Volume, pages: Ref): Ref {
  const {writer, binding, destinations} = volume
  const outline = addOutline(volume)
  const tags = addTags(volume)
  const entries = {
    Type: '/Catalog',
    Pages: pages,
    PageLabels: addPageLabels(writer, binding.pages),
    Names: dict({Dests: addNameTree(writer, destinations.named)}),
    Outlines: outline,
    PageMode: outline && '/UseOutlines',
    StructTreeRoot: tags,
    MarkInfo: tags && dict({Marked: true}),
    Lang: textString(binding.info.language),
    ViewerPreferences: dict({DisplayDocTitle: true}),
    Metadata: addMetadata(writer, binding.info)
  } as const
  return add(writer, dict(entries))
}

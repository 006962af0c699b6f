import {isRightToLeft} from '../../book/direction.ts'
import {addAttachments} from './attachments.ts'
import {dict, type Ref, textString, type Value} from './objects.ts'
import {addOutline} from './outline.ts'
import {addOutputIntent} from './output-intent.ts'
import {addPageLabels} from './page-labels.ts'
import {namedPlaces} from './structure-places.ts'
import {addNameTree} from './tree.ts'
import type {Volume} from './volume.ts'
import {add} from './write.ts'
import {addMetadata} from './xmp.ts'

/** Write the catalog and all that hangs on it but pages and tags (ISO 32000-1, 7.7.2). */
export function addCatalog(volume: Volume, pages: Ref, tags: Ref | undefined): Ref {
  const {writer, binding} = volume
  const {info, attachments = [], standard = 'none'} = binding
  const outline = addOutline(volume)
  const files = addAttachments(writer, attachments, info.date)
  const entries = {
    Type: '/Catalog',
    Pages: pages,
    PageLabels: addPageLabels(writer, binding.pages),
    Names: dict({Dests: addNameTree(writer, namedPlaces(volume)), EmbeddedFiles: files.names}),
    AF: files.associated,
    Outlines: outline,
    PageMode: outline && '/UseOutlines',
    StructTreeRoot: tags,
    MarkInfo: tags && dict({Marked: true}),
    Lang: textString(info.language),
    ViewerPreferences: viewerPreferences(info.language),
    Metadata: addMetadata(writer, info, {standard, hasAttachments: attachments.length > 0}),
    OutputIntents: standard === 'none' ? undefined : addOutputIntent(writer)
  } as const
  return add(writer, dict(entries))
}

/** The window has the title of the book; pages are printed at their size (ISO 32000-1, 12.2). */
function viewerPreferences(language: string): Value {
  return dict({
    DisplayDocTitle: true,
    Direction: isRightToLeft(language) ? '/R2L' : undefined,
    PrintScaling: '/None'
  })
}

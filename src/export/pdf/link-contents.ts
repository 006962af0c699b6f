import {linkWordsOf} from '../../book/link-words.ts'
import type {PlacedSection} from './placed.ts'
import type {QuireLink} from './quire.ts'
import type {Volume} from './volume.ts'

/**
 * What a link says of where it leads (`Contents`; ISO 14289-1, 7.18.5), in the language of its section: the note, the
 * place that called it, the title and page, the address.
 */
export function linkContents(
  volume: Volume,
  section: PlacedSection,
  {anchor, address = ''}: QuireLink
): string {
  if (anchor === undefined) return addressWords(section, address)
  const words = linkWordsOf(section.language)
  const named = [section, ...ownerOf(volume, section, anchor)]
  for (const {names} of named) {
    const note = names?.notes.get(anchor)
    const call = names?.calls.get(anchor)
    if (note !== undefined) return words.note.replace('%', note).trim()
    if (call !== undefined) return words.backToNote.replace('%', call).trim()
  }
  const title = named.map(({names}) => names?.titles.get(anchor)).find(Boolean)
  const folio = folioOf(volume, named.at(-1) ?? section, anchor)
  const page = folio && words.page.replace('%', folio)
  return [title, page].filter(Boolean).join(', ') || anchor
}

/** The section that the anchor stands in, where it is another. */
function ownerOf(volume: Volume, section: PlacedSection, anchor: string): PlacedSection[] {
  const owner = volume.anchorOwners.get(anchor)
  if (!owner || owner === section || anchor in section.anchors) return []
  return [owner]
}

function folioOf(volume: Volume, section: PlacedSection, anchor: string): string | undefined {
  const page = section.anchors[anchor]
  return page === undefined ? undefined : volume.folios.get(section)?.[page]
}

function addressWords({names}: PlacedSection, address: string): string {
  const words = names?.addresses.get(address)
  if (!words || words === address) return address
  return words.includes(address) ? words : `${words} (${address})`
}

import {linkWordsOf} from '../../book/link-words.ts'
import {type Dict, isText} from './objects.ts'
import {asDict} from './source.ts'
import type {OpenSection, Volume} from './volume.ts'

/**
 * What a link says of where it leads (`Contents`; ISO 14289-1, 7.18.5), in the language of its section: the note, the
 * place that called it, the title and page, the address.
 */
export function linkContents(
  volume: Volume,
  section: OpenSection,
  entries: Dict,
  anchor: string | undefined
): string {
  if (anchor === undefined) return addressWords(section, entries)
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
function ownerOf(volume: Volume, section: OpenSection, anchor: string): OpenSection[] {
  if (anchor in section.anchors) return []
  const owner = volume.anchorOwners.get(anchor)
  return owner ? [owner] : []
}

function folioOf(volume: Volume, section: OpenSection, anchor: string): string | undefined {
  const page = section.anchors[anchor]
  return page === undefined ? undefined : volume.folios.get(section)?.[page]
}

function addressWords({names, source}: OpenSection, entries: Dict): string {
  const value = asDict(source, entries.get('A')).get('URI')
  const address = isText(value) ? value.text : ''
  const words = names?.addresses.get(address)
  if (!words || words === address) return address
  return words.includes(address) ? words : `${words} (${address})`
}

import type {Book} from '../../book/book.ts'
import type {PressEdition} from '../../book/editions.ts'
import {coloursSeparate, pagesInBlack, pressEditionHasDate} from '../../book/messages/press.ts'
import {report} from '../../book/messages.ts'
import type {Pagination} from '../../book/pagination.ts'
import {pressEdition} from './index.ts'
import {undated} from './metadata.ts'
import {readProfile} from './profiles.ts'

/** The bound book in, its edition for the press out; what is to be told of it is told on the manifest. */
export async function pressBook(
  bound: Uint8Array,
  settings: PressEdition,
  {manifest: {file, date}}: Book,
  {pages}: Pagination,
  size: {readonly width: number; readonly height: number}
): Promise<Uint8Array> {
  const profile = await readProfile(settings.profile)
  const {data, coloured, unknown} = pressEdition(bound, settings, profile, {size, laidBleed: 0})
  const folios = (indexes: readonly number[]) => indexes.map(index => pages[index]?.folio ?? '')
  if (!date) report(file, pressEditionHasDate(undated), settings.place)
  if (coloured.length > 0)
    report(file, pagesInBlack(folios(coloured), pages.length), settings.place)
  if (unknown.length > 0) report(file, coloursSeparate(folios(unknown)), settings.place)
  return data
}

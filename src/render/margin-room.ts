import type {Manifest} from '../book/manifest.ts'
import {manifestMarginHasRoom} from '../book/messages/manifest-notes.ts'
import {report} from '../book/messages.ts'
import {hasNotesAt} from '../book/note-series.ts'
import {marginWidth, type Page} from './page-size.ts'

/** Inches: a dozen letters to the line is less than can be read. */
const least = 1.75

/** Tell where the manifest sets notes in a margin that is too narrow for them. */
export function checkMarginRoom(page: Page, {file, notes, places}: Manifest): void {
  if (!hasNotesAt(notes, 'margin')) return
  const width = marginWidth(page, 'outer') / 72
  if (width < least) report(file, manifestMarginHasRoom(width, least), places?.notes)
}

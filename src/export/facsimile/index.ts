/** Readings that are pages of existing PDFs come in; each goes out with the pages that it shows, and what is wrong with them is told on the manifest. */
import {createHash} from 'node:crypto'
import type {Entry, Manifest} from '../../book/manifest.ts'
import {titleIsGiven} from '../../book/messages/read.ts'
import {report} from '../../book/messages.ts'
import {usualPdf} from '../../book/pdf.ts'
import type {Reading} from '../../book/reading.ts'
import type {Store} from '../../book/store.ts'
import {type Examined, examine} from './examine.ts'

/** What was found of the same file for the same entry is kept in `store`: a scan of many pages takes seconds. */
export async function openFacsimiles(
  readings: readonly Reading[],
  manifest: Manifest,
  store?: Store
): Promise<void> {
  const {standard} = manifest.pdf ?? usualPdf
  for (const {facsimile, entry, metadata, file} of readings) {
    if (!facsimile) continue
    const {data} = facsimile
    const language = metadata.language ?? manifest.language
    const ask = {entry, path: file.path, language, claims: standard !== 'none'}
    const {title, pages, told} = await remembered(keyOf(data, ask), store, () => examine(data, ask))
    facsimile.pages = pages.map(page => ({...page, data}))
    if (!entry.title) {
      if (title !== undefined) metadata.title = title
      else if (pages.length > 0) report(manifest.file, titleIsGiven(metadata.title), entry.place)
    }
    for (const {finding, isOfPages} of told) {
      const place = isOfPages ? (entry.facsimile?.place ?? entry.place) : entry.place
      report(manifest.file, finding, place)
    }
  }
}

function keyOf(data: Uint8Array, {entry, ...ask}: {readonly entry: Entry}): string {
  const {facsimile: {place: _, ...settings} = {}, originalPages} = entry
  const asked = JSON.stringify([settings, originalPages ?? {}, ask])
  return `facsimile ${createHash('sha256').update(data).update(asked).digest('hex')}`
}

async function remembered(
  key: string,
  store: Store | undefined,
  make: () => Examined
): Promise<Examined> {
  const known = await store?.recall(key)
  if (known !== undefined) return JSON.parse(known) as Examined
  const made = make()
  await store?.remember(key, JSON.stringify(made))
  return made
}

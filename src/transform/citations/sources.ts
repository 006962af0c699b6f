import type {BibliographyPolicy, Work} from '../../book/bibliography.ts'
import type {Manifest} from '../../book/manifest.ts'
import {citationResolves, workIsSound} from '../../book/messages/citations.ts'
import {report} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import {itemOf} from './data.ts'
import {openEngine} from './engine.ts'
import type {CslItem, Library} from './library.ts'
import {asParagraph, single} from './works.ts'

/** What each reading is taken from, as the style prints it; the source line of those to which the editor gives no other. */
export async function setSources(
  readings: readonly Reading[],
  policy: BibliographyPolicy,
  library: Library,
  manifest: Manifest
): Promise<ReadonlyMap<string, Work>> {
  const items = new Map<string, CslItem>()
  for (const reading of readings) {
    const item = ownItem(reading, library, manifest)
    if (!item) continue
    items.set(reading.id, {...item, id: reading.id})
    reading.work = item
  }
  if (items.size === 0) return new Map()
  const places = new Map(readings.map(({id, entry}) => [id, entry.ownSource?.place]))
  const engine = await openEngine(policy, items, (id, reason) =>
    report(manifest.file, workIsSound(id, reason), places.get(id))
  )
  const works = single(engine)
  for (const reading of readings) {
    const work = works.get(reading.id)
    const inManifest = {inManifest: reading.entry.ownSource?.place}
    if (work && !reading.citation) reading.citation = asParagraph(work, inManifest)
  }
  return works
}

function ownItem(
  {entry: {ownSource}}: Reading,
  {items, nearest, sources}: Library,
  {file}: Manifest
): CslItem | undefined {
  if (!ownSource) return undefined
  const {work, place} = ownSource
  if (typeof work !== 'string') return itemOf(work)
  const found = items.get(work.replace(/^@/u, ''))
  if (!found) report(file, citationResolves(work, nearest(work), sources), place)
  return found?.item
}

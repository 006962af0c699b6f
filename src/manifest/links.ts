import type {Manifest} from '../book/manifest.ts'
import type {Place} from '../book/messages.ts'
import type {NotePolicy} from '../book/note-series.ts'
import type {ManifestWords} from './schema.ts'
import type {YamlSource} from './yaml.ts'

/** What becomes of web links, and which of them an archive keeps. */
export function linkSettings(
  {links}: ManifestWords,
  yaml: YamlSource | undefined
): Pick<Manifest, 'links' | 'archivedLinks'> {
  if (typeof links !== 'object') return {links: links ?? 'note'}
  const archived = Object.entries(links.archived ?? {}).map(([address, archive]) => {
    const place: Place | undefined = yaml?.keyPlace(['links', 'archived', address])
    return {address, archive, ...(place && {place})}
  })
  return {links: links.as ?? 'note', ...(archived.length > 0 && {archivedLinks: archived})}
}

/** QR codes stand in the margin as notes do, with marks of their own. */
export function withLinkSeries(notes: NotePolicy, links: Manifest['links']): NotePolicy {
  const series = notes.series ?? []
  if (links !== 'margin-qr' || series.some(({name}) => name === 'link')) return notes
  return {
    ...notes,
    series: [
      ...series,
      {name: 'link', label: 'link', marks: 'letters', numbering: 'reading', place: 'margin'}
    ]
  }
}

import type {Entry} from '../book/manifest.ts'
import type {EntryWords} from './schema.ts'

/** What the manifest says of the site that texts are of, and of the tags in them. */
export function siteWords({
  site,
  liquid
}: Pick<EntryWords, 'site' | 'liquid'>): Pick<Entry, 'site' | 'liquid'> {
  return {...(site && {site}), ...(liquid && {liquid: new Map(Object.entries(liquid))})}
}

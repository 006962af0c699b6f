import type {Metadata} from '../../book/reading.ts'
import type {SiteDocument} from './documents.ts'
import {baseUrl, type Site} from './site.ts'
import {type Data, listOf, textAt} from './values.ts'

/**
 * The address of a post and all others that lead to it. Of a file that only looks like a post, in no site, nothing is
 * known but what it says itself.
 */
export function siteAddresses(
  values: Data,
  site: Site,
  page: SiteDocument
): Pick<Partial<Metadata>, 'url' | 'addresses' | 'site'> {
  const own = textAt(values, 'permalink') ?? textAt(values, 'url')
  const isPlaced = site.configPath !== undefined || page.collection !== undefined
  const more = listOf(values['redirect_from']).map(String)
  if (own && /^[a-z][a-z\d+.-]*:/i.test(own)) return {url: own, ...addresses(more)}
  if (own === undefined && !isPlaced) return addresses(more)
  const base = baseUrl(site)
  const path = own !== undefined && !textAt(values, 'permalink') ? own : page.url
  const url = base + path
  const origin = originOf(site)
  const others = base ? [path] : []
  const redirects = more.flatMap(from => [from, ...(base ? [base + slashed(from)] : [])])
  return {
    url,
    ...addresses([...(origin ? [origin + url] : []), ...others, ...redirects]),
    ...(isPlaced && {site: {root: site.root, base, ...(origin && {origin})}})
  }
}

function addresses(more: readonly string[]): Pick<Partial<Metadata>, 'addresses'> {
  return more.length > 0 ? {addresses: [...more]} : {}
}

function slashed(path: string): string {
  return path.startsWith('/') ? path : `/${path}`
}

/** `https://host`, without a slash at the end. */
function originOf(site: Site): string | undefined {
  const url = textAt(site.config, 'url')?.trim().replace(/\/+$/, '')
  return url && /^https?:\/\//i.test(url) && !/\/\/(?:localhost|127\.|0\.0\.0\.0)/.test(url)
    ? url
    : undefined
}

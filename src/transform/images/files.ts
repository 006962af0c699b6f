import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {ImageFile} from '../../book/book.ts'
import type {Manifest} from '../../book/manifest.ts'
import {
  assetMatchesLock,
  imageExists,
  imageIsReadable,
  imageIsVendored
} from '../../book/messages/images.ts'
import type {Finding} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import {bytesOf, isData, keptFile, shortened} from './data.ts'
import type {Asset, Lock} from './lock.ts'
import {measure} from './measure.ts'

/** An image of the manuscript, or what keeps it from being set. */
export type Located = {readonly image: ImageFile} | {readonly finding: Finding}

/** Whether an address leads to the web; `//host/…` does. */
export function isRemote(url: string): boolean {
  return /^(?:https?:)?\/\//iu.test(url)
}

/** The address under which a remote image is in the lock. */
export function remoteAddress(url: string): string {
  return url.startsWith('//') ? `https:${url}` : url
}

/** Find an image by the address that a text gives it: a path, or a remote address in the lock. Nothing is fetched. */
export async function locate(
  url: string,
  reading: Reading,
  manifest: Manifest,
  lock: Lock
): Promise<Located> {
  const own = pathOnSite(url, reading)
  if (isRemote(own)) {
    const asset = lock.get(remoteAddress(url))
    return asset ? vendored(asset, url, manifest) : {finding: imageIsVendored(url)}
  }
  if (isData(own)) return dataImage(own)
  if (/^[a-z][a-z\d+.-]+:/iu.test(own)) {
    return {
      finding: imageIsReadable(url, `an address of the kind “${url.slice(0, url.indexOf(':'))}:”`)
    }
  }
  const places = placesOf(own, reading, manifest)
  const file = places.find(place => existsSync(place))
  if (!file)
    return {
      finding: imageExists(
        url,
        places.map(place => shown(place))
      )
    }
  return imageAt(file, url)
}

/** A path is taken from the source's folder, then from the manuscript's; `/assets/x.png` from the root of the site. */
function placesOf(url: string, {entry, metadata}: Reading, {folder}: Manifest): string[] {
  const typed = url.replace(/[?#].*$/su, '')
  const bases = typed.startsWith('/')
    ? [metadata.site?.root ?? siteRoot(entry.source) ?? folder, folder]
    : [path.dirname(entry.source), folder]
  const names = [decoded(typed), typed]
  return [...new Set(bases.flatMap(base => names.map(name => path.join(base, name))))]
}

/** An address of the reading's own site as a path from its root: the folder has no host and no `baseurl`. */
function pathOnSite(url: string, {metadata: {site}}: Reading): string {
  if (!site) return url
  const {base, origin} = site
  const path = origin && url.startsWith(`${origin}/`) ? url.slice(origin.length) : url
  return base && path.startsWith(`${base}/`) ? path.slice(base.length) : path
}

/** A Jekyll site is where its `_config.yml` is. */
function siteRoot(source: string): string | undefined {
  for (let folder = path.dirname(source); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '_config.yml'))) return folder
    if (folder === path.dirname(folder)) return undefined
  }
}

async function vendored(asset: Asset, url: string, {folder}: Manifest): Promise<Located> {
  const file = path.join(folder, asset.file)
  if (!existsSync(file)) return {finding: assetMatchesLock(asset.file)}
  const found = hashOf(await readFile(file))
  if (found !== asset.sha256) return {finding: assetMatchesLock(asset.file, found)}
  return imageAt(file, url)
}

async function imageAt(file: string, url: string): Promise<Located> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (cause) {
    if (!existsSync(file)) throw cause
    return {finding: imageIsReadable(url, 'a folder or a file that cannot be opened')}
  }
  return imageOf(bytes, url, () => file)
}

/** An image within its text, as pages have them that were saved as one file. */
async function dataImage(url: string): Promise<Located> {
  const bytes = bytesOf(url)
  if (!bytes) return {finding: imageIsReadable(shortened(url), 'an address that is broken')}
  return imageOf(bytes, shortened(url), name => keptFile(bytes, name))
}

/** `fileOf`: where the browser finds it, by the name that it would have. */
async function imageOf(
  bytes: Uint8Array,
  url: string,
  fileOf: (name: string) => string | Promise<string>
): Promise<Located> {
  const measured = measure(bytes)
  if ('found' in measured) return {finding: imageIsReadable(url, measured.found)}
  const name = `${hashOf(bytes).slice(0, 16)}.${endings[measured.type]}`
  return {image: {url: `/image/${name}`, path: await fileOf(name), ...measured}}
}

/** The SHA-256 of a file, as hex digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** As the editor would type it. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith(path.join('..', '..', '..')) ? file : relative
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The ending of an image's name by its type. */
export const endings = {
  png: 'png',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg'
} as const

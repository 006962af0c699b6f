import {join} from 'node:path'
import {documentOf, parseDocument, type SiteDocument} from './documents.ts'
import {pathInSite, type Site} from './site.ts'
import {dataAt, isData, listOf, textAt} from './values.ts'

/** The posts of a site, the oldest first. */
export function postsOf(site: Site): SiteDocument[] {
  const files = filesUnder(site, site.root, true).filter(file =>
    isDatedPost(pathInSite(site, file))
  )
  return published(site, files).sort(compare)
}

/** Names of the collections that the settings know, and of the folders that look like one. */
export function collectionNames(site: Site): string[] {
  const given = site.config['collections']
  const names = Array.isArray(given) ? given.map(String) : Object.keys(isData(given) ? given : {})
  const folders = site.configPath ? [] : site.disk.list(site.root).filter(({isFolder}) => isFolder)
  const found = folders
    .map(({name}) => name)
    .filter(name => /^_[a-z]/iu.test(name) && !machinery.has(name))
  return [...new Set(['posts', ...names, ...found.map(name => name.slice(1))])]
}

/** Folders with an underscore that hold no texts of their own; without settings all others are collections. */
const machinery = new Set([
  '_includes',
  '_layouts',
  '_sass',
  '_data',
  '_plugins',
  '_drafts',
  '_site',
  '_posts'
])

/** The documents of a collection. */
export function documentsIn(site: Site, name: string): SiteDocument[] {
  if (name === 'posts') return postsOf(site)
  const folder = join(site.root, textAt(site.config, 'collections_dir') ?? '', `_${name}`)
  const documents = published(site, filesUnder(site, folder, true)).sort(compare)
  const key = textAt(dataAt(dataAt(site.config, 'collections'), name), 'sort_by')
  return key ? sortedBy(documents, key) : documents
}

/** The pages of a site: files with metadata outside of collections. */
export function pagesOf(site: Site): SiteDocument[] {
  const pages = published(site, filesUnder(site, site.root, false))
  const name = ({path}: SiteDocument): string => path.replace(/^.*\//u, '')
  return pages.sort((one, other) =>
    name(one) < name(other) ? -1 : Number(name(one) > name(other))
  )
}

/** Whether the name of a file is that of a post. */
export function isDatedPost(path: string): boolean {
  return /(?:^|\/)_posts\/(?:.+\/)*?\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^./]+$/u.test(path)
}

function published(site: Site, files: readonly string[]): SiteDocument[] {
  return files.flatMap(file => {
    const parsed = isTextName(file) ? site.disk.read(file, parseDocument) : undefined
    if (!parsed || Object.keys(parsed.data).length === 0) return []
    const document = documentOf(site, file, parsed)
    return document.data['published'] === false ? [] : [document]
  })
}

function isTextName(file: string): boolean {
  return /\.(?:md|markdown|mkdown|mkdn|mkd|html?|xhtml|txt|textile|xml|json)$/iu.test(file)
}

/** By date, then by path. */
function compare(one: SiteDocument, other: SiteDocument): number {
  const between = (one.date?.epoch ?? 0) - (other.date?.epoch ?? 0)
  if (between !== 0) return between
  return one.path < other.path ? -1 : Number(one.path > other.path)
}

function sortedBy(documents: SiteDocument[], key: string): SiteDocument[] {
  const valued = documents.map(document => ({document, value: document.data[key]}))
  return valued
    .sort((one, other) => {
      if (typeof one.value === 'number' && typeof other.value === 'number')
        return one.value - other.value
      return String(one.value ?? '') < String(other.value ?? '') ? -1 : 1
    })
    .map(({document}) => document)
}

/** Files of a folder and its folders; what Jekyll leaves out is left out. Without `special`, no folder with an underscore. */
export function filesUnder(site: Site, folder: string, special: boolean, depth = 0): string[] {
  const left = new Set([
    'node_modules',
    'vendor',
    '_site',
    ...listOf(site.config['exclude']).map(String)
  ])
  return site.disk.list(folder).flatMap(({name, isFolder}) => {
    const path = join(folder, name)
    const hidden = /^[.#~]|~$/u.test(name) || left.has(name) || left.has(pathInSite(site, path))
    if (hidden || (!special && name.startsWith('_'))) return []
    if (!isFolder) return [path]
    return depth < 20 ? filesUnder(site, path, special, depth + 1) : []
  })
}

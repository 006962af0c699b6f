import {basename} from 'node:path'
import {collectionNames, documentsIn, pagesOf} from './collections.ts'
import {siteData} from './data-files.ts'
import type {SiteDocument} from './documents.ts'
import {lazily} from './lazily.ts'
import {momentFrom} from './moments.ts'
import type {Site} from './site.ts'
import {type Data, dataAt, listOf, textAt} from './values.ts'

/** What Liquid in a text can name: `site`, `page`, `jekyll`. What costs reading is read when it is asked for. */
export function scopeOf(site: Site, page: SiteDocument): Data {
  return {
    site: siteScope(site),
    page: pageScope(site, page),
    jekyll: {environment: 'production', version: '4.3.1'}
  }
}

function siteScope(site: Site): Data {
  const scope: Data = {...site.config}
  const drops = new Map<string, Data>()
  const drop = (document: SiteDocument): Data => {
    const known = drops.get(document.path) ?? documentScope(document)
    drops.set(document.path, known)
    return known
  }
  const listed = (name: string): Data[] => documentsIn(site, name).map(drop)
  lazily(scope, 'data', () => siteData(site))
  lazily(scope, 'posts', () => listed('posts').toReversed())
  for (const name of collectionNames(site))
    if (name !== 'posts') lazily(scope, name, () => listed(name))
  lazily(scope, 'pages', () => pagesOf(site).map(drop))
  lazily(scope, 'html_pages', () =>
    pagesOf(site)
      .filter(({url}) => /\.html$|\/$/u.test(url))
      .map(drop)
  )
  lazily(scope, 'documents', () => collectionNames(site).flatMap(listed))
  lazily(scope, 'collections', () =>
    collectionNames(site)
      .sort()
      .map(name => collectionScope(site, name, listed))
  )
  lazily(scope, 'categories', () => byName(listed('posts'), 'categories'))
  lazily(scope, 'tags', () => byName(listed('posts'), 'tags'))
  scope['related_posts'] = []
  scope['static_files'] = []
  scope['time'] = site.date ? momentFrom(site.date) : undefined
  return scope
}

function collectionScope(site: Site, label: string, listed: (name: string) => Data[]): Data {
  const scope: Data = {
    ...dataAt(dataAt(site.config, 'collections'), label),
    label,
    ...(label === 'posts' && {output: true}),
    relative_directory: `_${label}`
  }
  lazily(scope, 'docs', () => listed(label))
  return scope
}

/** Posts by each of their tags or categories. */
function byName(posts: readonly Data[], key: string): Data {
  const found: Record<string, Data[]> = {}
  for (const post of posts) {
    for (const name of listOf(post[key])) {
      const named = String(name)
      found[named] = [post, ...(found[named] ?? [])]
    }
  }
  return found
}

function pageScope(site: Site, page: SiteDocument): Data {
  const scope = documentScope(page)
  if (!page.collection) return scope
  const {collection} = page
  const beside = (step: number): Data | undefined => {
    const documents = documentsIn(site, collection)
    const at = documents.findIndex(({path}) => path === page.path)
    const found = at < 0 ? undefined : documents[at + step]
    return found && documentScope(found)
  }
  lazily(scope, 'next', () => beside(1))
  lazily(scope, 'previous', () => beside(-1))
  return scope
}

/** Its own metadata, and what Jekyll knows of it. */
export function documentScope(document: SiteDocument): Data {
  const {path, url, collection, content, date, data} = document
  const name = data['name'] ?? basename(path)
  const excerpt = data['excerpt'] ?? opening(document)
  const known: Data = {name, path, url, content, excerpt}
  if (!collection) return {...known, dir: url.replace(/[^/]*$/u, ''), ...data}
  const id = `${url.replace(/\/$/u, '').replace(/\/[^/]*$/u, '')}/${String(data['slug'] ?? '')}`
  return {
    ...known,
    collection,
    relative_path: path,
    id,
    draft: document.isDraft,
    ...data,
    ...(date && {date}),
    url
  }
}

/** Its text up to the mark that ends the excerpt, or the first paragraph. */
function opening({content, data}: SiteDocument): string {
  const mark = textAt(data, 'excerpt_separator')
  if (mark && content.includes(mark)) return content.slice(0, content.indexOf(mark)).trim()
  return content.trimStart().split(/\r?\n[ \t]*\r?\n/u, 1)[0] ?? ''
}

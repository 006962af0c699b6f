import {splitAuthors} from '../authors.ts'
import {siteData} from './data-files.ts'
import type {Site} from './site.ts'
import {type Data, dataAt, isData, listOf, textAt} from './values.ts'

/** Names of those who wrote a post, and keys that lead to none. */
export interface Byline {
  readonly names: string[]
  readonly unknown: readonly {readonly name: string; readonly of: string}[]
}

/**
 * An author is a name, several in prose, a map with a `name`, a key of the site's list of authors, or a list of these.
 * A post without any is by the author of the site, where it has one.
 */
export function authorsOf(values: Data, site: Site): Byline {
  const listed = listedAuthors(site)
  const own = values['author'] ?? values['authors'] ?? site.config['author']
  const unknown: Byline['unknown'][number][] = []
  const names = listOf(own).flatMap((author): string[] => {
    if (isData(author)) return named(author) ?? []
    const written = typeof author === 'string' ? author.replace(/\s+/g, ' ').trim() : ''
    const known = listed && authorAt(listed.authors, written)
    if (known) return known
    if (listed && /^[\p{Ll}\d_.-]+$/u.test(written)) unknown.push({name: written, of: listed.path})
    return Array.isArray(own) ? [written].filter(name => name !== '') : splitAuthors(written)
  })
  return {names, unknown}
}

/** Those who brought a post into its language, written like authors. */
export function translatorsOf(values: Data, site: Site): string[] {
  const own = values['translator'] ?? values['translators']
  return own === undefined || own === null ? [] : authorsOf({author: own}, site).names
}

/** `_data/authors.yml`, or `authors` in the settings, by key. */
function listedAuthors(site: Site): {authors: Data; path: string} | undefined {
  const inData = siteData(site)['authors']
  if (isData(inData)) return {authors: inData, path: '_data/authors'}
  if (Array.isArray(inData)) return {authors: byKey(inData), path: '_data/authors'}
  const inConfig = dataAt(site.config, 'authors')
  return Object.keys(inConfig).length > 0 ? {authors: inConfig, path: '_config.yml'} : undefined
}

function byKey(authors: readonly unknown[]): Data {
  const maps = authors.filter(isData)
  return Object.fromEntries(maps.map(author => [firstText(author, keys) ?? '', author]))
}

const keys = ['id', 'key', 'username', 'short_name', 'slug', 'name']

function authorAt(authors: Data, key: string): string[] | undefined {
  if (!Object.hasOwn(authors, key)) return undefined
  const found = authors[key]
  return isData(found) ? named(found) : typeof found === 'string' ? [found] : undefined
}

function named(author: Data): string[] | undefined {
  const name = firstText(author, ['name', 'full_name', 'display_name', 'title'])
  return name === undefined ? undefined : [name.replace(/\s+/g, ' ').trim()]
}

function firstText(data: Data, names: readonly string[]): string | undefined {
  return names.map(name => textAt(data, name)).find(text => text?.trim())
}

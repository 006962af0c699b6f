import type {Site} from './site.ts'
import {type Data, dataAt, isData, listOf, merged, textAt} from './values.ts'

/** What the `defaults` of the settings say of a file, by its path in the site and its type (`posts`, `pages`, …). */
export function defaultsFor(site: Site, path: string, type: string): Data {
  const sets = listOf(site.config['defaults'])
    .filter(isData)
    .filter(set => isData(set['values']))
    .map(set => ({scope: dataAt(set, 'scope'), values: dataAt(set, 'values')}))
    .filter(({scope}) => applies(scope, site, path, type))
  let values: Data = {}
  let last: Data | undefined
  for (const set of sets) {
    if (last && !hasPrecedence(set.scope, last)) values = merged(set.values, values)
    else {
      values = merged(values, set.values)
      last = set.scope
    }
  }
  return values
}

function applies(scope: Data, site: Site, path: string, type: string): boolean {
  const wanted = textAt(scope, 'type')
  if (wanted !== undefined && (older.get(wanted) ?? wanted) !== type) return false
  const folder = stripped(textAt(scope, 'path') ?? '', site)
  return folder.includes('*') ? globbed(folder).test(path) : path.startsWith(folder)
}

const older: ReadonlyMap<string, string> = new Map([
  ['page', 'pages'],
  ['post', 'posts'],
  ['draft', 'drafts']
])

/** Paths of collections count from the folder that holds them. */
function stripped(path: string, site: Site): string {
  const bare = path.replace(/^\//u, '')
  const folder = textAt(site.config, 'collections_dir')
  return folder && bare.startsWith(`${folder}/`) ? bare.slice(folder.length + 1) : bare
}

/** A star stands for one name or a part of it, two for any folders; what is in a folder that matches matches too. */
function globbed(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/gu, '\\$&')
    .replace(/\*\*\/|\*+|\?/gu, star =>
      star === '**/' ? '(?:.*/)?' : star === '?' ? '[^/]' : '[^/]*'
    )
  return new RegExp(`^${source}`, 'u')
}

/** The longer path, then the one with a type. */
function hasPrecedence(scope: Data, over: Data): boolean {
  const [length, other] = [scope, over].map(
    ({path}) => String(path ?? '').replace(/^\/|\/$/gu, '').length
  )
  if (length !== other) return (length ?? 0) >= (other ?? 0)
  return 'type' in scope || !('type' in over)
}

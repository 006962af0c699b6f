import {dirname, join} from 'node:path'
import type {Context, Liquid} from 'liquidjs'
import {siteLinkResolves} from '../../../../book/messages/jekyll.ts'
import {isDatedPost, postsOf} from '../../collections.ts'
import {documentOf, isMarkdownName, parseDocument, type SiteDocument} from '../../documents.ts'
import {baseUrl, foldersAbove, type Site, siteFile} from '../../site.ts'
import {type LiquidSetting, tellHere} from '../setting.ts'
import type {TagImplementation} from './implementation.ts'

/** `{% link path/of/file.md %}`: the address of a page of the site. */
export function linkTag(setting: LiquidSetting): TagImplementation {
  return addressTag('link', setting, (path, site) => addressIn(site, path) ?? above(site, path))
}

function addressIn(site: Site, path: string): string | undefined {
  const file = siteFile(site, path)
  const parsed = file && site.disk.read(file, parseDocument)
  if (!file || !parsed) return undefined
  const isPage = Object.keys(parsed.data).length > 0 || isMarkdownName(path, site)
  return isPage ? documentOf(site, file, parsed).url : `/${path.replace(/^\//u, '')}`
}

/** Without settings the root of a site is a guess: a page of that name further up is the one that is meant. */
function above(site: Site, path: string): string | undefined {
  if (site.configPath || !isMarkdownName(path, site)) return undefined
  const roots = foldersAbove(site.root, site.disk).map(root => ({...site, root}))
  const root = roots.find(guess => {
    const file = siteFile(guess, path)
    return file && Object.keys(site.disk.read(file, parseDocument)?.data ?? {}).length > 0
  })
  return root && addressIn(root, path)
}

/** `{% post_url 2020-01-31-title %}`: the address of a post. */
export function postUrlTag(setting: LiquidSetting): TagImplementation {
  return addressTag(
    'post_url',
    setting,
    (name, site) => findPost(name.replace(/^\//u, ''), site)?.url
  )
}

function addressTag(
  tag: string,
  setting: LiquidSetting,
  find: (target: string, site: Site) => string | undefined
): TagImplementation {
  return {
    parse(token) {
      this['target'] = token.args.trim()
    },
    *render(context, emitter) {
      const target = yield* filled(String(this['target']), context, this.liquid)
      const url = find(target, setting.site)
      if (url === undefined) tellHere(setting, siteLinkResolves(target, tag))
      emitter.write(baseUrl(setting.site) + (url ?? `/${target.replace(/^\//u, '')}`))
    }
  }
}

function* filled(
  target: string,
  context: Context,
  liquid: Liquid
): Generator<unknown, string, unknown> {
  if (!target.includes('{{')) return target
  const text: unknown = yield liquid.renderer.renderTemplates(liquid.parse(target), context)
  return String(text).trim()
}

/** Where its name says that it is; else any post of that day and slug. */
function findPost(name: string, site: Site): SiteDocument | undefined {
  const folder = dirname(name) === '.' ? '' : dirname(name)
  const stem = name.replace(/^.*\//u, '')
  for (const place of [join('_posts', folder), join(folder, '_posts')]) {
    for (const entry of site.disk.list(join(site.root, place))) {
      const path = `${place.replaceAll('\\', '/')}/${entry.name}`
      if (entry.isFolder || entry.name.replace(/\.[^.]+$/u, '') !== stem || !isDatedPost(path))
        continue
      const file = siteFile(site, path)
      const parsed = file && site.disk.read(file, parseDocument)
      if (file && parsed) return documentOf(site, file, parsed)
    }
  }
  return postsOf(site).find(
    ({path}) => path.replace(/^.*\//u, '').replace(/\.[^.]+$/u, '') === stem
  )
}

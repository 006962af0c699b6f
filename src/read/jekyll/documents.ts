import {defaultsFor} from './defaults.ts'
import {frontMatter} from './front-matter.ts'
import {inZone, isMoment, type Moment, momentFrom} from './moments.ts'
import {permalinkOf, withEnding} from './permalinks.ts'
import {pathInSite, type Site} from './site.ts'
import {typedYaml} from './typed-yaml.ts'
import {type Data, dataAt, isData, listOf, merged, textAt} from './values.ts'

/** A page or a post of a site, as links and Liquid see it. */
export interface SiteDocument {
  /** In the site, with slashes. */
  readonly path: string
  readonly collection?: string
  /** Its metadata with the defaults of the site, and what its name says. */
  readonly data: Data
  readonly date?: Moment
  /** Site path, without the site's `baseurl`. */
  readonly url: string
  readonly isDraft: boolean
  /** The text behind the metadata. */
  readonly content: string
}

/** The document that a file of a site is, by its absolute path and its text. */
export function documentOf(site: Site, file: string, {data: own, content}: Parsed): SiteDocument {
  const path = pathInSite(site, file)
  const collection = collectionOf(path)
  const isDraft = /(?:^|\/)_drafts\//u.test(path)
  const data = merged(defaultsFor(site, path, isDraft ? 'drafts' : (collection ?? 'pages')), own)
  const name = nameOf(path)
  const zone = textAt(site.config, 'timezone')
  const written = dateIn(data['date']) ?? (name.date ? momentFrom(name.date) : undefined)
  const date = written && inZone(written, zone)
  data['excerpt_separator'] ??= site.config['excerpt_separator']
  if (collection) complete(data, name, path, collection, date)
  const isMarkdown = isMarkdownName(path, site)
  const page = {path, data, isMarkdown, ...(collection && {collection}), ...(date && {date})}
  const url = permalinkOf(page, styleOf(site, collection))
  return {...page, url, isDraft, content}
}

export interface Parsed {
  readonly data: Data
  readonly content: string
}

/** A text with its metadata apart; for `Disk.read`. */
export function parseDocument(text: string): Parsed {
  const block = frontMatter(text)
  if (!block) return {data: {}, content: text}
  const {value} = typedYaml(block.yaml)
  return {data: isData(value) ? value : {}, content: text.slice(block.end).replace(/^\r?\n/u, '')}
}

/** `posts` for what lies in `_posts` or `_drafts`, else the name of the nearest folder with an underscore. */
export function collectionOf(path: string): string | undefined {
  const folders = path.split('/').slice(0, -1)
  if (folders.includes('_posts') || folders.includes('_drafts')) return 'posts'
  const folder = folders.find(name => /^_[a-z]/iu.test(name))
  return folder?.slice(1)
}

/** Whether Jekyll turns a file of that name into HTML. */
export function isMarkdownName(path: string, site: Site): boolean {
  const endings = (textAt(site.config, 'markdown_ext') ?? '')
    .split(',')
    .map(ending => ending.trim())
  const ending = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
  return endings.includes(ending) || ending === 'txt'
}

/** The permalink style of a collection, or of pages. */
export function styleOf(site: Site, collection: string | undefined): string {
  const own = textAt(site.config, 'permalink') ?? 'date'
  if (!collection) return own
  const given = textAt(dataAt(dataAt(site.config, 'collections'), collection), 'permalink')
  if (collection === 'posts') return given ?? own
  return given ?? withEnding('/:collection/:path', own)
}

interface FileName {
  readonly date?: string
  readonly slug: string
  readonly ending: string
}

function nameOf(path: string): FileName {
  const file = path.replace(/^.*\//u, '')
  const [, date, dated, end] = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*?)(\.[^.]+)?$/u.exec(file) ?? []
  const [, stem, ending] = /^(.+?)(\.[^.]+)?$/u.exec(file) ?? []
  const slug = (dated ?? stem ?? file).replace(/\.+$/u, '')
  return {slug, ending: end ?? ending ?? '', ...(date && {date})}
}

/** What Jekyll adds to a document of a collection: title, slug, categories, tags. */
function complete(
  data: Data,
  name: FileName,
  path: string,
  collection: string,
  date: Moment | undefined
): void {
  data['title'] ??= name.slug.split('-').map(capitalised).join(' ')
  data['slug'] ??= name.slug
  data['ext'] ??= name.ending
  if (date) data['date'] = date
  const special = collection === 'posts' ? /\/?_(?:posts|drafts)\/.*$/u : /^.*$/u
  const folders = path
    .replace(special, '')
    .split('/')
    .filter(part => part !== '' && part !== path)
  const categories = [...folders, ...namesIn(data['categories']), ...listOf(data['category'])]
  data['categories'] = [...new Set(categories.map(String))]
  data['tags'] = 'tag' in data ? listOf(data['tag']) : namesIn(data['tags'])
}

function namesIn(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? value.split(/\s+/u).filter(name => name !== '') : listOf(value)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

function dateIn(value: unknown): Moment | undefined {
  if (isMoment(value)) return value
  return typeof value === 'string' ? momentFrom(value) : undefined
}

import {isMoment, type Moment} from './moments.ts'
import {slugify} from './slugify.ts'
import {strftime} from './strftime.ts'
import {type Data, listOf, textAt} from './values.ts'

/** What a page's address is made of. */
export interface Addressed {
  /** In the site, with slashes. */
  readonly path: string
  /** `posts` or another; a page has none. */
  readonly collection?: string
  readonly data: Data
  readonly date?: Moment
  readonly isMarkdown: boolean
}

/** The site path of a page, as Jekyll makes it; `style` is the permalink of the site or of the collection. */
export function permalinkOf(page: Addressed, style: string): string {
  const own = textAt(page.data, 'permalink')
  const template =
    own ?? (page.collection ? (styles.get(style) ?? style) : pageTemplate(page, style))
  const filled = template.replace(/:([a-z_]+)/g, (whole, name: string) =>
    filledIn(name, whole, page)
  )
  return `/${filled}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/gu, '/')
}

const styles: ReadonlyMap<string, string> = new Map([
  ['none', '/:categories/:title:output_ext'],
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext']
])

/** The end of another page's address is as that of posts. */
export function withEnding(template: string, style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return `${template}/`
  const ends = ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext')
  return ends ? `${template}:output_ext` : template
}

function pageTemplate(page: Addressed, style: string): string {
  const isHtml = outputExtension(page) === '.html'
  if (!isHtml) return '/:path/:basename:output_ext'
  return stem(page.path) === 'index' ? '/:path/' : withEnding('/:path/:basename', style)
}

/** A name may be followed by an underscore that is no part of it. */
function filledIn(name: string, whole: string, page: Addressed): string {
  const fill = placeholders[name]
  if (fill) return escaped(fill(page))
  const shorter = name.endsWith('_') ? placeholders[name.slice(0, -1)] : undefined
  return shorter ? `${escaped(shorter(page))}_` : whole
}

const placeholders: Readonly<Record<string, (page: Addressed) => string>> = {
  path: page => (page.collection ? inCollection(page) : page.path.replace(/[^/]*$/u, '')),
  basename: page => stem(page.path),
  name: page => slugify(stem(page.path)),
  title: page => slugify(slugOf(page), 'pretty', true),
  slug: page => slugify(slugOf(page)),
  collection: page => page.collection ?? '',
  output_ext: outputExtension,
  categories: page =>
    unique(listOf(page.data['categories']).map(name => String(name).toLowerCase())),
  slugified_categories: page =>
    unique(listOf(page.data['categories']).map(name => slugify(String(name)))),
  year: dated('%Y'),
  month: dated('%m'),
  day: dated('%d'),
  hour: dated('%H'),
  minute: dated('%M'),
  second: dated('%S'),
  i_day: dated('%-d'),
  i_month: dated('%-m'),
  short_month: dated('%b'),
  long_month: dated('%B'),
  short_year: dated('%y'),
  w_year: dated('%G'),
  week: dated('%V'),
  w_day: dated('%u'),
  short_day: dated('%a'),
  long_day: dated('%A'),
  y_day: dated('%j')
}

function dated(format: string): (page: Addressed) => string {
  return ({date}) => (isMoment(date) ? strftime(date, format) : '')
}

function unique(names: readonly string[]): string {
  return [...new Set(names)].join('/')
}

function slugOf({data, path}: Addressed): string {
  return textAt(data, 'slug') ?? stem(path)
}

/** The path within the folder of its collection, without the ending. */
function inCollection({path, collection}: Addressed): string {
  return path
    .replace(new RegExp(`^(?:.*/)?_${collection}(?=/)`, 'u'), '')
    .replace(/\.[^./]*$/u, '')
    .replace(/\.+$/u, '')
}

function outputExtension({path, isMarkdown}: Addressed): string {
  return isMarkdown ? '.html' : (/\.[^./]+$/u.exec(path)?.[0] ?? '')
}

function stem(path: string): string {
  return path.replace(/^.*\//u, '').replace(/(?<=.)\.[^.]*$/u, '')
}

/** As a path of an address is written. */
function escaped(text: string): string {
  if (/^[a-zA-Z0-9./-]*$/u.test(text)) return text
  return encodeURI(text.toWellFormed()).replace('#', '%23').replaceAll('?', '%3F')
}

import type {VFile} from 'vfile'
import {authorIsKnown, languageIsKnown, metadataIsWords} from '../../book/messages/jekyll.ts'
import {dateIsIso} from '../../book/messages/read.ts'
import {report} from '../../book/messages.ts'
import type {Metadata} from '../../book/reading.ts'
import {isoDate} from '../dates.ts'
import {languageTag} from '../language.ts'
import {pointsOf} from '../points.ts'
import {authorsOf, translatorsOf} from './bylines.ts'
import {defaultsFor} from './defaults.ts'
import type {SiteDocument} from './documents.ts'
import type {FrontMatter} from './front-matter.ts'
import type {Site} from './site.ts'
import {siteAddresses} from './site-addresses.ts'
import {type Data, isData, merged, textAt} from './values.ts'
import {writtenYaml} from './written-yaml.ts'

/** What the YAML block of a post says: the words that Lectern knows, and Jekyll's mark of the excerpt's end. */
export interface PostMetadata {
  readonly metadata: Partial<Metadata>
  readonly excerptSeparator?: string
}

/** Read a YAML block. Jekyll's sites hold many keys more: they are none of ours, and not refused. */
export function readMetadata(
  block: FrontMatter,
  text: string,
  file: VFile,
  site: Site,
  page: SiteDocument
): PostMetadata {
  const type = page.isDraft ? 'drafts' : (page.collection ?? 'pages')
  const values = merged(defaultsFor(site, page.path, type), writtenYaml(block, text, file))
  const separator = values['excerpt_separator'] ?? site.config['excerpt_separator']
  const {names, unknown} = authorsOf(values, site)
  for (const {name, of} of unknown)
    report(file, authorIsKnown(name, of), keyPoint('authors?', block, text))
  const translators = translatorsOf(values, site)
  tellWordless(values, block, text, file)
  return {
    metadata: {
      ...wordsOf(values),
      ...languageOf(values, block, text, file),
      ...(page.data['published'] === false && {unpublished: true}),
      ...dateOf(values['date'], block, text, file),
      ...siteAddresses(values, site, page),
      authors: names,
      ...(translators.length > 0 && {translators}),
      tags: wordList(values['tags'] ?? values['tag'], true),
      categories: categoriesOf(values)
    },
    ...(typeof separator === 'string' && separator.trim() && {excerptSeparator: separator})
  }
}

function wordsOf(values: Data): Partial<Metadata> {
  const title = words(values['title'])
  const subtitle = words(values['subtitle'])
  const description = words(values['description'])
  const image = imageOf(values['image'])
  return {
    ...(title && {title}),
    ...(subtitle && {subtitle}),
    ...(description && {description}),
    ...(image && {image})
  }
}

/** What has words to be printed, but no words in it. */
function tellWordless(values: Data, block: FrontMatter, text: string, file: VFile): void {
  for (const key of ['title', 'subtitle', 'description', 'date', 'lang']) {
    const value = values[key]
    if (value === undefined || value === null || words(value) !== undefined) continue
    const kind = Array.isArray(value) ? 'list' : isData(value) ? 'map' : undefined
    if (kind) report(file, metadataIsWords(key, kind), keyPoint(key, block, text))
  }
}

function languageOf(
  values: Data,
  block: FrontMatter,
  text: string,
  file: VFile
): Pick<Partial<Metadata>, 'language'> {
  const written = words(values['lang'] ?? values['language'] ?? values['locale'])
  const language = languageTag(written)
  if (language) return {language}
  if (written) report(file, languageIsKnown(written), keyPoint('lang|language|locale', block, text))
  return {}
}

function dateOf(
  value: unknown,
  block: FrontMatter,
  text: string,
  file: VFile
): Pick<Partial<Metadata>, 'date'> {
  const written = words(value)
  if (!written) return {}
  const date = isoDate(written)
  if (date) return {date}
  report(file, dateIsIso(written), keyPoint('date', block, text))
  return {}
}

function keyPoint(key: string, block: FrontMatter, text: string) {
  const at = block.yaml.search(new RegExp(`^["']?(?:${key})["']?[ \\t]*:`, 'mu'))
  return pointsOf(text).at(block.start + Math.max(0, at))
}

/** In Jekyll `category` is one name, `categories` is names parted by spaces. */
function categoriesOf(values: Data): string[] {
  const plural = wordList(values['categories'], true)
  return plural.length > 0 ? plural : wordList(values['category'], false)
}

function wordList(value: unknown, spaced: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap(item => words(item) ?? [])
  const text = words(value)
  if (!text) return []
  const separator = text.includes(',') ? /,/ : spaced ? /\s+/ : /(?!)/
  return text
    .split(separator)
    .map(item => item.trim())
    .filter(item => item !== '')
}

function imageOf(value: unknown): string | undefined {
  return words(isData(value) ? (value['path'] ?? value['url']) : value)
}

function words(value: unknown): string | undefined {
  return textAt({value}, 'value')?.replace(/\s+/g, ' ').trim() || undefined
}

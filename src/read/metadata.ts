import type {VFile} from 'vfile'
import {type Document, parseDocument} from 'yaml'
import {dateIsIso, metadataIsYaml} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import type {Metadata} from '../book/reading.ts'
import {yamlFaults, yamlLimit} from '../book/yaml-faults.ts'
import {splitAuthors} from './authors.ts'
import {isoDate} from './dates.ts'
import type {FrontMatter} from './front-matter.ts'
import {languageTag} from './language.ts'
import {pointsOf} from './points.ts'

/** What the YAML block of a post says: the words that Lectern knows, and Jekyll's mark of the excerpt's end. */
export interface PostMetadata {
  readonly metadata: Partial<Metadata>
  readonly excerptSeparator?: string
}

/** Read a YAML block. Jekyll's sites hold many keys more: they are none of ours, and not refused. */
export function readMetadata(block: FrontMatter, text: string, file: VFile): PostMetadata {
  const values = parseYaml(block, text, file)
  const separator = values['excerpt_separator']
  return {
    metadata: {
      ...wordsOf(values),
      ...dateOf(values['date'], block, text, file),
      authors: authorsOf(values['author'] ?? values['authors']),
      tags: wordList(values['tags'] ?? values['tag'], true),
      categories: categoriesOf(values)
    },
    ...(typeof separator === 'string' && separator.trim() && {excerptSeparator: separator})
  }
}

/** By the failsafe schema: each scalar as written, so that a title may be `1984` and a date keeps its day. */
function parseYaml(block: FrontMatter, text: string, file: VFile): Record<string, unknown> {
  const document = parseLeniently(block.yaml.replaceAll('\t', ' '))
  const faults = yamlFaults(document)
  for (const {reason, from} of faults) {
    const point = pointsOf(text).at(block.start + Math.min(from, block.yaml.length))
    report(file, metadataIsYaml(reason), point)
  }
  try {
    const value: unknown = document.toJS()
    return isRecord(value) ? value : {}
  } catch (error) {
    if (faults.length === 0) {
      report(file, metadataIsYaml(yamlLimit(error)), pointsOf(text).at(block.start))
    }
    return {}
  }
}

/** Psych, Jekyll's parser, lets a quoted value go on at the margin; YAML does not. Spaces for line ends keep places true. */
function parseLeniently(yaml: string): Document.Parsed {
  const options = {schema: 'failsafe', prettyErrors: false} as const
  const document = parseDocument(yaml, options)
  if (document.errors.length === 0) return document
  const quoted = /^(?:[\w-]+[ ]*:|-)[ ]+"(?:[^"\\]|\\.)*"/gm
  const joined = parseDocument(
    yaml.replace(quoted, value => value.replace(/[\r\n]/g, ' ')),
    options
  )
  return joined.errors.length === 0 ? joined : document
}

function wordsOf(values: Record<string, unknown>): Partial<Metadata> {
  const title = words(values['title'])
  const subtitle = words(values['subtitle'])
  const description = words(values['description'])
  const image = imageOf(values['image'])
  const language = languageTag(words(values['lang'] ?? values['language']))
  const url = words(values['permalink'] ?? values['url'])
  return {
    ...(title && {title}),
    ...(subtitle && {subtitle}),
    ...(description && {description}),
    ...(image && {image}),
    ...(language && {language}),
    ...(url && {url})
  }
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
  const key = block.start + Math.max(0, block.yaml.search(/^["']?date["']?[ \t]*:/m))
  report(file, dateIsIso(written), pointsOf(text).at(key))
  return {}
}

/** A string in prose, a list, or Jekyll's map with a `name`. */
function authorsOf(value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap(item => words(isRecord(item) ? item['name'] : item) ?? [])
  if (isRecord(value)) return authorsOf(value['name'])
  return splitAuthors(words(value) ?? '')
}

/** In Jekyll `category` is one name, `categories` is names parted by spaces. */
function categoriesOf(values: Record<string, unknown>): string[] {
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
  return words(isRecord(value) ? (value['path'] ?? value['url']) : value)
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || undefined : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

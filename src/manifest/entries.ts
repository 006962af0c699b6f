import {basename, extname} from 'node:path'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {slug, uniqueNames} from '../book/ids.ts'
import type {Entry, Part} from '../book/manifest.ts'
import {manifestIdUnique} from '../book/messages/manifest.ts'
import {report} from '../book/messages.ts'
import {editorialMarks} from './annotations.ts'
import {citationsOf} from './citations.ts'
import {entryBackMatter} from './entry-back-matter.ts'
import {facsimileFrom} from './facsimile.ts'
import {given} from './given.ts'
import {indexMarksOf} from './index-terms.ts'
import {siteWords} from './jekyll.ts'
import {numberingFrom} from './numbering.ts'
import {selectorOf} from './quotations.ts'
import {rightsOf} from './rights.ts'
import type {EntryWords} from './schema.ts'
import type {SelectorWords} from './schema-annotations.ts'
import {selectionOf} from './selection.ts'
import {findSources} from './sources.ts'
import type {Path, YamlSource} from './yaml.ts'

/** A part as written, and where it stands in the manifest. */
export interface PartWords {
  readonly title?: string
  /** Of a text before the body, which is no item of a list. */
  readonly section?: NonNullable<Part['section']>
  readonly readings: readonly (string | EntryWords)[]
  readonly path: Path
}

/** Entries with their files and ids, patterns opened out. */
export async function resolveParts(
  parts: readonly PartWords[],
  folder: string,
  file: VFile,
  yaml: YamlSource
): Promise<Part[]> {
  const lines = parts.flatMap(part =>
    part.readings.map((words, at) => lineOf(part, words, at, yaml))
  )
  const named = lines.map(({words, place}) => ({source: words.source, place}))
  const sources = await findSources(named, folder, file)
  const names = nameReadings(lines, sources, file)
  const entries = lines.map((line, at) =>
    (sources[at] ?? []).map((source, nth) => entryOf(line, source, names[at]?.[nth] ?? '', yaml))
  )
  return parts.map(part => ({
    ...(part.title && {title: part.title}),
    ...(part.section && {section: part.section}),
    entries: entries.filter((_, at) => lines[at]?.part === part).flat()
  }))
}

/** Entries of texts that no manifest names. */
export function plainEntries(sources: readonly string[]): Entry[] {
  const name = uniqueNames()
  reserve(name)
  return sources.map(source => {
    const id = name(idFrom(source))
    return {id, source, notes: [], references: [], indexTerms: []}
  })
}

interface Line {
  readonly part: PartWords
  readonly words: EntryWords & {readonly source: string}
  readonly path: Path
  readonly place: Position | undefined
}

function lineOf(part: PartWords, words: string | EntryWords, at: number, yaml: YamlSource): Line {
  const path = part.section ? part.path : [...part.path, at]
  const place = yaml.place(path)
  return {
    part,
    words: typeof words === 'string' ? {source: words} : withSource(words, path),
    path,
    place
  }
}

/** A withheld text without a file has a name as if it had one, in a folder that nobody has. */
function withSource(words: EntryWords, path: Path): Line['words'] {
  const name = slug(words.title ?? words.id ?? '')
  const {source = `.withheld/${path.join('-')}/${name}`} = words
  return {...words, source}
}

/** An id for each source of each line; the editor's own first, so that a default never takes one of them. */
function nameReadings(
  lines: readonly Line[],
  sources: readonly (readonly string[])[],
  file: VFile
): string[][] {
  const name = uniqueNames()
  reserve(name)
  const owners = new Map<string, number | undefined>()
  const chosen = lines.map(({words: {id}, place}, at) => {
    if (!id) return undefined
    const names = (sources[at] ?? []).map(() => name(id))
    if (names.some(unique => unique !== id))
      report(file, manifestIdUnique(id, owners.get(id)), place)
    if (!owners.has(id)) owners.set(id, place?.start.line)
    return names
  })
  return lines.map((_, at) => chosen[at] ?? (sources[at] ?? []).map(source => name(idFrom(source))))
}

/** Sections of the book that are not readings have these ids, and `part-1` and so on. */
function reserve(name: (name: string) => string): void {
  for (const id of reservedIds) name(id)
}

const reservedIds = [
  ...['half-title', 'title-page', 'copyright-page', 'contents'],
  ...['notes', 'contributors', 'index', 'colophon', 'bibliography', 'sources']
]

/** `_posts/2022-10-05-a-leaf.md` → `a-leaf`, `01 Preface.txt` → `preface`, `1984.txt` → `text-1984`. */
export function idFrom(source: string): string {
  const stem = basename(source, extname(source))
  const words = stem.replace(leading, '')
  const id = slug(words)
  return /^\p{L}/u.test(id) && !/^part-\d+$/.test(id) ? id : `text-${id}`
}

/** A date, or a number before words: the `3` of `3-d-print` is one of them. */
const leading = /^(?:\d{4}-\d{2}-\d{2}[-_. ]+(?=[\p{L}\p{N}])|\d{1,3}[-_. ]+(?=\p{L}\p{L}))/u

function entryOf(line: Line, source: string, id: string, yaml: YamlSource): Entry {
  const {words, path, place} = line
  const {format, title, date, language, citation, url, headnote} = words
  const authors = words.authors ?? words.author
  const shortTitle = words['short title']
  const quote = (key: string, at: number, selector: SelectorWords) =>
    selectorOf(selector, yaml.place([...path, key, at, 'at']))
  return {
    id,
    source,
    ...given({format, title, shortTitle, date, language, citation, url, headnote, place}),
    ...(authors && {authors: [authors].flat()}),
    ...given({noteNumbers: words['note numbers']}),
    notes: (words.notes ?? []).map(({at, note, call, series}, index) => ({
      at: quote('notes', index, at),
      note,
      ...given({call, series})
    })),
    references: (words.references ?? []).map(({at, see, to, as, text, there}, index) => ({
      at: quote('references', index, at),
      see: see ?? [to].flat()[0] ?? '',
      ...(to && {to: [to].flat()}),
      ...(there && {there: selectorOf(there, yaml.place([...path, 'references', index, 'there']))}),
      ...given({text, as})
    })),
    indexTerms: indexMarksOf(words.index, path, yaml),
    ...editorialMarks(words, path, yaml),
    ...citationsOf(words, path, yaml),
    ...entryBackMatter(words, path, yaml),
    ...rightsOf(words, path, yaml),
    ...selectionOf(words, path, yaml),
    ...numberingFrom(words),
    ...facsimileFrom(words, path, yaml),
    ...siteWords(words)
  }
}

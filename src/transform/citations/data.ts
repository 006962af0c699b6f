import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {isNode, isSeq, isMap as isYamlMap, LineCounter, parseDocument} from 'yaml'
import {bibliographyParses} from '../../book/messages/citations.ts'
import {report} from '../../book/messages.ts'
import {yamlFaults, yamlLimit} from '../../book/yaml-faults.ts'
import {dateOf} from './dates.ts'
import type {CslItem} from './library.ts'

/** A work of a source, not yet known to be the only one of its key. */
export interface Found {
  readonly item: CslItem
  readonly place: () => Point | undefined
}

/** CSL-JSON and CSL-YAML: a list, or a map with one as Zotero (`items`) and Pandoc (`references`) write it. */
export function readData(file: VFile): Found[] {
  const text = String(file)
  const value = parsed(text, file)
  if (value === undefined) return []
  const place = placesIn(text)
  return listIn(value).flatMap((entry, at) => {
    if (!isMap(entry)) {
      report(file, bibliographyParses('word that is no work'), place(at))
      return []
    }
    return [{item: itemOf(entry), place: () => place(at)}]
  })
}

/** CSL data as an editor writes it: with dates in words, names in a line, and titles such as 1984. */
export function itemOf(entry: Readonly<Record<string, unknown>>): CslItem {
  const item: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(entry)) {
    if (value !== null && value !== undefined) item[name] = variableOf(name, value)
  }
  const id = entry['id'] ?? entry['citation-key'] ?? ''
  return {...item, id: String(id), type: String(entry['type'] ?? 'document')}
}

function variableOf(name: string, value: unknown): unknown {
  if (dateNames.has(name)) return dateOf(value)
  if (personNames.has(name)) return people(value)
  return typeof value === 'number' ? String(value) : value
}

function parsed(text: string, file: VFile): unknown {
  try {
    if (/^\s*[[{]/u.test(text)) return JSON.parse(text)
  } catch {
    // Read as YAML, which says where the fault is.
  }
  const lines = new LineCounter()
  const document = parseDocument(text, {schema: 'core', lineCounter: lines, prettyErrors: false})
  const faults = yamlFaults(document)
  for (const {reason, from} of faults) {
    const {line, col} = lines.linePos(from)
    report(file, bibliographyParses(reason), {line, column: col, offset: from})
  }
  if (faults.length > 0) return undefined
  try {
    return document.toJS()
  } catch (cause) {
    report(file, bibliographyParses(yamlLimit(cause)), pointAt(text, 0))
    return undefined
  }
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isMap(value)) return []
  const list = value['references'] ?? value['items']
  if (Array.isArray(list)) return list
  if (value['type'] !== undefined) return [value]
  return Object.entries(value).map(([id, work]) => (isMap(work) ? {id, ...work} : work))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Where each item of the list stands; looked for when it is asked for. */
function placesIn(text: string): (at: number) => Point | undefined {
  let offsets: readonly number[] | undefined
  return at => {
    offsets ??= offsetsIn(parseDocument(text, {schema: 'core', prettyErrors: false}).contents)
    const offset = offsets[at]
    return offset === undefined ? undefined : pointAt(text, offset)
  }
}

function offsetsIn(node: unknown): number[] {
  if (isSeq(node)) return node.items.map(item => (isNode(item) ? (item.range?.[0] ?? 0) : 0))
  if (!isYamlMap(node)) return []
  const list = node.get('references') ?? node.get('items')
  if (isSeq(list)) return offsetsIn(list)
  if (node.has('type')) return [node.range?.[0] ?? 0]
  return node.items.map(({key}) => (isNode(key) ? (key.range?.[0] ?? 0) : 0))
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n')
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset}
}

/** `Doe, Jane` and `Jane Doe` are people; so is what CSL has for them. */
function people(value: unknown): object[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap(person => {
    if (isMap(person)) return texts(person)
    return person === null || String(person).trim() === '' ? [] : named(String(person))
  })
}

function texts(person: Readonly<Record<string, unknown>>): object {
  const parts = Object.entries(person).filter(([, part]) => part !== null)
  return Object.fromEntries(
    parts.map(([name, part]) => [name, typeof part === 'number' ? String(part) : part])
  )
}

function named(name: string): object {
  const [family = '', given] = name.split(/\s*,\s*/u)
  if (given) return {family, given}
  const words = name.trim().split(/\s+/u)
  if (words.length === 1) return {literal: name.trim()}
  return {family: words.at(-1), given: words.slice(0, -1).join(' ')}
}

const dateNames = new Set(
  'accessed available-date event-date issued original-date submitted'.split(' ')
)

const personNames = new Set(
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' '
  )
)

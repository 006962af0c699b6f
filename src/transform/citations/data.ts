import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {LineCounter, parseDocument} from 'yaml'
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
  return listIn(value).flatMap((entry, at) => {
    if (!isMap(entry)) {
      report(file, bibliographyParses('word that is no work'), pointAt(text, 0))
      return []
    }
    const item = itemOf(entry)
    return [{item, place: () => placeOf(item.id, at, text)}]
  })
}

/** CSL data as an editor writes it: with dates in words, and names in a line. */
export function itemOf(entry: Readonly<Record<string, unknown>>): CslItem {
  const item: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(entry)) {
    if (value === null || value === undefined) continue
    item[name] = dateNames.has(name) ? dateOf(value) : personNames.has(name) ? people(value) : value
  }
  const id = entry['id'] ?? entry['citation-key'] ?? ''
  return {...item, id: String(id), type: String(entry['type'] ?? 'document')}
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

/** The line where the key is written; for the place of a message it need not be more. */
function placeOf(key: string, at: number, text: string): Point | undefined {
  const quoted = key.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const written = new RegExp(
    `["']?(?:id|citation-key)["']?\\s*:\\s*["']?${quoted}["']?(?=[\\s,}]|$)`,
    'gu'
  )
  const first = key ? [...text.matchAll(written)] : []
  const [match] = first.length > 1 ? [first[Math.min(at, first.length - 1)]] : first
  return pointAt(text, match?.index ?? 0)
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n')
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset}
}

/** `Doe, Jane` and `Jane Doe` are people; so is what CSL has for them. */
function people(value: unknown): unknown {
  const list = Array.isArray(value) ? value : [value]
  return list.map(person => (typeof person === 'string' ? named(person) : person))
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

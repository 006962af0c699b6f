import {deflateSync} from 'node:zlib'
import type {LaidLine} from '../../book/lines.ts'
import {joinLines} from '../lines/join.ts'
import {putText} from './bytes.ts'
import {cleanPage, type Run} from './content/index.ts'
import {KEYS, writeOpen} from './draft.ts'
import {draftLinks} from './links.ts'
import {type Dict, dict, isRef, putEntries, type Value} from './objects.ts'
import type {OpenSection} from './prepare.ts'
import type {PrintedPage} from './printed.ts'
import type {QuirePage} from './quire.ts'
import {fontsIn} from './readings.ts'
import {shareValue} from './share.ts'
import {asArray, asDict, decoded, type Source} from './source.ts'

/** Write a page of a section with its links; what is left open are contents, margin boxes and parent. */
export function draftPage(section: OpenSection, page: PrintedPage, index: number): QuirePage {
  const {draft, source, resources: shared} = section
  const {entries} = page
  const number = source.placed[page.number] ?? 0
  const placed: Dict = new Map()
  for (const [key, value] of entries) {
    if (!replaced.has(key)) placed.set(key, shareValue(shared, source, value))
  }
  if (section.bleed > 0) placed.set('MediaBox', trimmed(section, page))
  const resources = shareValue(shared, source, drawing(source, entries)) as Dict
  const content = cleanContent(section, page, {resources, index})
  if (typeof entries.get('StructParents') === 'number') {
    section.parentKeys.set(Number(entries.get('StructParents')), index)
    placed.set('StructParents', {key: KEYS + index})
  }
  const links = draftLinks(section, entries.get('Annots'), {ref: number})
  if (links.length > 0) placed.set('Annots', links)
  // Open up to the forms that it draws: margin boxes are one of them.
  const {XObject: forms, ...others} = Object.fromEntries(resources)
  const out = writeOpen(draft, number, 'page', placed)
  putText(out, '/Resources<<')
  putEntries(out, dict(others))
  putText(out, '/XObject<<')
  if (forms instanceof Map) putEntries(out, forms)
  return {number, ...(content && {content})}
}

/** What goes beyond the trim is drawn, and does not show. */
export function trimmed({bleed}: Pick<OpenSection, 'bleed'>, page: PrintedPage): Value {
  const box = page.entries.get('MediaBox') ?? null
  if (bleed === 0) return box
  const [left = 0, bottom = 0, right = 0, top = 0] = asArray(page.source, box).map(Number)
  return [left + bleed, bottom + bleed, right - bleed, top - bleed]
}

/** Resources with their dictionaries in one place; procedure sets are obsolete (ISO 32000-1, 14.2). */
export function drawing(source: Source, entries: Dict): Dict {
  const kinds = [...asDict(source, entries.get('Resources'))].filter(([kind]) => kind !== 'ProcSet')
  return new Map(kinds.map(([kind, value]) => [kind, asDict(source, value)]))
}

/** Names of resources and marked-content ids count by page: they stay as they are. */
function cleanContent(
  section: OpenSection,
  {source, entries}: PrintedPage,
  {resources, index}: {readonly resources: Value; readonly index: number}
): Uint8Array | undefined {
  const data = contentOf(source, entries)
  if (!data) return
  const {words, hangs, onLines} = section
  const onRuns = onLines && tellLines(onLines, index)
  const fonts = fontsIn(section.resources.fonts, resources)
  const {content, dropped} = cleanPage(data, fonts, words, {hangs: hangs === true, onRuns})
  section.artifacts.set(index, dropped)
  return deflateSync(content, {level: LEVEL})
}

function tellLines(
  tell: (lines: readonly LaidLine[]) => void,
  page: number
): (runs: readonly Run[]) => void {
  return runs => tell(joinLines(runs, page))
}

/** The content of a page; nothing for one that has none. */
export function contentOf(source: Source, entries: Dict): Uint8Array | undefined {
  const streams = asArray(source, entries.get('Contents')).filter(isRef)
  if (streams.length === 0) return undefined
  const parts = streams.flatMap(stream => decoded(source, stream, inOne) ?? [])
  return parts.length === 1 ? parts[0] : Buffer.concat(parts)
}

const replaced = new Set(['Parent', 'Annots', 'Contents', 'Resources', 'StructParents'])
/** Most contents fit in: they need not be put together from pieces. */
const inOne = {chunkSize: 1 << 16}
/** A higher level takes twice as long for a hundredth of the size. */
const LEVEL = 6

import type {PlacedPage} from '../../book/pages.ts'
import {joinLines} from '../lines/join.ts'
import type {Binding} from './binding.ts'
import type {Run} from './content/index.ts'
import {keptContent} from './content/kept.ts'
import {addAnnotations} from './links.ts'
import {addMargins} from './margins.ts'
import {type Dict, dict, isRef, type Ref, type Value} from './objects.ts'
import type {PrintedPage} from './printed.ts'
import {fontsIn} from './readings.ts'
import {shareValue} from './share.ts'
import {asArray, asDict, decoded, type Source} from './source.ts'
import {addPageTree} from './tree.ts'
import type {OpenSection, Volume} from './volume.ts'
import {add, addStream, write} from './write.ts'

/** Write all pages, blank ones too, with margin boxes and links; returns the page tree. */
export function addPages(volume: Volume): Ref {
  const {pages, size} = volume.binding
  const margins = volume.margins.values()
  return addPageTree(volume.writer, pages.length, (index, parent) => {
    const {section: number = 0, page = -1} = pages[index] ?? {}
    const section = volume.sections[number]
    const printed = section?.pages[page]
    if (!section || !printed) {
      // Chromium rounds the size of its pages; blank ones match it.
      const box = section?.pages.at(-1)?.entries.get('MediaBox')
      const shown = box && trimmed(volume, section?.source, box)
      return add(volume.writer, blankPage(parent, shown ?? [0, 0, size.width, size.height]))
    }
    const ref = {ref: section.source.placed[printed.number] ?? 0}
    const entries = placedPage(volume, section, printed, index)
    addMargins(volume, entries, margins.next().value)
    write(volume.writer, ref.ref, entries.set('Parent', parent))
    return ref
  })
}

/** ISO 32000-1, 7.7.3.3: a page without contents is empty. */
function blankPage(parent: Ref, box: Value): Dict {
  return dict({
    Type: '/Page',
    Resources: new Map(),
    MediaBox: box,
    Tabs: '/S',
    Parent: parent
  })
}

/** A printed page as it stands in the volume, but for its parent and its margin boxes. */
function placedPage(
  volume: Volume,
  section: OpenSection,
  {source, number, entries}: PrintedPage,
  index: number
): Dict {
  const placed: Dict = new Map()
  for (const [key, value] of entries) {
    if (!replaced.has(key)) placed.set(key, shareValue(volume.resources, source, value))
  }
  if (volume.binding.size.bleed) {
    placed.set('MediaBox', trimmed(volume, source, entries.get('MediaBox') ?? null))
  }
  const resources = shareValue(volume.resources, source, drawing(source, entries))
  placed.set('Resources', resources)
  placed.set('Contents', addContents(volume, section, entries, {resources, index, number}))
  const key = entries.get('StructParents')
  if (typeof key === 'number') {
    section.parentKeys.set(key, index)
    placed.set('StructParents', index)
  }
  const page = {ref: source.placed[number] ?? 0}
  const annotations = addAnnotations(volume, section, entries.get('Annots'), page)
  if (annotations.length > 0) placed.set('Annots', annotations)
  return placed
}

/** What goes beyond the trim is drawn, and does not show. */
function trimmed({binding}: Volume, source: Source | undefined, box: Value): Value {
  const {bleed = 0} = binding.size
  const [left = 0, bottom = 0, right = 0, top = 0] = source ? asArray(source, box).map(Number) : []
  return bleed === 0 || !source ? box : [left + bleed, bottom + bleed, right - bleed, top - bleed]
}

/** Resources with their dictionaries in one place; procedure sets are obsolete (ISO 32000-1, 14.2). */
function drawing(source: Source, entries: Dict): Dict {
  const kinds = [...asDict(source, entries.get('Resources'))].filter(([kind]) => kind !== 'ProcSet')
  return new Map(kinds.map(([kind, value]) => [kind, asDict(source, value)]))
}

/** Names of resources and marked-content ids count by page: they stay as they are. */
function addContents(
  {writer, fonts, binding}: Volume,
  section: OpenSection,
  entries: Dict,
  {resources, index, number}: Placing
): Ref[] {
  const {source, artifacts} = section
  const read = contentReader(source, entries)
  if (!read) return []
  const onRuns = binding.onLines && tellLines(binding.onLines, binding.pages[index])
  const known = {...section, onRuns}
  const {data, dropped} = keptContent(read, number, fontsIn(fonts, resources), known)
  artifacts.set(index, dropped)
  return [addStream(writer, dict({Filter: '/FlateDecode'}), data)]
}

function tellLines(
  tell: NonNullable<Binding['onLines']>,
  {section = 0, page = 0}: Partial<PlacedPage> = {}
): (runs: readonly Run[]) => void {
  return runs => tell(section, joinLines(runs, page))
}

/** Reads the content of a page; nothing for one that has none. */
export function contentReader(source: Source, entries: Dict): (() => Uint8Array) | undefined {
  const streams = asArray(source, entries.get('Contents')).filter(isRef)
  if (streams.length === 0) return
  return () => Buffer.concat(streams.flatMap(stream => decoded(source, stream) ?? []))
}

interface Placing {
  readonly resources: Value
  /** Of the page in the volume. */
  readonly index: number
  /** Of the page in its printed section. */
  readonly number: number
}

const replaced = new Set(['Parent', 'Annots', 'Contents', 'Resources', 'StructParents'])

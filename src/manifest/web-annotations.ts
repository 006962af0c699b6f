import {readFile} from 'node:fs/promises'
import {relative, resolve} from 'node:path'
import {VFile} from 'vfile'
import type {Selector} from '../book/annotations.ts'
import type {EditorIndexTerm} from '../book/index-marks.ts'
import type {EditorNote, Entry, Part} from '../book/manifest.ts'
import {
  annotationsAreList,
  annotationsExist,
  annotationUnderstood
} from '../book/messages/web-annotations.ts'
import {type Place, report} from '../book/messages.ts'
import {kindOf} from './locate.ts'
import {bodiesOf} from './web-annotations/bodies.ts'
import {annotationsIn, type Found} from './web-annotations/items.ts'
import {selectorIn} from './web-annotations/selectors.ts'
import {forEntry} from './web-annotations/sources.ts'
import {parseYaml} from './yaml.ts'

/** What a file of annotations says of a text; the file comes with what is told of it. */
interface WebAnnotations {
  readonly notes: readonly EditorNote[]
  readonly indexTerms: readonly EditorIndexTerm[]
  readonly file?: VFile
}

/**
 * Read annotations of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD: one, a list, a
 * page or a collection. Comments become notes, tags index marks; all else is told. `place` is that of the key in the manifest.
 */
async function readWebAnnotations(
  path: string,
  entry: Pick<Entry, 'source' | 'url'>,
  manuscript: {folder: string; file: VFile; place: Place | undefined}
): Promise<WebAnnotations> {
  const {folder, place} = manuscript
  const full = resolve(folder, path)
  if ((await kindOf(full)) !== 'file') {
    report(manuscript.file, annotationsExist(path), place)
    return {notes: [], indexTerms: []}
  }
  const file = new VFile({path: relative('', full), value: await readFile(full)})
  // JSON is YAML, and this parser knows where each value stands.
  const yaml = parseYaml(file)
  const found = yaml && annotationsIn(yaml.value())
  if (found?.length === 0) report(file, annotationsAreList(), {line: 1, column: 1, offset: 0})
  const notes: EditorNote[] = []
  const indexTerms: EditorIndexTerm[] = []
  for (const item of forEntry(found ?? [], entry, file, yaml)) {
    const origin = {file, place: yaml?.place(item.path)}
    const at = anchorOf(item, origin, place)
    if (!at) continue
    for (const said of bodiesOf(item.value, strange => tellStrange(origin, strange))) {
      if (said.kind === 'note') notes.push({at, note: said.words})
      else indexTerms.push({at, term: said.words})
    }
  }
  return {notes, indexTerms, file}
}

type Origin = NonNullable<Selector['origin']>

function anchorOf({value}: Found, origin: Origin, place: Place | undefined): Selector | undefined {
  const selector = selectorIn(value, strange => tellStrange(origin, strange))
  return selector && {...selector, origin, ...(place && {place})}
}

function tellStrange({file, place}: Origin, strange: string): void {
  report(file, annotationUnderstood(strange), place)
}

/** Give the entries that name a file of annotations what it says; the files come along, with what is told of them. */
export async function withWebAnnotations(
  parts: readonly Part[],
  manuscript: {readonly folder: string; readonly file: VFile}
): Promise<{parts: readonly Part[]; files: readonly VFile[]}> {
  const files: VFile[] = []
  const annotated: Part[] = []
  for (const part of parts) {
    const entries: Entry[] = []
    for (const entry of part.entries) {
      const {annotations, ...rest} = entry
      if (!annotations) {
        entries.push(entry)
        continue
      }
      const {path, place} = annotations
      const found = await readWebAnnotations(path, entry, {...manuscript, place})
      if (found.file) files.push(found.file)
      const notes = [...entry.notes, ...found.notes]
      entries.push({...rest, notes, indexTerms: [...entry.indexTerms, ...found.indexTerms]})
    }
    annotated.push({...part, entries})
  }
  return {parts: annotated, files}
}

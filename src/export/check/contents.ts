import {arrayOf, bytesOf, dictOf, fileObject, type PdfFile, resolved} from '../file/open.ts'
import {nextOperation, openScanner} from '../pdf/content/scanner.ts'
import {type Dict, isRef, type Value} from '../pdf/objects.ts'
import {addFlaw} from './flaws.ts'
import {type Painting, startPainting, take} from './painting.ts'
import type {Subject} from './subject.ts'
import type {UsedFont} from './used-fonts.ts'

/** By the object number of a page or form: its numbers of marked content, and its key in the parent tree. */
export type UsedContents = ReadonlyMap<number, {readonly key?: number; readonly ids: Set<number>}>

/** What the pages are painted with. */
export interface Used {
  readonly contents: UsedContents
  /** By object number of the font. */
  readonly fonts: ReadonlyMap<number, UsedFont>
}

/** Read what is painted on every page: all of it tagged or artifact, each mark ended (PDF/UA-1, 7.1; ISO 32000-1, 14.6). */
export function checkContents(subject: Subject): Used {
  const contents = new Map<number, {readonly key?: number; readonly ids: Set<number>}>()
  const fonts = new Map<number, UsedFont>()
  const forms = new Map<string, true>()
  const numbers = new Map([...subject.pageNumbers].map(([number, index]) => [index, number]))
  for (const [index, {name, entries}] of subject.pages.entries()) {
    const stream = numbers.get(index) ?? 0
    const painting = startPainting({subject, name, fonts, stream})
    contents.set(stream, own(subject.file, entries, painting))
    const data = pageBytes(subject.file, entries)
    paint(painting, data, dictOf(subject.file, entries.get('Resources')), forms, contents)
    if (painting.marks.length > 0) addFlaw(subject.flaws, 'marks-are-balanced', name)
  }
  checkColours(subject, fonts.size > 0)
  return {contents, fonts}
}

function own(file: PdfFile, entries: Dict, {ids}: Painting) {
  const key = resolved(file, entries.get('StructParents'))
  return {ids, ...(typeof key === 'number' && {key})}
}

/** Streams of one page are one (ISO 32000-1, 7.8.2). */
function pageBytes(file: PdfFile, entries: Dict): Uint8Array {
  const parts = arrayOf(file, entries.get('Contents')).flatMap(part => {
    const data = isRef(part) ? bytesOf(file, fileObject(file, part.ref)) : undefined
    return data ? [data, Buffer.from('\n')] : []
  })
  return parts.length === 2 && parts[0] ? parts[0] : Buffer.concat(parts)
}

function paint(
  painting: Painting,
  data: Uint8Array,
  resources: Dict,
  forms: Map<string, true>,
  contents: Map<number, {readonly key?: number; readonly ids: Set<number>}>
): void {
  const scanner = openScanner(data)
  while (nextOperation(scanner)) {
    const drawn = take(painting, scanner, resources)
    if (drawn) paintForm(painting, drawn, forms, contents)
  }
}

/** A form is painted where it is named, within the marks that are open there. */
function paintForm(
  painting: Painting,
  drawn: {readonly ref: number; readonly entries: Dict},
  forms: Map<string, true>,
  contents: Map<number, {readonly key?: number; readonly ids: Set<number>}>
): void {
  const {file} = painting.subject
  const where = `${drawn.ref} ${painting.marks.map(({kind}) => kind).join(' ')}`
  if (forms.has(where)) return
  forms.set(where, true)
  const data = bytesOf(file, fileObject(file, drawn.ref))
  if (!data) return
  const inner = startPainting({...painting, stream: drawn.ref, marks: [...painting.marks]})
  contents.set(drawn.ref, own(file, drawn.entries, inner))
  paint(inner, data, dictOf(file, drawn.entries.get('Resources')), forms, contents)
  if (inner.marks.length !== painting.marks.length) {
    addFlaw(painting.subject.flaws, 'marks-are-balanced', painting.name)
  }
}

/** Colours of the device mean something only with an output intent (PDF/A-3, 6.2.4.3). */
function checkColours({file, flaws}: Subject, isPainted: boolean): void {
  const intents = arrayOf(file, file.root.get('OutputIntents'))
  const hasProfile = intents.some(intent => {
    const profile: Value | undefined = dictOf(file, intent).get('DestOutputProfile')
    return isRef(profile) && fileObject(file, profile.ref).data !== undefined
  })
  if (isPainted && !hasProfile) addFlaw(flaws, 'colours-are-defined')
}

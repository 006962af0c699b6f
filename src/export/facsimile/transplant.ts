import {deflateSync} from 'node:zlib'
import {
  arrayOf,
  bytesOf,
  dictOf,
  type FileObject,
  fileObject,
  type PdfFile,
  resolved
} from '../file/open.ts'
import {isPage} from '../file/pages.ts'
import {type Dict, dict, isRef, mapRefs, type Name, type Value} from '../pdf/objects.ts'
import {add, addDeflated, reserve, type Writer, write, writeStream} from '../pdf/write.ts'
import {cleanContent} from './clean-content.ts'
import {hiddenLayers} from './layers.ts'

/** Copies what pages draw with into the volume, each object once, as a tagged book for archives can have it. */
export interface Transplant {
  /** A value with all that it refers to. */
  readonly place: (value: Value) => Value
  /** A content stream, to be drawn with these resources. */
  readonly clean: (data: Uint8Array, resources: Dict) => Uint8Array
}

/** `inks` is the profile that colours in four inks are of, where the pages have such; archives want to know it (PDF/A-3, 6.2.4.3). */
export function openTransplant(writer: Writer, file: PdfFile, inks?: Uint8Array): Transplant {
  const bare = (value: Value): Value => barer(value, inks && file)
  let space: number | undefined
  const isHidden = hiddenLayers(file)
  const placed = new Map<number, number>()
  const waiting: number[] = []

  function renumber(number: number): number {
    if (number === INKS) {
      space ??= addInks(writer, inks)
      return space
    }
    const known = placed.get(number)
    if (known !== undefined) return known
    const place = reserve(writer)
    placed.set(number, place)
    waiting.push(number)
    return place
  }

  function clean(data: Uint8Array, resources: Dict): Uint8Array {
    const layers = dictOf(file, resources.get('Properties'))
    return cleanContent(data, name => isHidden(layers.get(name)))
  }

  function placeObject(number: number, to: number): void {
    const object = fileObject(file, number)
    const {value, data} = object
    if (!data || !(value instanceof Map)) {
      // A page has no use in another file, and leads to all of its own.
      write(writer, to, isPage(value) ? null : mapRefs(bare(value), renumber))
      return
    }
    const stream = isHidden(value.get('OC')) ? nothing : streamOf(file, object, value, clean)
    const entries = mapRefs(bare(stream.entries), renumber)
    writeStream(writer, to, entries instanceof Map ? entries : new Map(), stream.data)
  }

  function place(value: Value): Value {
    const copy = mapRefs(bare(value), renumber)
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      placeObject(next, placed.get(next) ?? 0)
    return copy
  }
  return {place, clean}
}

interface Stream {
  readonly entries: Dict
  readonly data: Uint8Array
}

/** What a hidden form or image becomes. */
const nothing: Stream = {
  entries: new Map<string, Value>([
    ['Type', '/XObject'],
    ['Subtype', '/Form'],
    ['BBox', [0, 0, 0, 0]]
  ]),
  data: new Uint8Array(0)
}

/** Drawings are cleaned; filters that archives forbid (PDF/A-3, 6.1.7.2) and that only old programs wrote are undone. */
function streamOf(
  file: PdfFile,
  object: FileObject,
  found: Dict,
  clean: Transplant['clean']
): Stream {
  const kept = new Map([...found].filter(([key]) => !ofStreams.has(key)))
  const filters = arrayOf(file, found.get('Filter')).map(item => resolved(file, item) as Name)
  const isDrawing = found.get('Subtype') === '/Form' || found.has('PatternType')
  const isPlain = filters.every(filter => !undone.has(filter))
  if (!isDrawing && isPlain) {
    const [only] = filters
    if (filters.length === 1 && only) kept.set('Filter', only)
    return {entries: direct(file, kept), data: object.data ?? new Uint8Array(0)}
  }
  const bytes = bytesOf(file, object)
  if (!bytes) return {entries: kept, data: object.data ?? new Uint8Array(0)}
  const data = isDrawing ? clean(bytes, dictOf(file, found.get('Resources'))) : bytes
  kept.delete('DecodeParms')
  return {entries: direct(file, kept.set('Filter', '/FlateDecode')), data: deflateSync(data)}
}

/** A colour space that has a name alone stands in the dictionary itself: editions for the press look there. */
function direct(file: PdfFile, entries: Dict): Dict {
  const space = resolved(file, entries.get('ColorSpace'))
  if (typeof space === 'string') entries.set('ColorSpace', space)
  return entries
}

const undone: ReadonlySet<Name> = new Set([
  ...(['/LZWDecode', '/LZW', '/ASCIIHexDecode', '/AHx', '/ASCII85Decode', '/A85'] as const),
  ...(['/RunLengthDecode', '/RL'] as const)
])

/** A length is written anew; the others are of a tag tree that is left behind, or forbidden in archives (PDF/A-3, 6.2.8). */
const ofStreams = new Set([
  ...['Length', 'StructParent', 'StructParents', 'OC', 'Metadata', 'PieceInfo', 'LastModified'],
  ...['Interpolate', 'Alternates', 'OPI', 'Measure', 'PtData', 'AF', 'Ref', 'PS', 'Subtype2']
])

/** Without what archives forbid or need not have: curves for one press, and lists of glyphs that are seldom true. */
function barer(value: Value, inked: PdfFile | undefined): Value {
  const bare = (item: Value): Value => barer(item, inked)
  if (Array.isArray(value)) return value.map(bare)
  if (!(value instanceof Map)) return value
  const left = value.get('Type') === '/FontDescriptor' ? ofFonts : isState(value) ? ofStates : none
  const isResources = isOfResources(value)
  const kept = new Map(
    [...value]
      .filter(
        ([key]) => !left.has(key) && !(isResources && (key === 'Properties' || key === 'ProcSet'))
      )
      .map(([key, item]) => [key, bare(item)] as const)
  )
  if (!isResources || !inked) return kept
  const spaces = dictOf(inked, value.get('ColorSpace'))
  return kept.set('ColorSpace', new Map([...spaces, ['DefaultCMYK', {ref: INKS}]]))
}

/** Images, shadings and patterns, which may go without their type, have some of the same keys. */
function isOfResources(value: Dict): boolean {
  return !others.some(key => value.has(key)) && kinds.some(key => value.has(key))
}

const kinds = ['Font', 'XObject', 'ExtGState', 'ProcSet', 'ColorSpace', 'Shading', 'Pattern']
const others = ['Type', 'Subtype', 'ShadingType', 'PatternType', 'FunctionType', 'Width']

/** Stands for the profile’s colour space among the references of the other file. */
const INKS = -1

function addInks(writer: Writer, profile: Uint8Array = new Uint8Array(0)): number {
  const stream = addDeflated(writer, dict({N: 4, Alternate: '/DeviceCMYK'}), profile)
  return add(writer, ['/ICCBased', stream]).ref
}

/** A graphics state (ISO 32000-1, 8.4.5), which may go without its type. */
function isState(value: Dict): boolean {
  if (value.get('Type') === '/ExtGState') return true
  return (
    !value.has('Type') &&
    ['SA', 'BM', 'OPM', 'TR2', 'HT', 'BG2', 'UCR2'].some(key => isPlain(value.get(key)))
  )
}

function isPlain(value: Value | undefined): boolean {
  return value !== undefined && !isRef(value) && !(value instanceof Map)
}

const none: ReadonlySet<string> = new Set()
const ofFonts = new Set(['CIDSet', 'CharSet'])
const ofStates = new Set(['TR', 'TR2', 'HTP', 'OPM'])

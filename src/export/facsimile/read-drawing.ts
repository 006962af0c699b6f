import {show, type UsedFont, useFont} from '../check/used-fonts.ts'
import {bytesOf, dictOf, fileObject, type PdfFile, resolved} from '../file/open.ts'
import {readAny} from '../file/syntax.ts'
import {
  nextOperation,
  numberAt,
  openScanner,
  operator,
  type Scanner,
  wordAt
} from '../pdf/content/scanner.ts'
import {type Dict, isRef, isText, type Value} from '../pdf/objects.ts'
import {isInks} from './inks.ts'

/** What a page is drawn with. */
export interface Drawing {
  /** Fonts that paint letters, with the codes that they paint; and those of text that nobody sees, which scans have. */
  readonly fonts: Map<number, UsedFont>
  readonly hidden: Map<number, UsedFont>
  /** Whether it has colours that mean something only on one press. */
  inks: boolean
  /** Letters that lead back to text, and those that do not. */
  letters: number
  unread: number
  images: number
  /** Anything else. */
  paints: number
}

/** Follow a content stream and the forms that it draws; `seen` are forms that were followed before. */
export function readDrawing(
  file: PdfFile,
  data: Uint8Array,
  resources: Dict,
  drawing: Drawing,
  seen: Set<number>
): void {
  const scanner = openScanner(data)
  const state: State = {file, resources, drawing, seen, mode: 0, before: []}
  while (nextOperation(scanner)) take(scanner, state)
}

interface State {
  readonly file: PdfFile
  readonly resources: Dict
  readonly drawing: Drawing
  readonly seen: Set<number>
  /** How letters are rendered (ISO 32000-1, 9.3.6); 3 for not at all. */
  mode: number
  /** Where each open graphics state began. */
  readonly before: {readonly mode: number; readonly font: Value | undefined}[]
  font?: Value | undefined
}

function take(scanner: Scanner, state: State): void {
  const {drawing} = state
  const code = scanner.operator
  if (code === TF)
    state.font = dictOf(state.file, state.resources.get('Font')).get(wordAt(scanner, 0).slice(1))
  else if (code === TR) state.mode = numberAt(scanner, 0)
  else if (code === SAVE) state.before.push({mode: state.mode, font: state.font})
  else if (code === RESTORE) Object.assign(state, state.before.pop())
  else if (showing.has(code)) showText(scanner, state)
  else if (code === DO) drawObject(scanner, state)
  else if (inkOperators.has(code) && !isBlack(scanner)) drawing.inks = true
  else if (spaceOperators.has(code) && isInks(state.file, spaceNamed(scanner, state)))
    drawing.inks = true
  else if (code === INLINE) drawing.images++
  else if (painters.has(code)) drawing.paints++
}

/** Black in four inks is written as grey. */
function isBlack(scanner: Scanner): boolean {
  return [0, 1, 2].every(index => numberAt(scanner, index) === 0)
}

function spaceNamed(scanner: Scanner, {file, resources}: State): Value {
  const name = wordAt(scanner, 0)
  return dictOf(file, resources.get('ColorSpace')).get(name.slice(1)) ?? (name as `/${string}`)
}

function showText(scanner: Scanner, {file, font, mode, drawing}: State): void {
  const {count, data, bounds} = scanner
  const face = useFont(file, mode === INVISIBLE ? drawing.hidden : drawing.fonts, font)
  if (!face || count === 0) return
  const shown = readAny({data, at: bounds[2 * (count - 1)] ?? 0})
  const letters = show(face, shown).replace(/\s/g, '').length
  if (letters > 0) drawing.letters += letters
  else if (!face.unicode && hasEncoding(file, face)) drawing.letters += lengthOf(shown)
  else drawing.unread += lengthOf(shown)
}

/** A standard encoding leads back to letters too (ISO 32000-1, 9.10.2). */
function hasEncoding(file: PdfFile, {entries, isComposite}: UsedFont): boolean {
  const encoding = resolved(file, entries.get('Encoding'))
  const name = encoding instanceof Map ? (encoding.get('BaseEncoding') ?? '/Standard') : encoding
  return !isComposite && /WinAnsi|MacRoman|Standard/.test(String(name))
}

function lengthOf(shown: Value): number {
  const items = Array.isArray(shown) ? shown : [shown]
  return items.reduce<number>((sum, item) => sum + (isText(item) ? item.text.trim().length : 0), 0)
}

function drawObject(scanner: Scanner, state: State): void {
  const {file, resources, drawing, seen} = state
  const value = dictOf(file, resources.get('XObject')).get(wordAt(scanner, 0).slice(1))
  if (!isRef(value)) return
  const object = fileObject(file, value.ref)
  const entries = dictOf(file, value)
  if (entries.get('Subtype') === '/Image') {
    drawing.images++
    if (isInks(file, entries.get('ColorSpace'))) drawing.inks = true
    return
  }
  if (isInks(file, dictOf(file, entries.get('Group')).get('CS'))) drawing.inks = true
  if (seen.has(value.ref)) return
  seen.add(value.ref)
  const data = bytesOf(file, object)
  const own = entries.has('Resources') ? dictOf(file, entries.get('Resources')) : resources
  if (data) readDrawing(file, data, own, drawing, seen)
}

const codes = (names: string): ReadonlySet<number> => new Set(names.split(' ').map(operator))
const showing = codes(`Tj TJ ' "`)
const painters = codes('S s f F f* B B* b b* sh')
const inkOperators = codes('k K')
const spaceOperators = codes('cs CS')
const INVISIBLE = 3
const [SAVE, RESTORE] = [operator('q'), operator('Q')]
const [TF, TR, DO, INLINE] = [operator('Tf'), operator('Tr'), operator('Do'), operator('ID')]

import {dictOf, resolved} from '../file/open.ts'
import {readAny} from '../file/syntax.ts'
import {numberAt, operator, type Scanner, wordAt} from '../pdf/content/scanner.ts'
import {type Dict, isRef, isText, type Value} from '../pdf/objects.ts'
import {addFlaw} from './flaws.ts'
import type {Subject} from './subject.ts'
import {show, type UsedFont, useFont} from './used-fonts.ts'

/** A content stream as it is painted. */
export interface Painting {
  readonly subject: Subject
  /** Of the page. */
  readonly name: string
  /** Object number of the page or form. */
  readonly stream: number
  readonly fonts: Map<number, UsedFont>
  /** The marked contents that are open, the innermost last (ISO 32000-1, 14.6). */
  readonly marks: Mark[]
  /** Numbers of marked content in this stream. */
  readonly ids: Set<number>
  font?: UsedFont | undefined
  /** How letters are rendered (ISO 32000-1, 9.3.6), and how they were where each open graphics state began. */
  mode: number
  readonly modes: number[]
}

interface Mark {
  readonly kind: 'artifact' | 'tagged' | 'other'
  /** It is to be read as a soft hyphen. */
  readonly isHyphen: boolean
}

export function startPainting(
  start: Pick<Painting, 'subject' | 'name' | 'stream' | 'fonts'> & {readonly marks?: Mark[]}
): Painting {
  const {subject, name, stream, fonts, marks = []} = start
  return {subject, name, stream, fonts, marks, ids: new Set(), mode: 0, modes: []}
}

/** Take in one operation; returns the form that it paints, if it does. */
export function take(
  painting: Painting,
  scanner: Scanner,
  resources: Dict
): {readonly ref: number; readonly entries: Dict} | undefined {
  const code = scanner.operator
  if (code === BDC || code === BMC) open(painting, scanner, resources)
  else if (code === EMC) close(painting)
  else if (code === SAVE) painting.modes.push(painting.mode)
  else if (code === RESTORE) painting.mode = painting.modes.pop() ?? 0
  else if (code === TR) painting.mode = numberAt(scanner, 0)
  else if (code === TF) {
    const {subject, fonts} = painting
    const named = dictOf(subject.file, resources.get('Font')).get(wordAt(scanner, 0).slice(1))
    painting.font = useFont(subject.file, fonts, named)
  } else if (showing.has(code)) {
    see(painting)
    // Letters that nobody sees need no shapes (PDF/A-3, 6.2.11.4.1).
    if (painting.font && painting.mode !== INVISIBLE)
      checkShown(painting, show(painting.font, operandOf(scanner)))
  } else if (painters.has(code)) see(painting)
  else if (code === DO) return paintObject(painting, scanner, resources)
  return
}

function open(painting: Painting, scanner: Scanner, resources: Dict): void {
  const {subject, marks, ids, name} = painting
  const properties =
    scanner.operator === BDC ? propertiesOf(painting, scanner, resources) : new Map<string, Value>()
  const id = resolved(subject.file, properties.get('MCID'))
  const isArtifact = wordAt(scanner, 0) === '/Artifact'
  const kind = isArtifact ? 'artifact' : typeof id === 'number' ? 'tagged' : 'other'
  const opposite = isArtifact ? 'tagged' : 'artifact'
  if (kind !== 'other' && marks.some(mark => mark.kind === opposite)) {
    addFlaw(subject.flaws, 'artifacts-stay-apart', name)
  }
  if (typeof id === 'number') {
    if (ids.has(id)) addFlaw(subject.flaws, 'content-is-used-once', name)
    ids.add(id)
  }
  const text = properties.get('ActualText')
  marks.push({kind, isHyphen: isText(text) && text.text === '\xfe\xff\0\xad'})
}

function propertiesOf({subject}: Painting, {data, bounds}: Scanner, resources: Dict): Dict {
  const value = readAny({data, at: bounds[2] ?? 0})
  if (value instanceof Map) return value
  const named = dictOf(subject.file, resources.get('Properties'))
  return dictOf(subject.file, named.get(String(value).slice(1)))
}

function close({marks, subject, name}: Painting): void {
  if (!marks.pop()) addFlaw(subject.flaws, 'marks-are-balanced', name)
}

/** Something is painted here: it must be tagged or artifact. */
function see({marks, subject, name}: Painting): void {
  if (subject.tree && !marks.some(({kind}) => kind !== 'other')) {
    addFlaw(subject.flaws, 'content-is-tagged', name)
  }
}

/** What is read as a soft hyphen must look like a hyphen: else it is debris within a word. */
function checkShown({marks, subject, name}: Painting, letters: string): void {
  const isHyphen = marks.at(-1)?.isHyphen
  if (isHyphen && !/[-\u00ad\u2010\u2011]/.test(letters)) {
    addFlaw(subject.flaws, 'hyphens-are-soft', name)
  }
}

function operandOf({data, bounds, count}: Scanner): Value {
  return count === 0 ? null : readAny({data, at: bounds[2 * (count - 1)] ?? 0})
}

function paintObject(painting: Painting, scanner: Scanner, resources: Dict) {
  const {file} = painting.subject
  const value = dictOf(file, resources.get('XObject')).get(wordAt(scanner, 0).slice(1))
  const entries = dictOf(file, value)
  if (isRef(value) && entries.get('Subtype') === '/Form') return {ref: value.ref, entries}
  see(painting)
  return
}

const [BDC, BMC, EMC, TF, DO] = ['BDC', 'BMC', 'EMC', 'Tf', 'Do'].map(operator)
const [SAVE, RESTORE, TR] = ['q', 'Q', 'Tr'].map(operator)
const INVISIBLE = 3
const showing = new Set(['Tj', 'TJ', "'", '"'].map(operator))
const painters = new Set('S s f F f* B B* b b* sh ID'.split(' ').map(operator))

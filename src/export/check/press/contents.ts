import {arrayOf, bytesOf, dictOf, fileObject, resolved} from '../../file/open.ts'
import {readAny} from '../../file/syntax.ts'
import type {Scanner} from '../../pdf/content/scanner.ts'
import {type Dict, isRef, type Value} from '../../pdf/objects.ts'
import type {Subject} from '../subject.ts'
import {show, type UsedFont, useFont} from '../used-fonts.ts'
import type {IntentSpace} from './intent.ts'
import {find, judge, type Looking} from './looking.ts'
import {type PressEvents, paintForPress} from './painting.ts'
import {checkObject, checkState} from './resources.ts'
import {judgeSpace, namedSpace} from './spaces.ts'

/** Look at what is painted on every page: its inks (ISO 15930-7, 6.8), and that all is closed; returns the fonts. */
export function checkInks(subject: Subject, intent: IntentSpace): ReadonlyMap<number, UsedFont> {
  const {file, pages} = subject
  const fonts = new Map<number, UsedFont>()
  const seen = new Set<number>()
  for (const {name, entries} of pages) {
    const looking: Looking = {subject, intent, name, fonts, seen}
    checkGroup(looking, entries)
    const streams = arrayOf(file, entries.get('Contents')).flatMap(part => {
      const data = isRef(part) ? bytesOf(file, fileObject(file, part.ref)) : undefined
      return data ? [data, Buffer.from('\n')] : []
    })
    look(looking, Buffer.concat(streams), dictOf(file, entries.get('Resources')))
  }
  return fonts
}

function look(looking: Looking, data: Uint8Array, resources: Dict): void {
  const balance = paintForPress(data, eventsOf(looking, resources))
  if (!balance.states) find(looking, 'states-are-balanced')
  if (!balance.marks) find(looking, 'marks-are-balanced')
}

function eventsOf(looking: Looking, resources: Dict): PressEvents {
  const {subject, intent, fonts} = looking
  const {file} = subject
  let font: UsedFont | undefined
  return {
    colour(space, parts) {
      judge(looking, `/Device${space === 'GRAY' ? 'Gray' : space}`)
      if (space === 'CMYK' && sum(parts) > LIMIT) find(looking, 'ink-within-limit')
    },
    space(name) {
      judge(looking, namedSpace(file, name, resources.get('ColorSpace')))
    },
    use(kind, name) {
      const value = dictOf(file, resources.get(kind)).get(name.slice(1))
      if (kind === 'Font') font = useFont(file, fonts, value)
      else if (kind === 'ExtGState') useState(looking, dictOf(file, value))
      else if (value !== undefined) useObject(looking, value)
    },
    text(fill, scanner) {
      if (font) show(font, operandOf(scanner))
      const [cyan = 0, magenta = 0, yellow = 0, black = 0] = fill.length === 4 ? fill : []
      const isDark = black > 0.6 && cyan + magenta + yellow > 0.6
      if (intent === 'CMYK' && isDark) find(looking, 'text-is-black')
    },
    inline(head) {
      const [, name] = /\/(?:CS|ColorSpace)\s*(\/\w+)/.exec(head) ?? []
      if (name) judge(looking, namedSpace(file, name, resources.get('ColorSpace')))
    }
  }
}

/** A mask shows by its light: no ink is in it, and it may have any colours of its own. */
function useState(looking: Looking, state: Dict): void {
  const mask = checkState(looking, state)
  if (mask) useObject({...looking, intent: 'RGB'}, mask)
}

function useObject(looking: Looking, value: Value): void {
  const {seen, subject} = looking
  const {file} = subject
  if (isRef(value)) {
    if (seen.has(value.ref)) return
    seen.add(value.ref)
  }
  const entries = dictOf(file, value)
  checkObject(looking, entries, isRef(value) ? value.ref : undefined)
  const isDrawing = entries.get('Subtype') === '/Form' || entries.get('PatternType') === 1
  if (!isDrawing || !isRef(value)) return
  checkGroup(looking, entries)
  const data = bytesOf(file, fileObject(file, value.ref))
  if (data) look(looking, data, dictOf(file, entries.get('Resources')))
}

/** What blends must blend in inks (ISO 15930-7, 6.13). */
function checkGroup(looking: Looking, entries: Dict): void {
  const {subject, intent} = looking
  const group = dictOf(subject.file, entries.get('Group'))
  const space = resolved(subject.file, group.get('CS'))
  if (space !== null && judgeSpace(subject.file, space, intent) === 'foreign') {
    find(looking, 'groups-blend-in-inks')
  }
}

function operandOf({data, bounds, count}: Scanner): Value {
  return count === 0 ? null : readAny({data, at: bounds[2 * (count - 1)] ?? 0})
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0)
}

/** 300 %, and rounding. */
const LIMIT = 3.005

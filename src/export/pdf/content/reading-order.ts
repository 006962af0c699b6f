import type {Face, PageFonts} from './pieces.ts'
import {nextOperation, numberAt, openScanner, operator, type Scanner, wordAt} from './scanner.ts'

/**
 * Put the words of lines that run from right to left into the order of reading. Skia draws every line from the left, and
 * marks each run of letters that are turned about (ISO 32000-1, 14.8.2.3.3), but not the line: what lies further right
 * would be read last. The picture stays the same, as no letter lies over another.
 */
export function inReadingOrder(data: Uint8Array, fonts: PageFonts): Uint8Array {
  if (!Buffer.from(data.buffer, data.byteOffset, data.length).includes(mark)) return data
  const lines = linesOf(data, fonts)
  const all = lines.flat()
  const count = (kind: Kind) => all.filter(object => object.kind === kind).length
  const isLeftwards = count('leftwards') > count('rightwards')
  const parts: Uint8Array[] = []
  let at = 0
  for (const line of lines) {
    const [first, last] = [line[0], line.at(-1)]
    if (!first || !last) continue
    parts.push(data.subarray(at, first.from))
    for (const {from, to} of ordered(line, isLeftwards)) parts.push(data.subarray(from, to), space)
    at = last.to
  }
  return Buffer.concat([...parts, data.subarray(at)])
}

type Kind = 'leftwards' | 'rightwards' | 'number' | 'neutral'

/** A text object: `BT` … `ET`. */
interface TextObject {
  readonly from: number
  readonly to: number
  readonly kind: Kind
  readonly baseline: number
}

/** Two or more text objects on one baseline, with nothing between them. */
function linesOf(data: Uint8Array, fonts: PageFonts): TextObject[][] {
  const scanner = openScanner(data)
  const lines: TextObject[][] = [[]]
  while (nextOperation(scanner)) {
    const object = scanner.operator === BEGIN ? readObject(scanner, fonts) : undefined
    const line = lines.at(-1) ?? []
    const isSame = object && line[0] && Math.abs(line[0].baseline - object.baseline) < 0.01
    if (isSame) line.push(object)
    else lines.push(object ? [object] : [])
  }
  return lines.filter(line => line.length > 1)
}

/** Nothing where its letters stand nowhere. Those of runs that are turned about are not read otherwise. */
function readObject(scanner: Scanner, fonts: PageFonts): TextObject | undefined {
  const {from} = scanner
  let baseline: number | undefined
  let face: Face | undefined
  let text = ''
  while (nextOperation(scanner) && scanner.operator !== END) {
    if (scanner.operator === FONT) face = fonts.find(wordAt(scanner, 0).slice(1))
    if (scanner.operator === PLACE) baseline = numberAt(scanner, 5)
    if (scanner.operator === SHOW && face) text += lettersOf(wordAt(scanner, 0), face)
  }
  if (baseline === undefined) return
  return {from, to: scanner.at, kind: kindOf(text), baseline}
}

/** A hexadecimal string of two bytes a glyph, as Skia writes them. */
function lettersOf(shown: string, {textOf}: Face): string {
  const glyphs = shown.slice(1, -1).match(/[\da-f]{4}/giu) ?? []
  return glyphs.map(glyph => textOf(Number.parseInt(glyph, 16))).join('')
}

function kindOf(text: string): Kind {
  if (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(text)) return 'leftwards'
  if (/\p{L}/u.test(text)) return 'rightwards'
  return /\p{Nd}/u.test(text) ? 'number' : 'neutral'
}

/** The reversals that put a line in its visual order, undone (Unicode Bidirectional Algorithm, L2). */
function ordered(line: readonly TextObject[], isLeftwards: boolean): readonly TextObject[] {
  if (!line.some(({kind}) => kind === 'leftwards')) return line
  if (isLeftwards) return grouped(line, 'rightwards').reverse().flat()
  return grouped(line, 'leftwards').flatMap(group => group.reverse())
}

/** What runs one way in a line of the other: its words, with signs and numbers between or behind them. Each else alone. */
function grouped(line: readonly TextObject[], kind: Kind): TextObject[][] {
  const groups: TextObject[][] = []
  let open: TextObject[] | undefined
  let waiting: TextObject[] = []
  for (const object of line) {
    const goesOn = object.kind === kind || (object.kind === 'number' && kind === 'rightwards')
    if (open && goesOn) {
      open.push(...waiting, object)
      waiting = []
    } else if (open && object.kind === 'neutral') waiting.push(object)
    else {
      groups.push(...waiting.map(one => [one]), [object])
      waiting = []
      open = object.kind === kind ? groups.at(-1) : undefined
    }
  }
  return [...groups, ...waiting.map(one => [one])]
}

const mark = Buffer.from('/ReversedChars')
const space = Uint8Array.of(10)
const [BEGIN, END, FONT, PLACE, SHOW] = ['BT', 'ET', 'Tf', 'Tm', 'Tj'].map(operator)

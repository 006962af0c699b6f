import {
  nextOperation,
  numberAt,
  openScanner,
  operator,
  type Scanner,
  wordAt
} from '../../pdf/content/scanner.ts'

/** What a content stream sets and shows, as far as a press asks. */
export interface PressEvents {
  /** A colour of a device, by its space and its parts. */
  colour(space: 'RGB' | 'CMYK' | 'GRAY', parts: readonly number[]): void
  /** A space by its name. */
  space(name: string): void
  /** An object of the resources: a form, an image, a gradient, a graphics state, a font. */
  use(kind: 'XObject' | 'Shading' | 'ExtGState' | 'Pattern' | 'Font', name: string): void
  /** Text in a colour of inks. */
  text(fill: readonly number[], scanner: Scanner): void
  /** An image within the stream, as written. */
  inline(head: string): void
}

export interface Balance {
  readonly states: boolean
  readonly marks: boolean
}

/** Read a content stream (ISO 32000-1, 8 and 9); tells whether what it opens it closes. */
export function paintForPress(data: Uint8Array, events: PressEvents): Balance {
  const scanner = openScanner(data)
  const states: (readonly number[])[] = []
  let fill: readonly number[] = [0]
  let marks = 0
  let isBalanced = true
  while (nextOperation(scanner)) {
    const code = scanner.operator
    if (code === SAVE) states.push(fill)
    else if (code === RESTORE) {
      isBalanced &&= states.length > 0
      fill = states.pop() ?? fill
    } else if (opening.has(code)) marks++
    else if (code === EMC) marks--
    else fill = paint(scanner, events, fill)
    if (marks < 0) return {states: isBalanced, marks: false}
  }
  return {states: isBalanced && states.length === 0, marks: marks === 0}
}

/** The colour that is filled with after the operation. */
function paint(scanner: Scanner, events: PressEvents, fill: readonly number[]): readonly number[] {
  const code = scanner.operator
  const device = devices.get(code)
  if (device) {
    const parts = partsOf(scanner)
    events.colour(device.space, parts)
    return device.fills ? parts : fill
  }
  if (code === FILL_SPACE || code === STROKE_SPACE) {
    events.space(wordAt(scanner, 0))
    return code === FILL_SPACE ? [] : fill
  }
  if (code === FILL || code === FILL_NAMED) {
    const last = wordAt(scanner, scanner.count - 1)
    if (last.startsWith('/')) events.use('Pattern', last)
    return partsOf(scanner)
  }
  const kind = used.get(code)
  if (kind) events.use(kind, wordAt(scanner, 0))
  if (showing.has(code)) events.text(fill, scanner)
  if (code === INLINE) events.inline(inlineHead(scanner))
  return fill
}

function partsOf(scanner: Scanner): number[] {
  return Array.from({length: scanner.count}, (_, index) => numberAt(scanner, index))
}

function inlineHead(scanner: Scanner): string {
  return Array.from({length: scanner.count}, (_, index) => wordAt(scanner, index)).join(' ')
}

const devices = new Map(
  (
    [
      ['rg', 'RGB', true],
      ['RG', 'RGB', false],
      ['k', 'CMYK', true],
      ['K', 'CMYK', false],
      ['g', 'GRAY', true],
      ['G', 'GRAY', false]
    ] as const
  ).map(([name, space, fills]) => [operator(name), {space, fills}])
)
const used = new Map(
  (
    [
      ['Do', 'XObject'],
      ['sh', 'Shading'],
      ['gs', 'ExtGState'],
      ['Tf', 'Font']
    ] as const
  ).map(([name, kind]) => [operator(name), kind])
)
const showing = new Set(['Tj', 'TJ', "'", '"'].map(operator))
const opening = new Set(['BDC', 'BMC'].map(operator))
const [SAVE, RESTORE, EMC, INLINE] = ['q', 'Q', 'EMC', 'ID'].map(operator)
const [FILL_SPACE, STROKE_SPACE, FILL, FILL_NAMED] = ['cs', 'CS', 'sc', 'scn'].map(operator)

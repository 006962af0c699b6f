import {type Bytes, emptyBytes, putText, takeBytes} from '../pdf/bytes.ts'
import {putOperation} from '../pdf/content/rewrite.ts'
import {
  nextOperation,
  numberAt,
  openScanner,
  operator,
  type Scanner,
  wordAt
} from '../pdf/content/scanner.ts'

/**
 * A content stream as it can be drawn within a tagged page: without marks, whose numbers are of the tag tree of another file;
 * without what its layers hide; with every graphics state closed; and black of four inks as grey, which is black everywhere.
 */
export function cleanContent(data: Uint8Array, isHidden: (layer: string) => boolean): Uint8Array {
  const scanner = openScanner(data)
  const state: State = {out: emptyBytes(data.length + 64), isHidden, marks: [], hidden: 0, open: 0}
  while (nextOperation(scanner)) take(scanner, state)
  putText(state.out, 'Q\n'.repeat(state.open))
  return takeBytes(state.out)
}

interface State {
  readonly out: Bytes
  readonly isHidden: (layer: string) => boolean
  /** Of each mark that is open: whether it hides what is in it. */
  readonly marks: boolean[]
  hidden: number
  /** Graphics states. */
  open: number
}

function take(scanner: Scanner, state: State): void {
  const code = scanner.operator
  if (code === BDC || code === BMC) openMark(scanner, state)
  else if (code === EMC) state.hidden -= state.marks.pop() ? 1 : 0
  else if (code === SAVE) {
    state.open++
    putOperation(scanner, state.out)
  } else if (code === RESTORE) {
    // One too many ends the drawing in some viewers.
    if (state.open > 0) putOperation(scanner, state.out)
    state.open = Math.max(0, state.open - 1)
  } else if (isBlack(scanner)) putGrey(scanner, state.out)
  else if (state.hidden > 0 && painters.has(code)) putText(state.out, 'n\n')
  else if (!(dropped.has(code) || (state.hidden > 0 && showing.has(code))))
    putOperation(scanner, state.out)
}

function openMark(scanner: Scanner, state: State): void {
  const isLayer = wordAt(scanner, 0) === '/OC'
  const hides = isLayer && state.isHidden(wordAt(scanner, 1).slice(1))
  state.marks.push(hides)
  state.hidden += hides ? 1 : 0
}

function isBlack(scanner: Scanner): boolean {
  const {operator: code, count} = scanner
  if ((code !== FILL && code !== STROKE) || count !== 4) return false
  return [0, 1, 2].every(ink => numberAt(scanner, ink) === 0)
}

function putGrey(scanner: Scanner, out: Bytes): void {
  const light = Math.round((1 - numberAt(scanner, 3)) * 10_000) / 10_000
  putText(out, `${light} ${scanner.operator === FILL ? 'g' : 'G'}\n`)
}

const codes = (names: string): ReadonlySet<number> => new Set(names.split(' ').map(operator))
const [BDC, BMC, EMC] = [operator('BDC'), operator('BMC'), operator('EMC')]
const [SAVE, RESTORE, FILL, STROKE] = ['q', 'Q', 'k', 'K'].map(operator)
const dropped = codes('MP DP')
const painters = codes('S s f F f* B B* b b*')
/** An inline image is three operations to the scanner: `BI`, its entries, and `ID` with the rest. */
const showing = codes(`Tj TJ ' " Do sh BI ID`)

import type {Element, Text} from 'hast'
import {isCall} from '../book/calls.ts'

const softHyphen = '\u00AD'
const noBreakSpace = '\u00A0'

/** Fewer letters than this are no last line. */
const leastLetters = 5
/** More signs than this would leave a line behind that is too loose. */
const mostJoined = 8
/** A shorter text has but one line. */
const leastText = 40
/** The last line of a standfirst stands on the axis, where one word looks lost. */
const leastOnAxis = 12

/**
 * See to it that a paragraph does not end in a line of one short word, or of the end of a word: the last word is divided
 * only where enough of it goes over, and a short one is joined to the end of the word before it.
 */
export function keepLastWords(element: Element, least = leastLetters): void {
  const own = isOnAxis(element) ? leastOnAxis : least
  const children = element.children.filter(child => child.type === 'element')
  if (paragraphs.has(element.tagName) && !children.some(holdsParagraph)) keep(element, own)
  else for (const child of children) keepLastWords(child, own)
}

const paragraphs = new Set(['p', 'li', 'dd', 'figcaption'])

function holdsParagraph({tagName, children}: Element): boolean {
  if (paragraphs.has(tagName)) return true
  return children.some(child => child.type === 'element' && holdsParagraph(child))
}

function isOnAxis({properties}: Element): boolean {
  const names = properties['className']
  return Array.isArray(names) && names.includes('standfirst')
}

function keep(paragraph: Element, least: number): void {
  const pieces = [...piecesOf(paragraph)]
  if (pieces.reduce((sum, {text}) => sum + text.value.length, 0) < leastText) return
  let letters = 0
  let space: Sign | undefined
  let joined = 0
  for (const sign of backwards(pieces)) {
    if (space) {
      if (sign.isSpace || sign.value === softHyphen) break
      joined++
    } else if (sign.isSpace) {
      if (letters >= least) return
      if (letters > 0) space = sign
    } else if (sign.value === softHyphen) {
      if (letters <= leastLetters) put(sign, '')
    } else if (/[\p{L}\p{N}]/u.test(sign.value)) letters++
  }
  if (space && joined <= mostJoined) put(space, noBreakSpace)
}

interface Sign {
  readonly piece: Piece
  readonly index: number
  readonly value: string
  readonly isSpace: boolean
}

function* backwards(pieces: readonly Piece[]): Generator<Sign> {
  for (const piece of pieces.toReversed()) {
    for (let index = piece.text.value.length - 1; index >= 0; index--) {
      const value = piece.text.value.charAt(index)
      yield {piece, index, value, isSpace: value === ' ' || value === '\n'}
    }
  }
}

interface Piece {
  readonly text: Text
  /** A page reference is what others compare, and a formula is no running text. */
  readonly isFixed: boolean
}

/** The text of a paragraph but for the figures of note calls, piece by piece. */
function* piecesOf(element: Element, isFixed = false): Generator<Piece> {
  for (const child of element.children) {
    if (child.type === 'text') yield {text: child, isFixed}
    if (child.type !== 'element' || isCall(child)) continue
    const {dataFormula, dataReference} = child.properties
    yield* piecesOf(child, isFixed || (dataFormula ?? dataReference) !== undefined)
  }
}

function put({piece: {text, isFixed}, index}: Sign, value: string): void {
  if (!isFixed) text.value = text.value.slice(0, index) + value + text.value.slice(index + 1)
}

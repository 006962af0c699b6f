import type {PageFonts, Piece} from './pieces.ts'
import {nextOperation, openScanner, operator, type Scanner, wordAt} from './scanner.ts'
import {openTextReader, readText, type TextReader} from './text-object.ts'

/** Take a content stream apart. */
export function readPieces(data: Uint8Array, fonts: PageFonts): Piece[] {
  const scanner = openScanner(data)
  const reader = openTextReader(scanner, fonts)
  const pieces: Piece[] = []
  /** Where the path begins that is being made. */
  let path = -1
  while (nextOperation(scanner)) {
    const {operator: code, from, at: to} = scanner
    if (building.has(code)) path = path < 0 ? from : path
    else if (path >= 0 && code === NO_PAINT) {
      addOperations(pieces, path, to)
      path = -1
    } else if (path >= 0 && painting.has(code)) {
      pieces.push({kind: 'painting', from: path, to, what: code === IMAGE ? 'object' : 'path'})
      path = -1
    } else if (path < 0) addPiece(pieces, scanner, reader)
  }
  return pieces
}

/** What an operation outside paths is or begins, if it does not go with the piece before it. */
function addPiece(pieces: Piece[], scanner: Scanner, reader: TextReader): void {
  const {operator: code, from} = scanner
  if (code === BEGIN_TEXT) {
    const runs = readText(reader)
    pieces.push({kind: 'text', from, to: scanner.at, runs})
  } else if (code === BEGIN_MARK || code === BEGIN_PLAIN) pieces.push(openingAt(scanner))
  else if (code === END_MARK) pieces.push({kind: 'closing'})
  else if (objects.has(code)) pieces.push({kind: 'painting', from, to: scanner.at, what: 'object'})
  else addOperations(pieces, from, scanner.at)
}

function addOperations(pieces: Piece[], from: number, to: number): void {
  const last = pieces.at(-1)
  if (last?.kind === 'operations') last.to = to
  else pieces.push({kind: 'operations', from, to})
}

function openingAt(scanner: Scanner): Piece {
  const {from, at} = scanner
  const id = /\/MCID\s+(\d+)/.exec(wordAt(scanner, 1))?.[1]
  return {
    kind: 'opening',
    from,
    to: at,
    tag: wordAt(scanner, 0),
    ...(id !== undefined && {id: Number(id)})
  }
}

function codes(names: string): ReadonlySet<number> {
  return new Set(names.split(' ').map(operator))
}

/** ISO 32000-1, 8.5.2; clipping (8.5.4) stands between path and painting. An inline image is in two parts too (8.9.7). */
const building = codes('m l c v y h re W W* BI')
const painting = codes('S s f F f* B B* b b* ID')
const objects = codes('Do sh')
const IMAGE = operator('ID')
const NO_PAINT = operator('n')
const BEGIN_TEXT = operator('BT')
const BEGIN_MARK = operator('BDC')
const BEGIN_PLAIN = operator('BMC')
const END_MARK = operator('EMC')

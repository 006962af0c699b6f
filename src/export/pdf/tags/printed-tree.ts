import {isRef, isText, type Value} from '../objects.ts'
import {asArray, asDict, type Source} from '../source.ts'

/** A piece of what a section shows, and the element of the sidecar that it belongs to. */
export interface Piece {
  /** Place in the sidecar; -1 for what stands outside of all its elements. */
  readonly owner: number
  /** Marked content of a page, or an annotation; numbers of objects in the source. */
  readonly at: {readonly page: number; readonly id: number} | {readonly annotation: number}
  /** Whether it is the bullet or the number of a list item. */
  readonly isLabel: boolean
}

/** The pieces in the order of the tree that Chromium wrote: elements name their places by their languages. */
export function readPieces(source: Source): Piece[] {
  const pieces: Piece[] = []
  const root = asDict(source, source.root.get('StructTreeRoot'))
  for (const kid of asArray(source, root.get('K'))) {
    readElement(source, kid, {owner: -1, page: 0, isLabel: false}, pieces)
  }
  return pieces
}

interface Around {
  readonly owner: number
  readonly page: number
  readonly isLabel: boolean
}

/** ISO 32000-1, 14.7.2 to 14.7.4. */
function readElement(source: Source, value: Value, around: Around, pieces: Piece[]): void {
  const entries = asDict(source, value)
  const page = pageOf(entries.get('Pg'), around.page)
  const {owner, isLabel} = around
  const id = entries.get('MCID')
  const annotation = entries.get('Obj')
  if (typeof id === 'number') pieces.push({owner, isLabel, at: {page, id}})
  else if (isRef(annotation)) pieces.push({owner, isLabel, at: {annotation: annotation.ref}})
  if (!entries.has('S')) return
  const below = {
    owner: placeIn(entries.get('Lang')) ?? owner,
    page,
    isLabel: isLabel || entries.get('S') === '/Lbl'
  }
  for (const kid of asArray(source, entries.get('K'))) {
    if (typeof kid === 'number') pieces.push({...below, at: {page, id: kid}})
    else readElement(source, kid, below, pieces)
  }
}

function pageOf(value: Value | undefined, around: number): number {
  return isRef(value) ? value.ref : around
}

function placeIn(language: Value | undefined): number | undefined {
  const place = isText(language) ? /-x-n(\d+)$/.exec(language.text)?.[1] : undefined
  return place === undefined ? undefined : Number(place)
}

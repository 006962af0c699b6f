import {type Dict, isRef, type Value} from '../pdf/objects.ts'
import {arrayOf, dictOf, type PdfFile, resolved} from './open.ts'

/** A page of any PDF. */
export interface FilePage {
  /** With the attributes that it inherits (ISO 32000-1, 7.7.3.4). */
  readonly entries: Dict
  /** What is left when the paper is cut; all that is seen, where the file does not say. */
  readonly trim: Box
  /** With what is printed beyond the cut. */
  readonly bleed: Box
  /** Clockwise, when shown. */
  readonly rotation: 0 | 90 | 180 | 270
  /** Points in a unit of the page. */
  readonly unit: number
}

export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export function pagesOf(file: PdfFile): FilePage[] {
  const found: FilePage[] = []
  const seen = new Set<number>()
  const visit = (node: Value | undefined, inherited: Dict): void => {
    if (isRef(node)) {
      if (seen.has(node.ref)) return
      seen.add(node.ref)
    }
    const entries = dictOf(file, node)
    if (entries.has('Kids')) {
      const passedOn = [...entries].filter(([key]) => inheritable.has(key))
      const attributes = new Map([...inherited, ...passedOn])
      for (const kid of arrayOf(file, entries.get('Kids'))) visit(kid, attributes)
    } else if (entries.size > 0) found.push(pageOf(file, new Map([...inherited, ...entries])))
  }
  visit(file.root.get('Pages'), new Map())
  return found
}

/** A page, or a node of the tree of pages. */
export function isPage(value: Value): boolean {
  return value instanceof Map && (value.get('Type') === '/Page' || value.get('Type') === '/Pages')
}

/** A box that is not given is the next larger one (ISO 32000-1, 14.11.2). */
function pageOf(file: PdfFile, entries: Dict): FilePage {
  const media = boxOf(file, entries.get('MediaBox')) ?? letter
  const crop = common(boxOf(file, entries.get('CropBox')) ?? media, media)
  const trim = common(boxOf(file, entries.get('TrimBox')) ?? crop, media)
  const bleed = common(boxOf(file, entries.get('BleedBox')) ?? trim, media)
  const turns = Number(resolved(file, entries.get('Rotate'))) || 0
  const rotation = ((((Math.round(turns / 90) % 4) + 4) % 4) * 90) as FilePage['rotation']
  const unit = Number(resolved(file, entries.get('UserUnit'))) || 1
  return {entries, trim, bleed, rotation, unit}
}

/** Any two opposite corners (ISO 32000-1, 7.9.5). */
function boxOf(file: PdfFile, value: Value | undefined): Box | undefined {
  const [a, b, c, d] = arrayOf(file, value).map(item => Number(resolved(file, item)))
  if (a === undefined || b === undefined || c === undefined || d === undefined) return
  const box = {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    right: Math.max(a, c),
    top: Math.max(b, d)
  }
  return box.right > box.left && box.top > box.bottom ? box : undefined
}

/** What two boxes have in common; the second, where they have nothing. */
function common(one: Box, other: Box): Box {
  const box = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top)
  }
  return box.right > box.left && box.top > box.bottom ? box : other
}

const letter: Box = {left: 0, bottom: 0, right: 612, top: 792}
const inheritable = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate'])

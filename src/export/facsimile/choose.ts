import {createHash} from 'node:crypto'
import {isRightToLeft} from '../../book/direction.ts'
import type {FacsimilePage, FacsimileSettings, PageRange} from '../../book/facsimile.ts'
import type {Entry} from '../../book/manifest.ts'
import {
  facsimileCropLeavesPage,
  facsimileHasPage,
  facsimileRangeRises
} from '../../book/messages/facsimile.ts'
import type {Finding} from '../../book/messages.ts'
import type {PdfFile} from '../file/open.ts'
import {type Box, type FilePage, pagesOf} from '../file/pages.ts'
import {ownNumbers} from './own-numbers.ts'

/** A page to show, or the half of one, with the page of the file that it is of. */
export type Chosen = Omit<FacsimilePage, 'data' | 'hasText' | 'hasInks' | 'isSound'> & {
  readonly page: FilePage
}

interface Asking {
  readonly entry: Pick<Entry, 'facsimile' | 'originalPages'>
  /** Of two facing pages the right one is read first where it is written leftwards. */
  readonly language: string
}

/** The pages that an entry asks for, in its order, cropped and turned; `tell` is given what is wrong with the asking. */
export function chooseViews(
  file: PdfFile,
  data: Uint8Array,
  {entry: {facsimile = {}, originalPages}, language}: Asking,
  tell: (finding: (path: string) => Finding) => void
): Chosen[] {
  const all = pagesOf(file)
  if (all.length === 0) throw new Error('it has no pages')
  const numbers = numbersIn(facsimile.pages ?? [{from: 1}], all.length, tell)
  const views = numbers.flatMap(number => {
    const page = all[number - 1]
    const found = page ? viewsOf(page, number, facsimile, tell) : []
    return isRightToLeft(language) ? found.reverse() : found
  })
  const digest = createHash('sha256').update(data).digest()
  const labels = ownNumbers(file, views, originalPages?.first)
  return views.map((view, index) => {
    const label = labels[index]
    return {...view, key: keyOf(digest, view), ...(label !== undefined && {label})}
  })
}

function numbersIn(
  ranges: readonly PageRange[],
  count: number,
  tell: (finding: (path: string) => Finding) => void
): number[] {
  return ranges.flatMap(({from, to = count}) => {
    const wrong = [from, to].find(number => number < 1 || number > count)
    if (wrong !== undefined) tell(path => facsimileHasPage(path, wrong, count))
    else if (to < from) tell(path => facsimileRangeRises(path, from, to))
    const [first, last] = [Math.max(1, from), Math.min(to, count)]
    return Array.from({length: Math.max(0, last - first + 1)}, (_, index) => first + index)
  })
}

type View = Omit<Chosen, 'key' | 'label'>

/** The page as a whole, or its halves: of two facing pages the left one first. */
function viewsOf(
  page: FilePage,
  number: number,
  {crop = {}, turn, spreads}: FacsimileSettings,
  tell: (finding: (path: string) => Finding) => void
): View[] {
  const rotation = ((page.rotation + (turn ?? 0)) % 360) as View['rotation']
  const halves = spreads ? ([0, 1] as const) : [undefined]
  const views = halves.flatMap((half): View[] => {
    const {unit} = page
    const sides = seenSides(page.trim, rotation, unit)
    const [from, to] = half === undefined ? [0, 1] : [half / 2, (half + 1) / 2]
    const left = from * sides.width + (crop.left ?? 0)
    const right = to * sides.width - (crop.right ?? 0)
    const [top, bottom] = [crop.top ?? 0, sides.height - (crop.bottom ?? 0)]
    const [width, height] = [right - left, bottom - top]
    if (width < least || height < least) return []
    const box = unturned(page.trim, rotation, unit, {left, right, top, bottom})
    return [{number, box, rotation, width, height, page}]
  })
  if (views.length === 0) tell(path => facsimileCropLeavesPage(path, number))
  return views
}

/** Points. */
const least = 9

function seenSides({left, right, bottom, top}: Box, rotation: number, unit: number) {
  const [width, height] = [(right - left) * unit, (top - bottom) * unit]
  return rotation % 180 === 0 ? {width, height} : {width: height, height: width}
}

/** Where what is seen lies on the page: `seen` is in points from its top left corner. */
function unturned(
  {left, right, bottom, top}: Box,
  rotation: View['rotation'],
  unit: number,
  seen: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
): Box {
  const [l, r, t, b] = [seen.left / unit, seen.right / unit, seen.top / unit, seen.bottom / unit]
  if (rotation === 90) return {left: left + t, right: left + b, bottom: bottom + l, top: bottom + r}
  if (rotation === 180)
    return {left: right - r, right: right - l, bottom: bottom + t, top: bottom + b}
  if (rotation === 270) return {left: right - b, right: right - t, bottom: top - r, top: top - l}
  return {left: left + l, right: left + r, bottom: top - b, top: top - t}
}

function keyOf(digest: Uint8Array, {number, box, rotation}: View): string {
  const {left, bottom, right, top} = box
  const view = [number, left, bottom, right, top, rotation].join(' ')
  return createHash('sha256').update(digest).update(view).digest('hex').slice(0, 32)
}

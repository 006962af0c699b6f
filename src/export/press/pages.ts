import {deflateSync} from 'node:zlib'
import type {PressEdition} from '../../book/editions.ts'
import {type Dict, dict, isRef, type Ref, type Value} from '../pdf/objects.ts'
import {addPageTree} from '../pdf/tree.ts'
import {add, addStream} from '../pdf/write.ts'
import {type Boxes, boxesOf} from './boxes.ts'
import type {Inks} from './colour/inks.ts'
import {decimal, inkContent} from './content.ts'
import {arrayOf, bytesOf, dictOf, type Finished} from './finished.ts'
import {addMarks} from './marks.ts'
import {type Edition, placeResources, type Use} from './resources.ts'

export interface PageTrim {
  readonly size: {readonly width: number; readonly height: number}
  /** How far the printed pages go beyond the trim already. */
  readonly laidBleed: number
}

/** Write the pages in inks, each in its boxes, without annotations; `uses` is told of each. */
export function addPressPages(
  edition: Edition,
  catalog: Dict,
  settings: PressEdition,
  trim: PageTrim,
  uses: Use[]
): Ref {
  const {finished, writer} = edition
  const pages = pagesOf(finished, catalog.get('Pages'), new Map())
  const marks = new Map<string, Ref>()

  function marksOf(boxes: Boxes): Ref | undefined {
    if (settings.marks.length === 0) return
    const key = boxes.media.join(' ')
    const found = marks.get(key) ?? addMarks(writer, boxes, settings.marks, edition.inks.space)
    marks.set(key, found)
    return found
  }

  return addPageTree(writer, pages.length, (index, parent) => {
    const page = pages[index] ?? new Map<string, Value>()
    const use: Use = {coloured: false, unknown: false}
    uses.push(use)
    const own = ownBoxes(finished, page)
    if (own)
      return add(writer, pageEntries(edition, page, own, undefined, use).set('Parent', parent))
    const boxes = boxesOf({
      printed: boxOf(finished, page),
      ...trim,
      bleed: settings.bleed,
      hasMarks: settings.marks.length > 0
    })
    const entries = pageEntries(edition, page, boxes, marksOf(boxes), use)
    return add(writer, entries.set('Parent', parent))
  })
}

/**
 * The page's drawing is a form, placed by its matrix: so all of it moves to where the trim is, its patterns too, which
 * would else stay behind (ISO 32000-1, 8.7.3.1).
 */
function pageEntries(
  edition: Edition,
  page: Dict,
  boxes: Boxes,
  marks: Ref | undefined,
  use: Use
): Dict {
  const forms = new Map<string, Value>([['Page', addDrawing(edition, page, boxes, use)]])
  if (marks) forms.set('Marks', marks)
  const [left, bottom, right, top] = boxes.shown ?? boxes.bleed
  const clip = [left, bottom, right - left, top - bottom].map(decimal).join(' ')
  // Nothing but the marks shows beyond the bleed.
  const content = `q ${clip} re W n /Page Do Q\n${marks ? '/Marks Do\n' : ''}`
  return dict({
    Type: '/Page',
    MediaBox: [...boxes.media],
    BleedBox: [...boxes.bleed],
    TrimBox: [...boxes.trim],
    Rotate: page.get('Rotate'),
    Resources: dict({XObject: forms}),
    Contents: addStream(edition.writer, new Map(), Buffer.from(content))
  })
}

function addDrawing(edition: Edition, page: Dict, boxes: Boxes, use: Use): Ref {
  const {finished, inks, writer} = edition
  const resources = placeResources(edition, page.get('Resources'), use)
  const inked = inkContent(Buffer.concat(contentsOf(finished, page)), inks)
  use.coloured ||= inked.coloured
  const ends = 'Q\n'.repeat(Math.max(0, inked.open))
  const data = Buffer.concat([black(inks), inked.data, Buffer.from(ends)])
  const [x, y] = boxes.shift
  const [left, bottom, right, top] = boxes.media
  const entries = dict({
    Type: '/XObject',
    Subtype: '/Form',
    BBox: [left - x, bottom - y, right - x, top - y],
    Matrix: [1, 0, 0, 1, x, y],
    Resources: resources,
    Filter: '/FlateDecode'
  })
  return addStream(writer, entries, deflateSync(data))
}

/** What names no colour is black. */
function black(inks: Inks): Buffer {
  const values = inks.colour(0, 0, 0).map(decimal).join(' ')
  const [fill, stroke] = inks.space === 'CMYK' ? ['k', 'K'] : ['g', 'G']
  return Buffer.from(`${values} ${fill} ${values} ${stroke}\n`)
}

/** A space between the streams of a page, whose ends may part words (ISO 32000-1, 7.8.2). */
function contentsOf(finished: Finished, page: Dict): Uint8Array[] {
  return arrayOf(finished, page.get('Contents')).flatMap(part => {
    const data = isRef(part) ? bytesOf(finished.object(part.ref)) : undefined
    return data ? [data, newline] : []
  })
}

const newline = Uint8Array.of(10)

/** Of a page that says itself where it is cut, marks and all: a cover. */
function ownBoxes(finished: Finished, page: Dict): Boxes | undefined {
  if (!page.has('TrimBox')) return
  const media = boxOf(finished, page)
  const trim = boxOf(finished, page, 'TrimBox')
  const bleed = page.has('BleedBox') ? boxOf(finished, page, 'BleedBox') : trim
  return {media, bleed, trim, shift: [0, 0], shown: media}
}

function boxOf(finished: Finished, page: Dict, key = 'MediaBox'): [number, number, number, number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = arrayOf(finished, page.get(key)).map(Number)
  return [left, bottom, right, top]
}

/** The pages in order, with what they inherit. */
function pagesOf(finished: Finished, node: Value | undefined, inherited: Dict): Dict[] {
  const entries = new Map([...inherited, ...dictOf(finished, node)])
  if (entries.get('Type') === '/Page') return [entries]
  const passed = new Map([...entries].filter(([key]) => inheritable.has(key)))
  return arrayOf(finished, entries.get('Kids')).flatMap(kid => pagesOf(finished, kid, passed))
}

const inheritable = new Set(['Resources', 'MediaBox', 'Rotate'])

import {arrayOf, bytesOf, dictOf, fileObject, type PdfFile, resolved} from '../file/open.ts'
import type {FilePage} from '../file/pages.ts'
import {isPage} from '../file/pages.ts'
import {type Dict, isRef, type Value} from '../pdf/objects.ts'
import {checkImage} from './images.ts'
import {hasInkShading} from './inks.ts'
import {pageContent} from './page-content.ts'
import {type Drawing, readDrawing} from './read-drawing.ts'

/** What is known of a page before it is taken. */
export interface PageFacts extends Drawing {
  /** Whether its words can be read out. */
  readonly hasText: boolean
  /** Comments, stamps and form fields that lie over it. */
  readonly notes: number
}

/** Read a page as it will be copied; throws where something of it cannot be read. */
export function inspectPage(file: PdfFile, {entries}: FilePage): PageFacts {
  const resources = dictOf(file, entries.get('Resources'))
  const counts = {letters: 0, unread: 0, images: 0, paints: 0}
  const inks = hasInkShading(file, resources)
  const drawing: Drawing = {fonts: new Map(), hidden: new Map(), inks, ...counts}
  readDrawing(file, pageContent(file, entries), resources, drawing, new Set())
  checkReach(file, resources)
  return {...drawing, hasText: isRead(drawing), notes: notesOn(file, entries)}
}

/** A stamp on a scan (`Downloaded by …`) is no text of the page; on an empty page there is nothing to read. */
function isRead({letters, unread, images, paints}: Drawing): boolean {
  if (letters + unread + images + paints === 0) return true
  return letters > unread && letters >= (images > 0 ? leastLetters : 1)
}

const leastLetters = 120

/** Everything that the page draws with can be read. */
function checkReach(file: PdfFile, start: Value): void {
  const seen = new Set<number>()
  const waiting: Value[] = [start]
  while (waiting.length > 0) {
    const value = waiting.pop() ?? null
    if (isRef(value)) {
      if (seen.has(value.ref)) continue
      seen.add(value.ref)
      const object = fileObject(file, value.ref)
      if (!isPage(object.value)) waiting.push(object.value)
      if (object.data && object.value instanceof Map) checkStream(file, object.value, value.ref)
    } else if (Array.isArray(value)) for (const item of value) waiting.push(item)
    else if (value instanceof Map) for (const item of value.values()) waiting.push(item)
  }
}

function checkStream(file: PdfFile, entries: Dict, number: number): void {
  if (entries.has('F')) throw new Error('it keeps a part of it in another file')
  const filters = arrayOf(file, entries.get('Filter')).map(item => resolved(file, item))
  if (filters.includes('/Crypt')) throw new Error('it is encrypted in part')
  const object = fileObject(file, number)
  if (entries.get('Subtype') === '/Image') checkImage(file, object)
  else bytesOf(file, object)
}

/** What a viewer would draw over a page (ISO 32000-1, 12.5.5); links only lead somewhere, and hidden ones are not seen. */
function notesOn(file: PdfFile, entries: Dict): number {
  const annotations = arrayOf(file, entries.get('Annots')).map(item => dictOf(file, item))
  return annotations.filter(found => {
    const kind = resolved(file, found.get('Subtype'))
    const flags = Number(resolved(file, found.get('F')) ?? 0)
    return !unseen.has(String(kind)) && (flags & HIDDEN) === 0
  }).length
}

const unseen = new Set(['/Link', '/Popup'])
const HIDDEN = 2 | 32

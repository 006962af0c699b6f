import type {FacsimilePage} from '../../book/facsimile.ts'
import {dictOf, type PdfFile} from '../file/open.ts'
import type {FilePage} from '../file/pages.ts'
import {dict, type Ref, type Value} from '../pdf/objects.ts'
import {addDeflated, type Writer} from '../pdf/write.ts'
import {pageContent} from './page-content.ts'
import type {Transplant} from './transplant.ts'

/**
 * A page as a form that fills the unit square, upright, as an image does (ISO 32000-1, 8.9.5.1): it can take the place of one.
 * The page itself is a form in it, in its own units, where its patterns hang.
 */
export function addPageForm(
  writer: Writer,
  file: PdfFile,
  {entries}: FilePage,
  view: FacsimilePage,
  {place, clean}: Transplant
): Ref {
  const {left, bottom, right, top} = view.box
  const resources = dictOf(file, entries.get('Resources'))
  const content = clean(pageContent(file, entries), resources)
  const drawn = addDeflated(
    writer,
    dict({
      Type: '/XObject',
      Subtype: '/Form',
      BBox: [left, bottom, right, top],
      // Named, so that it is known for what it is even where it is empty.
      Resources: place(new Map([['ProcSet', []], ...resources])),
      Group: entries.has('Group') ? place(entries.get('Group') ?? null) : undefined
    }),
    Buffer.concat([Buffer.from(fresh, 'latin1'), content])
  )
  const matrix = toUnitSquare(view)
    .map(number => number.toFixed(15))
    .join(' ')
  const forms = new Map<string, Value>([['Facsimile', drawn]])
  return addDeflated(
    writer,
    dict({
      Type: '/XObject',
      Subtype: '/Form',
      BBox: [0, 0, 1, 1],
      Resources: dict({XObject: forms})
    }),
    Buffer.from(`q ${matrix} cm /Facsimile Do Q\n`, 'latin1')
  )
}

/** What a page begins with (ISO 32000-1, 8.4.1), and a form does not. */
const fresh = '0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts\n'

/** ISO 32000-1, 8.3.4: x' = ax + cy + e, y' = bx + dy + f. */
function toUnitSquare({box, rotation}: FacsimilePage): number[] {
  const {left, bottom, right, top} = box
  const [width, height] = [right - left, top - bottom]
  if (rotation === 90) return [0, -1 / width, 1 / height, 0, -bottom / height, right / width]
  if (rotation === 180) return [-1 / width, 0, 0, -1 / height, right / width, top / height]
  if (rotation === 270) return [0, 1 / width, -1 / height, 0, top / height, -left / width]
  return [1 / width, 0, 0, 1 / height, -left / width, -bottom / height]
}

import {arrayOf, bytesOf, dictOf, type FileObject, fileObject, type PdfFile} from '../file/open.ts'
import type {FilePage} from '../file/pages.ts'
import type {Transplant} from '../file/transplant.ts'
import {emptyBytes, putBytes, putText, takeBytes} from '../pdf/bytes.ts'
import {type Dict, dict, isRef, type Ref, type Value} from '../pdf/objects.ts'
import {addDeflated, addStream, type Writer} from '../pdf/write.ts'

/** A page as a form (ISO 32000-1, 8.10), in its own units, cut where its bleed ends; nothing for an empty page. */
export function addForm(
  writer: Writer,
  file: PdfFile,
  {entries, bleed}: FilePage,
  transplant: Transplant
): Ref | undefined {
  const contents = arrayOf(file, entries.get('Contents')).flatMap(content =>
    isRef(content) ? [fileObject(file, content.ref)] : []
  )
  if (contents.length === 0) return
  const head = dict({
    Type: '/XObject',
    Subtype: '/Form',
    BBox: [bleed.left, bleed.bottom, bleed.right, bleed.top],
    Resources: transplant(resources(file, entries)),
    Group: entries.has('Group') ? transplant(entries.get('Group') ?? null) : undefined
  })
  const [only] = contents
  if (contents.length === 1 && only?.data && only.value instanceof Map) {
    return addStream(writer, new Map([...head, ...filtersOf(only.value, transplant)]), only.data)
  }
  return addDeflated(writer, head, joined(file, contents))
}

function resources(file: PdfFile, entries: Dict): Value {
  const found = dictOf(file, entries.get('Resources'))
  return new Map([...found].filter(([key]) => key !== 'ProcSet'))
}

function filtersOf(entries: Dict, transplant: Transplant): Dict {
  const kept = ['Filter', 'DecodeParms'].filter(key => entries.has(key))
  return new Map(kept.map(key => [key, transplant(entries.get(key) ?? null)]))
}

/** Streams of a page are one text, and each ends a word (ISO 32000-1, 7.8.2). */
function joined(file: PdfFile, contents: readonly FileObject[]): Uint8Array {
  const out = emptyBytes(1 << 14)
  for (const content of contents) {
    const data = bytesOf(file, content)
    if (!data) throw new Error('a page of it is packed in a way that is unknown')
    putBytes(out, data)
    putText(out, '\n')
  }
  return takeBytes(out)
}

import {arrayOf, bytesOf, fileObject, type PdfFile} from '../file/open.ts'
import {emptyBytes, putBytes, putText, takeBytes} from '../pdf/bytes.ts'
import {type Dict, isRef} from '../pdf/objects.ts'

/** What draws a page, its filters undone. Its streams are one text, and each ends a word (ISO 32000-1, 7.8.2). */
export function pageContent(file: PdfFile, entries: Dict): Uint8Array {
  const out = emptyBytes(1 << 14)
  for (const part of arrayOf(file, entries.get('Contents'))) {
    if (!isRef(part)) continue
    const object = fileObject(file, part.ref)
    if (object.value === null) continue
    const data = bytesOf(file, object)
    if (!data) throw new Error('its content is packed in a way that is unknown')
    putBytes(out, data)
    putText(out, '\n')
  }
  return takeBytes(out)
}

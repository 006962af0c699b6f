import {arrayOf, bytesOf, dictOf, fileObject, openFile, type PdfFile} from '../file/open.ts'
import {pagesOf} from '../file/pages.ts'
import {isRef, isText, type Value} from '../pdf/objects.ts'
import {sha256} from './inputs.ts'
import {labelsOf} from './labels.ts'

/** Labels of the pages that two PDFs draw otherwise, page by page. */
export function otherPages(before: Uint8Array, after: Uint8Array): string[] {
  const [old, own] = [openFile(before), openFile(after)]
  const [oldPages, ownPages] = [pagesOf(old), pagesOf(own)]
  const labels = labelsOf(own, ownPages.length)
  const drawings = {old: drawer(old), own: drawer(own)}
  return ownPages.flatMap((page, index) => {
    const same = oldPages[index]
    const isSame = same && drawings.old(same.entries) === drawings.own(page.entries)
    return isSame ? [] : [labels[index] ?? String(index + 1)]
  })
}

/** A page by what is drawn: its contents, with what its resources come to, wherever they stand in the file. */
function drawer(file: PdfFile): (entries: ReadonlyMap<string, Value>) => string {
  const known = new Map<number, string>()
  const told = (value: Value | undefined, depth: number): string => {
    if (!isRef(value)) return plain(value, depth)
    const before = known.get(value.ref)
    if (before !== undefined) return before
    known.set(value.ref, '…')
    const object = fileObject(file, value.ref)
    const data = object.data ? (bytesOf(file, object) ?? object.data) : undefined
    const said = `${plain(object.value, depth + 1)}${data ? sha256(data) : ''}`
    const short = sha256(Buffer.from(said))
    known.set(value.ref, short)
    return short
  }
  const plain = (value: Value | undefined, depth: number): string => {
    if (depth > 24) return '…'
    if (value instanceof Map) {
      const entries = [...value].filter(([key]) => !elsewhere.has(key))
      return entries.map(([key, item]) => `${key} ${told(item, depth + 1)}`).join(' ')
    }
    if (Array.isArray(value)) return value.map(item => told(item, depth + 1)).join(' ')
    return isText(value) ? `(${value.text})` : JSON.stringify(value ?? null)
  }
  return entries => {
    const contents = arrayOf(file, entries.get('Contents')).map(part => told(part, 0))
    return [...contents, plain(dictOf(file, entries.get('Resources')), 0)].join('\n')
  }
}

/** What says how it is stored, or leads to other pages. */
const elsewhere: ReadonlySet<string> = new Set([
  'Length',
  'Filter',
  'DecodeParms',
  'Parent',
  'StructParent',
  'StructParents'
])

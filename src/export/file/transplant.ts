import {type Dict, mapRefs, type Value} from '../pdf/objects.ts'
import {reserve, type Writer, write, writeStream} from '../pdf/write.ts'
import {fileObject, type PdfFile} from './open.ts'
import {isPage} from './pages.ts'

/** Copies values of a file into another one, with all that they refer to, each object once. */
export type Transplant = (value: Value) => Value

export function transplanter(writer: Writer, file: PdfFile): Transplant {
  const placed = new Map<number, number>()
  const waiting: number[] = []

  function renumber(number: number): number {
    const known = placed.get(number)
    if (known !== undefined) return known
    const place = reserve(writer)
    placed.set(number, place)
    waiting.push(number)
    return place
  }

  return value => {
    const copy = mapRefs(value, renumber)
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const {value: found, data} = fileObject(file, next)
      const place = placed.get(next) ?? 0
      // A page has no use in another file, and leads to all of its own.
      const kept = isPage(found) ? null : mapRefs(bare(found), renumber)
      if (data && kept instanceof Map) writeStream(writer, place, kept, data)
      else write(writer, place, kept)
    }
    return copy
  }
}

/** Without keys into a tree of tags that is left behind (ISO 32000-1, 14.7.4.4); a length is written anew. */
function bare(value: Value): Value {
  if (!(value instanceof Map)) return value
  const entries: Dict = new Map(value)
  for (const key of ['StructParent', 'StructParents', 'Length']) entries.delete(key)
  return entries
}

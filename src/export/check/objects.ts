import {type FileObject, fileObject, type PdfFile} from '../file/open.ts'
import {isRef, type Value} from '../pdf/objects.ts'
import {addFlaw} from './flaws.ts'
import type {Subject} from './subject.ts'

/** Every object leads from the trailer, and what is referred to is there. */
export function checkObjects({file, flaws}: Subject): void {
  const reached = reachedFrom(file, [...file.trailer.values()])
  for (const number of reached) if (!file.places.has(number)) addFlaw(flaws, 'file-is-whole')
  for (const [number, place] of file.places) {
    if (reached.has(number) || isMachinery(file, number)) continue
    if ('offset' in place || number > 0) addFlaw(flaws, 'objects-are-reachable')
  }
}

/** Null where an object cannot be read. */
export function safely(file: PdfFile, number: number): FileObject {
  try {
    return fileObject(file, number)
  } catch {
    return {value: null}
  }
}

function reachedFrom(file: PdfFile, start: readonly Value[]): Set<number> {
  const reached = new Set<number>()
  const waiting: Value[] = [...start]
  while (waiting.length > 0) {
    const value = waiting.pop() ?? null
    if (isRef(value)) {
      if (reached.has(value.ref)) continue
      reached.add(value.ref)
      waiting.push(safely(file, value.ref).value)
    } else if (Array.isArray(value)) {
      for (const item of value) waiting.push(item)
    } else if (value instanceof Map) {
      for (const item of value.values()) waiting.push(item)
    }
  }
  return reached
}

/** Streams of objects and of cross-references, and what is empty. */
function isMachinery(file: PdfFile, number: number): boolean {
  const {value} = safely(file, number)
  const type = value instanceof Map ? value.get('Type') : undefined
  return value === null || type === '/ObjStm' || type === '/XRef'
}

import {arrayOf, dictOf, resolved} from '../file/open.ts'
import type {Value} from '../pdf/objects.ts'
import type {Subject} from './subject.ts'
import type {Tag} from './tree.ts'

/** Of the attributes of a tag (ISO 32000-1, 14.7.5); classes are not looked into. */
export function attribute({file}: Subject, {entries}: Tag, name: string): Value | undefined {
  for (const value of arrayOf(file, entries.get('A'))) {
    const found = dictOf(file, value).get(name)
    if (found !== undefined) return resolved(file, found)
  }
  return undefined
}

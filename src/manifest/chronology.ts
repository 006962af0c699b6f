import type {Chronology} from '../book/apparatus.ts'
import {editorWords} from './editor-words.ts'
import {given} from './given.ts'
import {quotationOf} from './quotations.ts'
import type {ManifestWords} from './schema.ts'
import type {Path, YamlSource} from './yaml.ts'

/** The editor's events, as written; they are put in order when the book is assembled. */
export function chronologyOf(
  {chronology}: ManifestWords,
  yaml: YamlSource | undefined
): Chronology | undefined {
  if (chronology === undefined) return
  const isList = Array.isArray(chronology)
  const words = isList ? chronology : (chronology.events ?? [])
  const path: Path = isList ? ['chronology'] : ['chronology', 'events']
  const events = words.map(({date, event, at}, index) => {
    const own = [...path, index]
    return {
      date,
      event: editorWords(event, own.join(' '), yaml?.place([...own, 'event'])),
      ...given({
        at: at === undefined ? undefined : quotationOf(at, yaml?.place([...own, 'at'])),
        place: yaml?.place(own)
      })
    }
  })
  return {events, readings: !isList && chronology.readings === true}
}

import type {Manifest} from '../book/manifest.ts'
import type {Assembly, Text} from './assembly.ts'
import {type Chapter, chapter} from './reading.ts'

/** Preface and introduction that are files of their own, set like readings, by their ids. */
export function frontTexts(assembly: Assembly): Map<string, Chapter> {
  const made = new Map<string, Chapter>()
  for (const {section, entries} of assembly.manifest.parts) {
    if (!section) continue
    for (const {id} of entries) {
      const text = assembly.texts.find(({reading}) => reading.entry.id === id)
      const place = {type: section, matter: 'front', role: `doc-${section}`} as const
      if (text) made.set(section, chapter(text, assembly, 'recto', place))
    }
  }
  return made
}

/** Whether a text stands before the body. */
export function isFrontText({reading}: Text, {parts}: Manifest): boolean {
  const {id} = reading.entry
  return parts.some(({section, entries}) => section && entries.some(entry => entry.id === id))
}

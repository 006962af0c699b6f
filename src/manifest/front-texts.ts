import type {Part} from '../book/manifest.ts'
import type {PartWords} from './entries.ts'
import type {ManifestWords} from './schema.ts'
import {isFileName} from './schema-back-matter.ts'

/** Preface and introduction that are files of their own: they are read like any reading, and stand before the first. */
export function frontTexts(words: ManifestWords): PartWords[] {
  return sections.flatMap((name): PartWords[] => {
    const source = words[name]
    if (source === undefined || !isFileName(source)) return []
    return [{section: name, readings: [source], path: [name]}]
  })
}

const sections = ['preface', 'introduction'] as const

/** The parts of the body, without texts that stand before it. */
export function withoutFrontTexts(parts: readonly Part[], front: readonly Part[]): Part[] {
  const taken = new Set(front.flatMap(({entries}) => entries.map(({source}) => source)))
  return parts.map(part => ({
    ...part,
    entries: part.entries.filter(({source}) => !taken.has(source))
  }))
}

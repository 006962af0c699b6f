import type {
  EditorCorrection,
  EditorEmphasis,
  EditorGloss,
  EditorialMarks,
  EditorialPolicy
} from '../book/annotations.ts'
import {usualEditing} from '../book/annotations.ts'
import {given} from './given.ts'
import {selectorOf} from './quotations.ts'
import type {EntryWords, ManifestWords} from './schema.ts'
import type {Path, YamlSource} from './yaml.ts'

/** Glosses, emphasis and corrections of an entry; a key that is not given stays away. */
export function editorialMarks(words: EntryWords, path: Path, yaml: YamlSource): EditorialMarks {
  const place = (key: string, index: number) => yaml.place([...path, key, index, 'at'])
  const keyPlace = () => yaml.place([...path, 'annotations'])
  const glosses = words.glosses?.map(
    ({at, gloss, as}, index): EditorGloss => ({
      at: selectorOf(at, place('glosses', index)),
      gloss,
      ...given({as})
    })
  )
  const emphasis = words.emphasis?.map(
    ({at, note}, index): EditorEmphasis => ({
      at: selectorOf(at, place('emphasis', index)),
      ...given({note})
    })
  )
  const corrections = words.corrections?.map(
    ({at, read, as}, index): EditorCorrection => ({
      at: selectorOf(at, place('corrections', index)),
      ...given({read, as})
    })
  )
  const file = words.annotations
  const annotations = file === undefined ? undefined : {path: file, ...given({place: keyPlace()})}
  return given({glosses, emphasis, corrections, annotations})
}

export function editingOf({editing}: ManifestWords): {editing?: EditorialPolicy} {
  return editing ? {editing: {...usualEditing, ...given(editing)}} : {}
}

import type {Selector} from '../../book/annotations.ts'
import type {Manifest} from '../../book/manifest.ts'
import {type Finding, report} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import {noteNames} from '../note-names.ts'
import {sourceOf} from '../positions.ts'
import {type Words, wordsOf} from '../words.ts'
import {type Outline, outlineOf} from './outline.ts'
import {type WordIndex, wordIndexOf} from './word-index.ts'

/** A reading that is being annotated. */
export interface Annotating {
  readonly reading: Reading
  readonly manifest: Manifest
  readonly words: Words
  readonly source: string
  readonly nameNote: (name: string) => string
  /** Made when they are asked for: most books need neither. */
  readonly outline: () => Outline
  readonly index: () => WordIndex
}

export function openText(reading: Reading, manifest: Manifest): Annotating {
  const words = wordsOf(reading.tree)
  return {
    ...{reading, manifest, words, source: sourceOf(reading)},
    nameNote: lazily(() => noteNames(reading.tree)),
    outline: once(() => outlineOf(reading.tree, words)),
    index: once(() => wordIndexOf(words.text))
  }
}

/** Tell what is wrong with an annotation, where it stands. */
export function tell({manifest}: Annotating, at: Selector, finding: Finding): void {
  const origin = at.origin ?? {file: manifest.file, place: at.place}
  report(origin.file, finding, origin.place)
}

function once<Made>(make: () => Made): () => Made {
  let made: {readonly value: Made} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

function lazily(make: () => (name: string) => string): (name: string) => string {
  const made = once(make)
  return name => made()(name)
}

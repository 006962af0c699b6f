import type {Numbering, OriginalPages} from '../book/numbering.ts'
import {given} from './given.ts'
import type {NumberingWords} from './schema-numbering.ts'

/** What an entry or the book says of the numbers beside the text. */
export function numberingFrom(words: NumberingWords): {
  originalPages?: OriginalPages
  numbering?: Numbering
} {
  const pages = words['original pages']
  const {numbering} = words
  return given({
    originalPages: typeof pages === 'string' ? {as: pages} : pages && given(pages),
    numbering:
      numbering &&
      given({
        paragraphs: stepOf(numbering.paragraphs),
        lines: stepOf(numbering.lines),
        by: numbering.by
      })
  })
}

function stepOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  return steps[words] ?? Number(words)
}

const steps: Readonly<Record<string, number>> = {none: 0, all: 1, fifth: 5, tenth: 10}

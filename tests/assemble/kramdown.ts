import type {Section} from '../../src/book/book.ts'
import type {Reading} from '../../src/book/reading.ts'
import {parseKramdown} from '../../src/read/kramdown/index.ts'
import {takeElements} from '../../src/transform/elements.ts'
import {bookOf, sectionOf} from './book.ts'
import {readingOf} from './manuscript.ts'

/** A reading of kramdown with its elements settled, and its section. */
export function printed(text: string): {reading: Reading; section: Section} {
  const reading: Reading = {...readingOf('folio', text), tree: parseKramdown(text)}
  takeElements(reading)
  return {reading, section: sectionOf(bookOf([reading]), 'folio')}
}

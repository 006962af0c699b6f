import type {Position} from 'unist'
import type {Selector} from '../book/annotations.ts'
import type {Quotation} from '../book/manifest.ts'
import {given} from './given.ts'
import type {QuotationWords} from './schema.ts'
import type {SelectorWords} from './schema-annotations.ts'

export function quotationOf(words: QuotationWords, place: Position | undefined): Quotation {
  const {exact, prefix, suffix} = typeof words === 'string' ? {exact: words} : words
  return {exact, ...given({prefix, suffix, place})}
}

/** A place in a text, as an annotation says it. */
export function selectorOf(words: SelectorWords, place: Position | undefined): Selector {
  return given({...(typeof words === 'string' ? {exact: words} : words), place})
}

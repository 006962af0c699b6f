import type {Position} from 'unist'
import type {Quotation} from '../book/manifest.ts'
import {given} from './given.ts'
import type {QuotationWords} from './schema.ts'

export function quotationOf(words: QuotationWords, place: Position | undefined): Quotation {
  const {exact, prefix, suffix} = typeof words === 'string' ? {exact: words} : words
  return {exact, ...given({prefix, suffix, place})}
}

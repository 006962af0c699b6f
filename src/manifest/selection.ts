import type {Entry, Quotation} from '../book/manifest.ts'
import {given} from './given.ts'
import {quotationOf} from './quotations.ts'
import type {EntryWords, QuotationWords} from './schema.ts'
import type {Path, YamlSource} from './yaml.ts'

/** What an entry says of the lines of its source, and which of them it takes. */
export function selectionOf(
  words: EntryWords,
  path: Path,
  yaml: YamlSource
): Pick<Entry, 'pins' | 'noGuesses' | 'extract' | 'split'> {
  const quote = (quotation: QuotationWords, ...keys: Path) =>
    quotationOf(quotation, yaml.place([...path, ...keys]))
  const pins = words.pins?.map(({at, as, depth}, index) => ({
    at: quote(at, 'pins', index, 'at'),
    as,
    ...(depth && {depth: Number(depth)})
  }))
  return {
    ...given({pins, noGuesses: words['no guesses'], extract: extractOf(words, quote)}),
    ...(words.split && {split: true})
  }
}

type Quote = (quotation: QuotationWords, ...keys: Path) => Quotation

function extractOf({from, to, cuts}: EntryWords, quote: Quote): Entry['extract'] {
  if (!from && !to && !cuts) return undefined
  return {
    ...(from && {from: quote(from, 'from')}),
    ...(to && {to: quote(to, 'to')}),
    cuts: (cuts ?? []).map((cut, index) => ({
      from: quote(cut.from, 'cuts', index, 'from'),
      ...(cut.to && {to: quote(cut.to, 'cuts', index, 'to')})
    }))
  }
}

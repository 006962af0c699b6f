import type {Selector} from '../book/annotations.ts'
import type {Entry} from '../book/manifest.ts'
import {given} from './given.ts'
import {quotationOf, selectorOf} from './quotations.ts'
import type {EntryWords} from './schema.ts'
import type {SelectorWords} from './schema-annotations.ts'
import type {Path, YamlSource} from './yaml.ts'

/** What an entry says of the lines of its source, and which of them it takes. */
export function selectionOf(
  words: EntryWords,
  path: Path,
  yaml: YamlSource
): Pick<Entry, 'pins' | 'noGuesses' | 'extract' | 'split'> {
  const select = (selector: SelectorWords, ...keys: Path) =>
    selectorOf(selector, yaml.place([...path, ...keys]))
  const pins = words.pins?.map(({at, as, depth}, index) => ({
    at: quotationOf(at, yaml.place([...path, 'pins', index, 'at'])),
    as,
    ...(depth && {depth: Number(depth)})
  }))
  return {
    ...given({pins, noGuesses: words['no guesses'], extract: extractOf(words, select)}),
    ...(words.split && {split: true})
  }
}

type Select = (selector: SelectorWords, ...keys: Path) => Selector

function extractOf({from, to, cuts}: EntryWords, select: Select): Entry['extract'] {
  if (!from && !to && !cuts) return undefined
  return {
    ...(from && {from: select(from, 'from')}),
    ...(to && {to: select(to, 'to')}),
    cuts: (cuts ?? []).map((cut, index) => ({
      from: select(cut.from, 'cuts', index, 'from'),
      ...(cut.to && {to: select(cut.to, 'cuts', index, 'to')})
    }))
  }
}

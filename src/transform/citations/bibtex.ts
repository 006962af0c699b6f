import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {bibliographyParses} from '../../book/messages/citations.ts'
import {report} from '../../book/messages.ts'
import {type BibEntry, bibEntries} from './bib-entries.ts'
import type {Found} from './data.ts'
import type {CslItem} from './library.ts'

/**
 * BibTeX and BibLaTeX: the whole file at once, so that entries can inherit of others (`crossref`) and use `@string`s. Where
 * that fails each entry is tried alone, and those at fault are reported and left out.
 */
export async function readBibtex(file: VFile): Promise<Found[]> {
  const text = String(file)
  const {entries, faults} = bibEntries(text)
  for (const {reason, at} of faults) report(file, bibliographyParses(reason), pointAt(text, at))
  const parse = await parser()
  const sound = faults.length === 0 ? parse(text) : undefined
  const items = sound ?? parse(soundText(entries, text, file, parse)) ?? []
  // By place: of two entries with one key both are there, and the second one is told of.
  const places = Map.groupBy(entries, ({key}) => key)
  return items.map(item => {
    const at = places.get(item.id)?.shift()?.from ?? 0
    return {item, place: () => pointAt(text, at)}
  })
}

type Parse = (text: string) => CslItem[] | undefined

/** Loaded where a book has BibTeX: it is a tenth of a second. */
async function parser(): Promise<Parse> {
  const {plugins} = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  return text => {
    try {
      return plugins.input.chain(text, {
        ...{forceType: '@biblatex/text', generateGraph: false},
        ...{maxChainLength: 10, strict: true, target: '@csl/list+object'}
      }) as CslItem[]
    } catch {
      return undefined
    }
  }
}

/** The file without the entries that cannot be read. */
function soundText(entries: readonly BibEntry[], text: string, file: VFile, parse: Parse): string {
  const strings = entries.filter(({type}) => type === 'string').map(entry => textOf(entry, text))
  const sound: string[] = []
  for (const entry of entries) {
    const own = textOf(entry, text)
    if (entry.type === 'string' || parse([...strings, own].join('\n'))) sound.push(own)
    else report(file, bibliographyParses(`words in “${entry.key}”`), pointAt(text, entry.from))
  }
  return sound.join('\n')
}

function textOf({from, to}: BibEntry, text: string): string {
  return text.slice(from, to)
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n')
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset}
}

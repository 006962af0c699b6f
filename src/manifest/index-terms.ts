import type {EditorIndexTerm} from '../book/index-marks.ts'
import type {IndexPolicy, IndexTerm} from '../book/manifest.ts'
import {given} from './given.ts'
import {selectorOf} from './quotations.ts'
import type {IndexMarkWords, IndexWordsOfManifest} from './schema-index.ts'
import type {Path, YamlSource} from './yaml.ts'

/** What the manifest says of the index, with the usual for the rest. */
export function indexPolicyOf(
  words: IndexWordsOfManifest = {},
  yaml: YamlSource | undefined
): IndexPolicy {
  const {style, letters, ranges, columns, lists} = words
  return {
    names: words.names ?? true,
    terms: (words.terms ?? []).map((term, at) => termOf(term, yaml?.place(['index', 'terms', at]))),
    ...given({
      style,
      letters,
      ranges,
      columns: columns === undefined ? undefined : Number(columns)
    }),
    ...(lists && {
      lists: lists.map(({name, title, names}) => ({name, title, ...given({names})}))
    })
  }
}

/** The index marks of an entry, each anchored by quotation. */
export function indexMarksOf(
  marks: readonly IndexMarkWords[] | undefined,
  path: Path,
  yaml: YamlSource
): EditorIndexTerm[] {
  return (marks ?? []).map(({at, to, term, main, see, list, ...words}, index) => ({
    at: selectorOf(at, yaml.place([...path, 'index', index, 'at'])),
    ...(to !== undefined && {to: selectorOf(to, yaml.place([...path, 'index', index, 'to']))}),
    term,
    ...given({
      main,
      list,
      sortAs: words['sort as'],
      see: listOf(see),
      seeAlso: listOf(words['see also'])
    })
  }))
}

type TermWords = NonNullable<IndexWordsOfManifest['terms']>[number]

function termOf(words: TermWords, place: IndexTerm['place']): IndexTerm {
  if (typeof words === 'string') return {term: words, variants: [], seeAlso: [], ...given({place})}
  const {term, see, every, list} = words
  const isStem = words['whole words'] === false ? true : undefined
  return {
    term,
    variants: listOf(words.variants) ?? [],
    seeAlso: listOf(words['see also']) ?? [],
    ...given({see, sortAs: words['sort as'], place, every, isStem, isCased: words.case, list}),
    ...given({except: listOf(words.except)})
  }
}

function listOf(words: string | readonly string[] | undefined): string[] | undefined {
  return words === undefined ? undefined : [words].flat()
}

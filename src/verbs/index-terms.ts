import type {VFile} from 'vfile'
import {loadManifest} from '../manifest/index.ts'
import {read} from '../read/index.ts'
import {applyRules} from '../report/rules.ts'
import {transform} from '../transform/index.ts'
import {type Suggestion, suggestTerms} from '../transform/index-terms/suggest.ts'
import type {BuildOptions} from './options.ts'

export interface IndexSuggestion {
  /** A concordance for the manifest, YAML. */
  readonly yaml: string
  readonly files: readonly VFile[]
}

/** Propose an index of names and terms for a manuscript: YAML for the editor to prune and to put into the manifest. */
export async function indexTerms(
  path: string | readonly string[],
  {rules = new Map()}: Pick<BuildOptions, 'rules'> = {}
): Promise<IndexSuggestion> {
  const given = await loadManifest(path)
  const manifest = {...given, index: {...given.index, names: false}}
  const readings = await read(manifest)
  await transform(readings, manifest)
  const files = [manifest.file, ...readings.map(({file}) => file)]
  const weighed = applyRules(files, new Map([...manifest.rules, ...rules]))
  return {yaml: yamlOf(suggestTerms(readings, manifest)), files: weighed}
}

const groups = [
  ['person', 'People'],
  ['place', 'Places'],
  ['body', 'Organisations and works'],
  ['name', 'Other names'],
  ['term', 'Recurring terms']
] as const

function yamlOf(suggestions: readonly Suggestion[]): string {
  const lines = groups.flatMap(([kind, title]) => {
    const own = suggestions.filter(suggestion => suggestion.kind === kind).sort(byWeight)
    return own.length > 0 ? [`    # ${title}`, ...own.map(lineOf)] : []
  })
  if (lines.length === 0) return '# No name and no term stands in these texts more than once.\n'
  return [
    '# Proposed by `lectern index --suggest`, the most frequent first. Strike out what readers will not look for, and put',
    '# the rest into reader.yaml. Terms count wherever their words stand.',
    'index:',
    '  names: false',
    '  terms:',
    ...lines,
    ''
  ].join('\n')
}

function byWeight(one: Suggestion, other: Suggestion): number {
  return other.count - one.count || (one.head < other.head ? -1 : 1)
}

function lineOf({head, variants, count, readings, first}: Suggestion): string {
  const texts = readings > 1 ? `${count} in ${readings} texts` : `${count}`
  const comment = `# ${texts}, first ${first}`
  const own =
    variants.length > 0
      ? `{term: ${quoted(head)}, variants: [${variants.map(quoted).join(', ')}]}`
      : quoted(head)
  return `    - ${own}  ${comment}`
}

/** Plain where YAML takes it for a text, and in a list in one line. */
function quoted(words: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{M}\p{N}’ .&()-]*$/u.test(words) &&
    !/ $|^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(words)
  return isPlain ? words : JSON.stringify(words)
}

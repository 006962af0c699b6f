import type {ReferenceForm, ReferencePart, ReferenceTarget} from '../../book/targets.ts'

/** What `as` says: the parts to print, the form if it says one, and the words that it does not know. */
export interface AsWords {
  readonly as: readonly ReferencePart[] | undefined
  readonly form: ReferenceForm | undefined
  readonly unknown: readonly string[]
}

/** Read `number`, `title page`, `all`, `see relative`. */
export function readAs(words: string): AsWords {
  const said = words.split(/[\s,]+/u).filter(Boolean)
  const as = said.flatMap(word => parts.get(word) ?? [])
  return {
    as: as.length > 0 ? [...new Set(as)] : undefined,
    form: said.includes('see') ? 'see' : undefined,
    unknown: said.filter(word => word !== 'see' && !parts.has(word))
  }
}

const parts: ReadonlyMap<string, readonly ReferencePart[]> = new Map([
  ['number', ['number']],
  ['title', ['title']],
  ['page', ['page']],
  ['relative', ['relative']],
  ['all', ['number', 'title', 'page']]
])

/** Read `mills#laid, fig-2`, and ranges: `mills#laid..mills#end`. */
export function readTargets(words: string): ReferenceTarget[] {
  return words
    .replace(/\s*\.\.\s*/gu, '..')
    .split(/[\s,;]+/u)
    .filter(Boolean)
    .map(readTarget)
}

/** One target, or a range: `#one..#other`. */
export function readTarget(words: string): ReferenceTarget {
  const [id = '', to] = words.split('..').map(word => word.trim())
  return {id, ...(to && {to})}
}

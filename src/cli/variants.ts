import type {Settings} from './settings.ts'
import {UsageError} from './usage-error.ts'

/** Which editions and which parts of a book are asked for. */
export interface VariantSettings {
  readonly variant?: string
  /** Where several are asked for; `all` is all that the manifest has. */
  readonly variants?: readonly string[]
  readonly only?: readonly string[]
  /** How a verb prints what it has found: `csv`, `json`; each verb knows its own forms. */
  readonly form?: string
  /** Lay the pages out too. */
  readonly pages?: boolean
}

interface Given {
  readonly name: string
  readonly value?: string | undefined
}

export function variantSettings(given: readonly Given[]): VariantSettings {
  const values = (name: string) => [
    ...new Set(
      given
        .filter(flag => flag.name === name)
        .flatMap(({value = ''}) => value.split(',').map(word => word.trim()))
        .filter(Boolean)
    )
  ]
  const [variants, only] = [values('variant'), values('only')]
  const clash = ['lock', 'check', 'errata'].find(flag => given.some(({name}) => name === flag))
  if (only.length > 0 && clash !== undefined) {
    throw new UsageError(
      `Unexpected \`--${clash}\` beside \`--only\`, expected one of them`,
      'an offprint is a part of an edition: lock and check the whole'
    )
  }
  const form = given.findLast(({name}) => name === 'format')?.value
  const [first] = variants
  const isOne = variants.length === 1 && first !== undefined && first !== 'all'
  return {
    ...(isOne && {variant: first}),
    ...(variants.length > 0 && !isOne && {variants}),
    ...(only.length > 0 && {only}),
    ...(form !== undefined && {form}),
    ...(given.some(({name}) => name === 'pages') && {pages: true})
  }
}

/** Do a thing for each of the variants that are asked for; gives the first exit code that is not 0. */
export async function eachVariant(
  path: string | readonly string[],
  settings: Settings,
  make: (settings: Settings) => Promise<number>
): Promise<number> {
  const {variants, ...others} = settings
  if (!variants) return make(settings)
  if (settings.watch) {
    throw new UsageError(
      'Unexpected `--watch` beside several variants, expected one of them',
      'watch one: --variant student'
    )
  }
  if (settings.output !== undefined) {
    throw new UsageError(
      'Unexpected `--output` beside several variants, expected a file for each',
      'they go to dist/<title>.<variant>.pdf'
    )
  }
  let code = 0
  for (const variant of await namesOf(path, variants, settings)) {
    const own = await make({...others, variant})
    code ||= own
  }
  return code
}

async function namesOf(
  path: string | readonly string[],
  asked: readonly string[],
  {queue}: Settings
): Promise<readonly string[]> {
  if (!asked.includes('all')) return asked
  if (queue !== undefined && Array.isArray(path)) {
    throw new UsageError(
      `Cannot make all variants of ${path.length} packs`,
      'each pack may have others: name those that are meant, as in --variant student,instructor'
    )
  }
  const {loadManifest} = await import('../manifest/index.ts')
  const {variants} = await loadManifest(path)
  if (variants && variants.names.length > 0) return variants.names
  throw new UsageError(
    'Cannot make all variants without `variants` in reader.yaml',
    'name them there: `variants: {student: {}, instructor: {}}`'
  )
}

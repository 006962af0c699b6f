import type {VFile} from 'vfile'
import {manifestVariantKnown, variantHasReadings} from '../book/messages/variants.ts'
import {report} from '../book/messages.ts'
import {type Selected, selects} from '../book/variants.ts'
import {idFrom} from './entries.ts'
import {ManifestError} from './error.ts'
import type {ManifestWords} from './schema.ts'
import {removeAll, validate} from './validate.ts'
import type {Path, YamlSource} from './yaml.ts'

/** The words of one variant of a book. */
export interface VariantWords {
  readonly words: ManifestWords
  /** Nothing where the manifest knows no variants. */
  readonly variants?: Selected
  /** Entries that the variant leaves out, by id or source: what names them is no mistake. */
  readonly leftOut: ReadonlySet<string>
}

/**
 * Resolve the variant that is asked for: its keys over those of the book, and without what is not for it. Without one it is
 * the book as it stands, less what is for some variants only. All that comes after sees one manifest.
 */
export function takeVariant(
  given: ManifestWords,
  yaml: YamlSource,
  file: VFile,
  name: string | undefined
): VariantWords {
  const names = Object.keys(given.variants ?? {})
  mustBeKnown(name, names, file)
  if (names.length === 0 && !hasConditions(file)) return {words: given, leftOut: new Set()}
  const variants: Selected = {names, ...(name !== undefined && {name})}
  if (name !== undefined) yaml.overlay(['variants', name])
  yaml.remove(['variants'])
  const value = yaml.value()
  checkNames(value, [], {yaml, file, names})
  const gone = pathsLeftOut(value, [], variants)
  const leftOut = namesAt(gone, value)
  removeAll(yaml, gone)
  const words = validate(file, yaml) ?? given
  if (!hasReadings(words) && hasReadings(given)) {
    report(file, variantHasReadings(name ?? 'without a name'))
    throw new ManifestError(file)
  }
  return {words, variants, leftOut}
}

/** `lectern build --variant …`. */
export function mustBeKnown(name: string | undefined, names: readonly string[], file: VFile): void {
  if (name === undefined || names.includes(name)) return
  report(file, manifestVariantKnown(name, 'on the command line', names))
  throw new ManifestError(file)
}

/** A quick test, which spares most manifests a walk. */
function hasConditions(file: VFile): boolean {
  return /\b(?:only|except)["']?\s*:/u.test(String(file))
}

function hasReadings({readings, parts}: ManifestWords): boolean {
  return (readings ?? parts ?? []).length > 0
}

interface Checking {
  readonly yaml: YamlSource
  readonly file: VFile
  readonly names: readonly string[]
}

function checkNames(value: unknown, path: Path, checking: Checking): void {
  if (isIndexTerms(path)) return
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) checkNames(item, [...path, at], checking)
  } else if (isMap(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (isCondition(key)) checkCondition(inner, [...path, key], checking)
      else checkNames(inner, [...path, key], checking)
    }
  }
}

function checkCondition(value: unknown, path: Path, {yaml, file, names}: Checking): void {
  for (const name of [value].flat()) {
    if (typeof name !== 'string' || names.includes(name)) continue
    report(file, manifestVariantKnown(name, `for \`${path.at(-1)}\``, names), yaml.place(path))
  }
}

/** What is not for the variant; of a list of which nothing is left, the list; of a part without readings, the part. */
function pathsLeftOut(value: unknown, path: Path, variants: Selected): Path[] {
  if (isIndexTerms(path)) return []
  if (Array.isArray(value)) {
    const items = value.map((item, at) => pathsLeftOut(item, [...path, at], variants))
    const isEmpty = items.length > 0 && items.every(paths => paths[0]?.length === path.length + 1)
    return isEmpty ? [path] : items.flat()
  }
  if (!isMap(value)) return []
  if (!selects(value, variants)) return [path]
  const inner = Object.entries(value).flatMap(([key, item]) =>
    isCondition(key) ? [] : pathsLeftOut(item, [...path, key], variants)
  )
  const hasNone = inner.some(gone => gone.length === path.length + 1 && gone.at(-1) === 'readings')
  return hasNone && path[0] === 'parts' ? [path] : inner
}

/** There `except` holds words that are not meant. */
function isIndexTerms(path: Path): boolean {
  return path.length === 2 && path[0] === 'index' && path[1] === 'terms'
}

/** The ids and sources of entries at some paths, or in what stands there. */
function namesAt(paths: readonly Path[], value: unknown): Set<string> {
  const names = new Set<string>()
  for (const path of paths) collect(path.reduce<unknown>(member, value), names)
  return names
}

function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, names)
  if (typeof value === 'string') names.add(value).add(idFrom(value))
  if (!isMap(value)) return
  for (const key of ['id', 'source']) {
    const name = value[key]
    if (typeof name === 'string') names.add(name).add(idFrom(name))
  }
  collect(value['readings'], names)
}

function member(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function isCondition(key: string): boolean {
  return key === 'only' || key === 'except'
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

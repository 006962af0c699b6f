import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type * as z from 'zod'
import {
  keyMeant,
  manifestIsMap,
  manifestKeyGiven,
  manifestKeyKnown,
  manifestRuleKnown,
  manifestValueValid,
  manifestWordKnown
} from '../book/messages/manifest.ts'
import {type Finding, report} from '../book/messages.ts'
import {knownKeys} from './json-schema.ts'
import {type ManifestWords, manifestSchema} from './schema.ts'
import type {Path, YamlSource} from './yaml.ts'

type Issue = z.core.$ZodIssue

/**
 * Check a manifest against the schema.
 * What is wrong is reported and taken out, and the rest is checked again: so one run shows every problem, those of the
 * texts too. `undefined` where nothing is left to go on with.
 */
export function validate(file: VFile, source: YamlSource): ManifestWords | undefined {
  const removed = new Set<string>()
  for (let round = 0; round < 20; round++) {
    const value = source.value()
    if (value === undefined) return undefined
    if (!isMap(value)) {
      report(file, manifestIsMap(kind(value)), source.place([]))
      return undefined
    }
    const result = manifestSchema.safeParse(value)
    if (result.success) return result.data
    const problems = result.error.issues.flatMap(issue => problemsOf(issue, value, source))
    for (const {path, meant} of problems) {
      if (meant) removed.add(keyName(path.slice(0, -1), meant, source))
    }
    for (const {finding, place, path, missing, isOurs} of problems) {
      const isTold = missing !== undefined && removed.has(keyName(path, missing, source))
      if (!isTold && !(isOurs && round > 0)) report(file, finding, place)
    }
    const paths = problems.map(({path}) => path)
    for (const path of paths) removed.add(keyName(path.slice(0, -1), path.at(-1), source))
    removeAll(source, paths)
  }
  return undefined
}

/** A key of a map by where the map stands: its path changes when items before it are taken out. */
function keyName(owner: Path, key: Path[number] | undefined, source: YamlSource): string {
  return `${source.place(owner)?.start.offset} ${key}`
}

interface Problem {
  readonly finding: Finding
  readonly place: Position | undefined
  /** What to take out. */
  readonly path: Path
  /** The key that is wanting in the map at the path; it may be one that we have taken out ourselves. */
  readonly missing?: string
  /** What an unknown key was meant to be. */
  readonly meant?: string | undefined
  /** In a later round: a list that we have emptied ourselves. */
  readonly isOurs?: boolean
}

function problemsOf(issue: Issue, value: unknown, source: YamlSource): Problem[] {
  const inner = issuesWithin(issue)
  return inner.length > 0
    ? inner.flatMap(within => problemsOf(within, value, source))
    : problemsAt(issue.code === 'invalid_union' ? noForm(issue) : issue, value, source)
}

function problemsAt(issue: Issue, value: unknown, source: YamlSource): Problem[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path)
    return issue.keys.map(key => {
      const inner = [...path, key]
      return {
        finding: path.at(-1) === 'rules' ? manifestRuleKnown(key) : manifestKeyKnown(key, known),
        place: source.keyPlace(inner),
        path: inner,
        meant: keyMeant(key, known)
      }
    })
  }
  const found = valueAt(value, path)
  if (found === undefined) return [wanting(path, source)]
  const isOurs = Array.isArray(found) && issue.code === 'too_small'
  return [{finding: findingOf(issue, found), place: source.place(path), path, isOurs}]
}

function wanting(path: Path, source: YamlSource): Problem {
  const key = String(path.at(-1))
  const owner = path.slice(0, -1)
  const finding = manifestKeyGiven(key, noun(owner))
  return {finding, place: source.place(owner), path: owner, missing: key}
}

/** From the last to the first, so that taking out an item of a list moves none that is still to go. */
export function removeAll(source: YamlSource, paths: readonly Path[]): void {
  const unique = new Map(paths.map(path => [JSON.stringify(path), path]))
  for (const path of [...unique.values()].sort(compare).toReversed()) source.remove(path)
}

function compare(one: Path, other: Path): number {
  for (const [at, step] of one.entries()) {
    const against = other[at]
    if (against === undefined) return 1
    if (step !== against) return step < against ? -1 : 1
  }
  return one.length - other.length
}

/** Of a union, the issues of the form that the editor was writing. */
function issuesWithin(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return []
  const meant =
    issue.errors.find(issues => issues.some(({path}) => path.length > 0)) ??
    issue.errors.find(issues => issues.every(({code}) => code !== 'invalid_type'))
  return (meant ?? []).map(inner => ({...inner, path: [...issue.path, ...inner.path]}))
}

/** What is of none of the forms that it may have. */
function noForm(issue: Extract<Issue, {code: 'invalid_union'}>): Issue {
  const expected = issue.errors.map(([inner]) => expectation(inner)).join(' or ')
  return {code: 'custom', path: issue.path, message: expected} as Issue
}

function findingOf(issue: Issue, value: unknown): Finding {
  const key = issue.path.findLast(step => typeof step === 'string') ?? 'item'
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    return manifestWordKnown(value, String(key), issue.values.map(String))
  }
  return manifestValueValid(shown(value), String(key), expectation(issue), shape(issue, value))
}

/** How to write a list or a map, for one who wrote a word. */
function shape(issue: Issue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_type' || typeof value !== 'string') return undefined
  const key = String(issue.path.at(-1))
  if (issue.expected === 'array') return `write a list: \`${key}: [${value}]\``
  const keys = issue.expected === 'object' ? knownKeys(issue.path as Path) : []
  return keys.length > 0 ? `write its keys under it, indented: ${keys.join(', ')}` : undefined
}

function expectation(issue: Issue | undefined): string {
  if (issue?.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected
  if (issue?.code === 'invalid_value')
    return issue.values.map(word => `\`${String(word)}\``).join(' or ')
  return issue?.message ?? 'something else'
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  boolean: '`true` or `false`'
}

function shown(value: unknown): string {
  if (typeof value !== 'string') return kind(value)
  if (value.trim() === '') return 'empty text'
  return `\`${value.length > 40 ? `${value.slice(0, 39)}…` : value}\``
}

function kind(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return value.length > 0 ? 'list' : 'empty list'
  if (typeof value === 'boolean') return `\`${value}\``
  return typeof value === 'string' ? 'text' : 'map'
}

/** What the map at a path is to an editor. */
function noun(path: Path): string {
  const key = path.findLast(step => typeof step === 'string')
  return (typeof key === 'string' && nouns[key]) || 'map'
}

const nouns: Readonly<Record<string, string>> = {
  readings: 'reading',
  parts: 'part',
  notes: 'note',
  references: 'reference',
  index: 'index mark',
  terms: 'index term',
  at: 'quotation'
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value
  )
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

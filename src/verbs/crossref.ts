import {relative, sep} from 'node:path'
import type {VFile} from 'vfile'
import {stringify} from 'yaml'
import type {Manifest} from '../book/manifest.ts'
import type {Severity} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {loadManifest} from '../manifest/index.ts'
import {read} from '../read/index.ts'
import {applyRules} from '../report/rules.ts'
import {type Proposal, proposeReferences} from '../transform/cross-references.ts'
import {transform} from '../transform/index.ts'

export interface CrossrefOptions {
  /** Severities by rule, over the manifest's. */
  readonly rules?: ReadonlyMap<string, Severity>
}

export interface CrossrefResult {
  /** YAML: for each reading the `references` to paste into its entry, their evidence in comments. */
  readonly yaml: string
  readonly proposals: number
  readonly readings: number
  readonly files: readonly VFile[]
}

/** Propose cross-references between the readings of a book, for the editor to accept: nothing is changed. */
export async function crossref(
  path: string | readonly string[],
  {rules = new Map()}: CrossrefOptions = {}
): Promise<CrossrefResult> {
  const manifest = await loadManifest(path)
  const readings = await read(manifest)
  const before = [manifest.file, ...readings.map(({file}) => file)]
  await transform(readings, {...manifest, isProposing: false})
  const proposals = proposeReferences(readings, {perReading: 8, leastStrength: 1})
  const known = proposals.filter(proposal => !isMade(proposal))
  return {
    yaml: yamlOf(known, manifest),
    proposals: known.length,
    readings: readings.length,
    files: applyRules(before, new Map([...manifest.rules, ...rules]))
  }
}

/** Whether the editor has such a reference already. */
function isMade({from, to}: Proposal): boolean {
  return from.reading.entry.references.some(
    ({at, see, there}) =>
      see.replace(/#.*/u, '') === to.reading.id &&
      (at.exact === from.exact || there?.exact === to.exact)
  )
}

function yamlOf(proposals: readonly Proposal[], manifest: Manifest): string {
  const byReading = Map.groupBy(proposals, ({from}) => from.reading)
  return [...byReading].map(([reading, own]) => entryOf(reading, own, manifest)).join('\n')
}

function entryOf({id, entry}: Reading, proposals: readonly Proposal[], {folder}: Manifest): string {
  const source = relative(folder, entry.source).split(sep).join('/')
  const head = stringify([{source, id}])
  return `${head}  references:\n${proposals.map(itemOf).join('')}`
}

function itemOf({from, to, phrase, terms}: Proposal): string {
  const evidence = phrase ? `both have “${shortened(phrase)}”` : `both have ${terms.join(', ')}`
  const places = `${from.reading.file.path}:${from.line ?? '?'} and ${to.reading.file.path}:${to.line ?? '?'}`
  const item = stringify([{at: from.exact, see: to.reading.id, there: to.exact}], {lineWidth: 0})
  return `    # ${places}\n    # ${evidence}\n${item.replace(/^/gmu, '    ').trimEnd()}\n`
}

function shortened(phrase: string): string {
  return phrase.length > 100 ? `${phrase.slice(0, 80).trimEnd()} … ${phrase.slice(-16)}` : phrase
}

/** Readings come in as typed, go out as set: quotation marks, apostrophes, dashes, ellipses, no-break spaces. */

import type {Nodes} from 'mdast'
import type {Manifest} from '../../book/manifest.ts'
import type {ContributorNote, Reading} from '../../book/reading.ts'
import {type Run, runOf, runsOf} from '../run.ts'
import {dashes, ellipses} from './dashes.ts'
import {type Edit, edit, masked} from './edits.ts'
import {type Conventions, conventionsOf} from './languages.ts'
import {quotationMarks} from './quotation-marks.ts'
import {noBreakSpaces, punctuationSpaces} from './spaces.ts'

/**
 * Set the text of a reading, its title and its notes on authors by the conventions of its language.
 *
 * Text of a language that `languages.ts` does not know is left as typed, and so are code, addresses and marks that are
 * typographic already. Doing it twice is doing it once.
 */
export function setTypography(reading: Reading, manifest: Manifest): void {
  const {metadata, contributors, tree} = reading
  const conventions = conventionsOf(metadata.language ?? manifest.language)
  if (!conventions) return
  setTree(tree, conventions)
  metadata.title = setWords(metadata.title, conventions, rules)
  if (metadata.subtitle) metadata.subtitle = setWords(metadata.subtitle, conventions, rules)
  metadata.authors = metadata.authors.map(name => setWords(name, conventions, nameRules))
  contributors.splice(0, Infinity, ...contributors.map(note => setContributor(note, conventions)))
}

type Rule = (text: string, conventions: Conventions) => Iterable<Edit>

/** Ellipses and dashes first: what stands beside a quotation mark decides which way it turns. Spaces last: they go by its way. */
const rules: readonly Rule[] = [ellipses, dashes, quotationMarks, punctuationSpaces, noBreakSpaces]

/** A name is looked up and sorted by other stages: its spaces and dashes stay. */
const nameRules: readonly Rule[] = [quotationMarks]

function setTree(tree: Nodes, conventions: Conventions): void {
  for (const run of runsOf(tree)) setRun(run, conventions, rules)
}

function setRun(run: Run, conventions: Conventions, applied: readonly Rule[]): void {
  let current = run
  for (const rule of applied) current = edit(current, rule(masked(current.text), conventions))
}

function setWords(words: string, conventions: Conventions, applied: readonly Rule[]): string {
  const node = {type: 'text' as const, value: words}
  setRun(runOf(node), conventions, applied)
  return node.value
}

function setContributor(note: ContributorNote, conventions: Conventions): ContributorNote {
  setTree({type: 'root', children: note.children}, conventions)
  return {...note, name: setWords(note.name, conventions, nameRules)}
}

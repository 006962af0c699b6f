import type {Nodes} from 'mdast'
import {type Run, runOf, runsOf} from '../run.ts'
import {dashes, ellipses} from './dashes.ts'
import {type Edit, edit, masked} from './edits.ts'
import type {Conventions} from './languages.ts'
import {quotationMarks} from './quotation-marks.ts'
import {noBreakSpaces, punctuationSpaces} from './spaces.ts'
import {spacedMarks, typistsMarks} from './typists.ts'

/** Set all text under a node, in place. */
export function setTree(tree: Nodes, conventions: Conventions): void {
  for (const run of runsOf(tree)) setRun(run, conventions, rules)
}

/** Words that are no tree: a title. */
export function setWords(words: string, conventions: Conventions): string {
  return setString(words, conventions, rules)
}

/** A name is looked up and sorted by other stages: its spaces and dashes stay. */
export function setName(name: string, conventions: Conventions): string {
  return setString(name, conventions, [quotationMarks])
}

type Rule = (text: string, conventions: Conventions) => Iterable<Edit>

/** Ellipses and dashes first: what stands beside a quotation mark decides which way it turns. Spaces last: they go by its way. */
const rules: readonly Rule[] = [
  typistsMarks,
  spacedMarks,
  ellipses,
  dashes,
  quotationMarks,
  punctuationSpaces,
  noBreakSpaces
]

function setString(words: string, conventions: Conventions, applied: readonly Rule[]): string {
  const node = {type: 'text' as const, value: words}
  setRun(runOf(node), conventions, applied)
  return node.value
}

function setRun(run: Run, conventions: Conventions, applied: readonly Rule[]): void {
  let current = run
  let text = masked(run.text)
  for (const rule of applied) {
    const edited = edit(current, rule(text, conventions))
    if (edited !== current) text = masked(edited.text)
    current = edited
  }
}

import type {Position} from 'unist'
import type {Finding} from '../../../book/messages.ts'
import type {Context} from '../types.ts'
import type {Reader} from './reader.ts'

/** Report a finding; of one kind only so many a document, as a broken mark may come up at each letter. */
export function tell({context}: Reader, finding: Finding, place: Position): void {
  const counts = told.get(context) ?? new Map<string, number>()
  told.set(context, counts)
  const count = (counts.get(finding.rule) ?? 0) + 1
  counts.set(finding.rule, count)
  if (count > most) return
  const note = count === most ? `${finding.note}; more of the kind are not listed` : finding.note
  context.report({...finding, ...(note && {note})}, place)
}

const told = new WeakMap<Context, Map<string, number>>()
const most = 100

import type {Finding} from '../messages.ts'

/** A note that the program has made for a book without a manifest. */
export function crossReferenceAdded(title: string, evidence: string): Finding {
  return {
    rule: 'cross-reference-added',
    severity: 'info',
    reason: `Added a note “See also ${title}”: both have ${evidence}`,
    note: 'with a reader.yaml nothing is added; `lectern crossref --suggest` proposes such references for it'
  }
}

import type {Finding} from '../messages.ts'

/** A reference to a place that the book does not have. */
export function referenceResolves(
  target: string,
  near: string | undefined,
  known: string
): Finding {
  return {
    rule: 'reference-resolves',
    severity: 'error',
    reason: `Cannot refer to “${target}” without such a place in the book`,
    note: near ? `did you mean “${near}”?` : known
  }
}

/** A link to a file that is not a reading of the book. */
export function linkResolves(url: string): Finding {
  return {
    rule: 'link-resolves',
    severity: 'warning',
    reason: `Unexpected link to “${url}”, expected a text of the book or a web address`,
    note: 'its words are printed without it: add the file to the readings, or give this entry a `url` that the path can start from'
  }
}

/** A name that two places of a reading were given by hand. */
export function idIsUnique(id: string): Finding {
  return {
    rule: 'id-is-unique',
    severity: 'error',
    reason: `Unexpected second place with the id “${id}”, expected one`,
    note: 'give one of them another name: references lead to the first'
  }
}

/** A web address that two entries of the manifest claim. */
export function addressIsUnique(address: string, other: string): Finding {
  return {
    rule: 'address-is-unique',
    severity: 'warning',
    reason: `Unexpected second reading with the address “${address}”, expected it of “${other}” alone`,
    note: 'links to this address lead to the first reading'
  }
}

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

/** A name that more than one place has. */
export function referenceIsUnambiguous(target: string, names: readonly string[]): Finding {
  const shown = names.slice(0, 5).map(name => `\`${name}\``)
  return {
    rule: 'reference-is-unambiguous',
    severity: 'error',
    reason: `Unexpected “${target}”, the name of ${names.length} places, expected of one`,
    note: `write which is meant: ${shown.join(', ')}${names.length > 5 ? ', …' : ''}`
  }
}

/** A reference without a target. */
export function referenceNamesTarget(): Finding {
  return {
    rule: 'reference-names-target',
    severity: 'error',
    reason: 'Cannot refer without a `to`',
    note: 'write where: `:ref{to="reading#heading"}`, or `to="#heading"` for a place of the same text'
  }
}

/** A word that says how a reference prints, and that we do not know. */
export function referenceAsKnown(word: string): Finding {
  return {
    rule: 'reference-as-known',
    severity: 'error',
    reason: `Unexpected “${word}” in \`as\`, expected \`number\`, \`title\`, \`page\`, \`relative\`, \`all\` or \`see\``,
    note: 'several may stand together: `as="number page"`'
  }
}

/** What looks like a reference to a figure, table, formula or section, where there is none of this name. */
export function shorthandResolves(name: string): Finding {
  return {
    rule: 'reference-resolves',
    severity: 'warning',
    reason: `Cannot refer to “${name}” without such a place in the book`,
    note: `“@${name}” is printed as it stands: give a figure, table, formula or heading the id \`{#${name}}\``
  }
}

/** A web link to a place that the reading does not have: it leads to the reading. */
export function linkFindsPlace(fragment: string, reading: string): Finding {
  return {
    rule: 'link-finds-place',
    severity: 'info',
    reason: `Cannot find “#${fragment}” of the link in “${reading}”, which it leads to as a whole`,
    note: 'its page is that of the beginning: give the place meant an id, `{#…}`, if it matters'
  }
}

/** A reference to the number of what has none. */
export function referenceHasNumber(name: string): Finding {
  return {
    rule: 'reference-has-number',
    severity: 'warning',
    reason: `Cannot print the number of ${name} without one`,
    note: 'its title or page is printed instead: number such places, or ask for `as="page"`'
  }
}

/** A reference whose words move the place that they tell of. */
export function referenceSettles(target: string): Finding {
  return {
    rule: 'reference-settles',
    severity: 'warning',
    reason: `Unexpected other page of “${target}” each time that it is printed here, expected it to settle`,
    note: 'its page is printed plain, in the room of the longest number: reword the sentence, and it may settle by itself'
  }
}

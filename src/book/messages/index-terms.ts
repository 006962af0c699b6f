import type {Finding} from '../messages.ts'

export function indexMarkHasHead(): Finding {
  return {
    rule: 'index-mark-has-head',
    severity: 'error',
    reason: 'Cannot put `:index` into the index without words for its head',
    note: 'write them as its label, `:index[paper]`, or as its head, `:index[]{head="paper!sizes"}`'
  }
}

export function indexMarkIsKnown(names: readonly string[]): Finding {
  const list = names.map(name => `\`${name}\``).join(', ')
  return {
    rule: 'index-mark-is-read',
    severity: 'warning',
    reason: `Unexpected ${list} in \`:index\`, expected \`head\`, \`see\`, \`seealso\`, \`sort\`, \`main\`, \`range\`, \`id\` or \`list\``,
    note: 'it is left out of account'
  }
}

export function indexRangeIsKnown(range: string): Finding {
  return {
    rule: 'index-mark-is-read',
    severity: 'warning',
    reason: `Unexpected range “${range}” in \`:index\`, expected \`start\` or \`end\``,
    note: 'the mark counts as a single place'
  }
}

/** A passage that never ends. */
export function indexRangeCloses(head: string): Finding {
  return {
    rule: 'index-range-closes',
    severity: 'error',
    reason: `Cannot print the passage on “${head}” in the index without its end`,
    note: `mark its end, \`:index[]{head="${head}" range=end}\`, with the same \`id\` if it has one; now it counts as a single place`
  }
}

/** An end without a beginning, or before it. */
export function indexRangeOpens(head: string, start?: string): Finding {
  return {
    rule: 'index-range-closes',
    severity: 'error',
    reason: start
      ? `Unexpected end of the passage on “${head}” before its beginning (${start}), expected it behind`
      : `Unexpected end of a passage on “${head}”, expected its beginning before it`,
    note: start
      ? 'change `start` and `end`; now each counts as a single place'
      : `mark its beginning, \`:index[…]{head="${head}" range=start}\`; now it counts as a single place`
  }
}

export function seeLeadsOn(term: string, target: string, next: string): Finding {
  const isLoop = next === term
  return {
    rule: 'see-leads-to-pages',
    severity: 'warning',
    reason: `Cannot send readers of the index from “${term}” to “${target}” without pages there: it sends them ${isLoop ? 'back' : `on to “${next}”`}`,
    note: isLoop
      ? 'one of the two must keep its pages: take its `see` out'
      : `send them to “${next}” at once`
  }
}

export function seeLeadsAway(term: string): Finding {
  return {
    rule: 'see-leads-to-pages',
    severity: 'warning',
    reason: `Unexpected pointing from “${term}” to itself in the index, expected another head`,
    note: 'it is left out: name another head, or take it out'
  }
}

/** Two heads that are likely one. */
export function indexHeadsDiffer(one: string, other: string, how: HeadDifference): Finding {
  return {
    rule: 'index-heads-differ',
    severity: how === 'spelling' ? 'info' : 'warning',
    reason: `Unexpected heads “${one}” and “${other}” in the index, expected heads that differ in more than ${differences[how]}`,
    note: 'write one of them in all marks, or make one a variant of the other; if both are meant, set `index-heads-differ: off`'
  }
}

export type HeadDifference = 'form' | 'number' | 'spelling'

const differences: Readonly<Record<HeadDifference, string>> = {
  form: 'capitals, accents and punctuation',
  number: 'singular and plural',
  spelling: 'a letter'
}

/** A head with more pages than a reader will look up. */
export function indexHeadIsDivided(
  head: string,
  count: number,
  folio: string | undefined
): Finding {
  const where = folio === undefined ? '' : `, p. ${folio}`
  return {
    rule: 'index-head-is-divided',
    severity: 'info',
    reason: `Unexpected ${count} locators behind “${head}” in the index${where}, expected at most ${mostLocators}`,
    note: `give it sub-entries such as “${head}!early”, or mark the \`main\` place, so that readers need not look up each page`
  }
}

export const mostLocators = 8

export function indexListIsKnown(list: string, head: string, known: readonly string[]): Finding {
  const names = known.map(name => `“${name}”`).join(', ')
  return {
    rule: 'index-list-is-known',
    severity: 'warning',
    reason: `Unexpected index “${list}” for the head “${head}”, expected ${names || 'no `list`, for the book has one index'}`,
    note: 'it stands in the general index: add the list to `index: {lists: …}`, or mend its name'
  }
}

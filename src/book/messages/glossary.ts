import type {Finding} from '../messages.ts'

export function glossaryTermUnique(words: string, line: number | undefined): Finding {
  return {
    rule: 'glossary-term-unique',
    severity: 'error',
    reason: `Unexpected second entry for “${words}” in the glossary, expected one`,
    note: line
      ? `the first one stands on line ${line}: join them, or make one a \`see\``
      : 'join them, or make one a `see`'
  }
}

export function glossaryTermDefined(term: string): Finding {
  return {
    rule: 'glossary-term-defined',
    severity: 'error',
    reason: `Cannot print “${term}” in the glossary without a \`definition\` or a \`see\``,
    note: 'say what it means, or which term to look under'
  }
}

export function glossaryTermOccurs(term: string): Finding {
  return {
    rule: 'glossary-term-occurs',
    severity: 'warning',
    reason: `Cannot give “${term}” pages in the glossary without a text that uses it`,
    note: 'it is printed without pages: mend its spelling, add `variants`, or take it out'
  }
}

export function glossarySeeResolves(term: string, target: string, near?: string): Finding {
  return {
    rule: 'glossary-see-resolves',
    severity: 'warning',
    reason: `Cannot send readers of the glossary from “${term}” to “${target}” without an entry “${target}”`,
    note: near ? `did you mean “${near}”? The pointing is left out` : 'the pointing is left out'
  }
}

export function termResolves(words: string, near?: string): Finding {
  return {
    rule: 'glossary-term-known',
    severity: 'error',
    reason: `Cannot point to the glossary from “${words}” without an entry for it`,
    note: near
      ? `did you mean \`:term[${words}]{of="${near}"}\`?`
      : 'add it under `glossary` in reader.yaml, with its definition'
  }
}

/** The author's list stays in the text. */
export function glossaryListWins(term: string): Finding {
  return {
    rule: 'glossary-term-unique',
    severity: 'info',
    reason: `Left the definition of “${term}” out of the glossary, which has one already: it stands in its text`
  }
}

import type {Finding} from '../messages.ts'

/** A citation of a work that no source has. */
export function citationResolves(key: string, near: string | undefined, sources: number): Finding {
  const known = `it is in none of the ${sources} sources under \`bibliography\``
  return {
    rule: 'citation-resolves',
    severity: 'error',
    reason: `Cannot cite “${key}” without such a work in the bibliography`,
    note: near ? `did you mean “${near}”?` : known
  }
}

/** A word that looks much like the key of a work. */
export function citationKeyMeant(word: string, near: string): Finding {
  return {
    rule: 'citation-resolves',
    severity: 'warning',
    reason: `Unexpected “@${word}”, expected the key of a work`,
    note: `did you mean “@${near}”? It is printed as it is: write \`\\@${word}\` if that is meant`
  }
}

/** A text with citations in a book without works. */
export function citationsHaveSources(shown: string): Finding {
  return {
    rule: 'citation-resolves',
    severity: 'warning',
    reason: `Cannot resolve the citation \`${shown}\` without a bibliography`,
    note: 'it is printed as it is: name the file of the works in the manifest, `bibliography: {sources: [refs.bib]}`, or write `\\@` if it is no citation'
  }
}

/** A citation in words that are no part of the text. */
export function citationIsInText(title: string): Finding {
  return {
    rule: 'citation-is-in-text',
    severity: 'warning',
    reason: `Unexpected citation in the title “${title}”, expected it in the text`,
    note: 'it is printed as it is: give the entry a `title` without it, and cite below'
  }
}

/** Words that are no citation where one has to stand. */
export function citationIsWritten(words: string): Finding {
  return {
    rule: 'citation-is-written',
    severity: 'error',
    reason: `Unexpected “${words}”, expected a citation such as \`@key, p. 4\``,
    note: 'begin each work with `@` and its key; part works by semicolons'
  }
}

/** A source that is not there. */
export function bibliographyExists(path: string): Finding {
  return {
    rule: 'bibliography-exists',
    severity: 'error',
    reason: `Cannot read the bibliography “${path}” without such a file`,
    note: 'paths start from the folder of the manifest'
  }
}

/** A source that is none of the three formats. */
export function bibliographyHasFormat(path: string): Finding {
  return {
    rule: 'bibliography-has-format',
    severity: 'error',
    reason: `Unexpected kind of file “${path}”, expected BibTeX (.bib), CSL-JSON (.json) or CSL-YAML (.yaml)`,
    note: 'Zotero and JabRef export all three'
  }
}

/** What is no BibTeX, JSON or YAML. */
export function bibliographyParses(reason: string): Finding {
  return {
    rule: 'bibliography-parses',
    severity: 'error',
    reason: `Unexpected ${reason}, expected an entry of a bibliography`,
    note: 'nothing of this entry can be cited until it is mended'
  }
}

export function keyIsUnique(key: string, line: number | undefined): Finding {
  return {
    rule: 'citation-key-is-unique',
    severity: 'error',
    reason: `Unexpected second work with the key “${key}”, expected one`,
    note: `citations lead to the first${line === undefined ? '' : `, on line ${line}`}: give one of them another key`
  }
}

/** A work without a key. */
export function workHasKey(): Finding {
  return {
    rule: 'work-has-key',
    severity: 'error',
    reason: 'Cannot cite a work without a key',
    note: 'give it an `id` such as `author1899`'
  }
}

/** A cited work that lacks what every style prints. */
export function workIsComplete(key: string, lacking: readonly string[]): Finding {
  return {
    rule: 'work-is-complete',
    severity: 'warning',
    reason: `Unexpected work “${key}” without ${lacking.join(' and ')}, expected what a reader needs to find it`,
    note: 'add what is lacking, or turn this rule off if nothing more is known'
  }
}

/** A work that citeproc cannot read. */
export function workIsSound(key: string, reason: string): Finding {
  return {
    rule: 'work-is-sound',
    severity: 'error',
    reason: `Unexpected data of the work “${key}”, expected CSL: ${reason}`,
    note: 'mostly it is a date or a name that is not in the form of its format'
  }
}

/** A style that is not there. */
export function citationStyleExists(
  name: string,
  near: string | undefined,
  known: string
): Finding {
  return {
    rule: 'citation-style-exists',
    severity: 'error',
    reason: `Cannot use the citation style “${name}” without such a style`,
    note: near
      ? `did you mean “${near}”?`
      : `there are ${known}; any other goes by the path of its .csl file`
  }
}

/** A file that is no CSL style of its own. */
export function citationStyleReads(name: string, reason: string): Finding {
  return {
    rule: 'citation-style-reads',
    severity: 'error',
    reason: `Unexpected ${reason} in “${name}”, expected an independent CSL 1.0 style`,
    note: 'styles are at https://www.zotero.org/styles: a dependent one names its parent, which is the file to take'
  }
}

/** A language that CSL has no words for. */
export function citationLocaleExists(locale: string): Finding {
  return {
    rule: 'citation-locale-exists',
    severity: 'warning',
    reason: `Unexpected language “${locale}” for citations, expected one that CSL has words for`,
    note: 'English words are printed; `bibliography: {locale: …}` chooses another language'
  }
}

/** A style that makes no bibliography. */
export function styleHasBibliography(style: string): Finding {
  return {
    rule: 'style-has-bibliography',
    severity: 'warning',
    reason: `Cannot print a bibliography without rules for one in the style “${style}”`,
    note: 'choose another style'
  }
}

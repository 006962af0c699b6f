import type {Finding} from '../messages.ts'

/** Words of the manifest that the reading does not have. */
export function quotationFound(exact: string, path: string, nearest?: string): Finding {
  return {
    rule: 'quotation-found',
    severity: 'error',
    reason: `Cannot annotate “${clip(exact)}” without these words in ${path}`,
    note: nearest
      ? `the text has “${clip(nearest)}”: copy the words as they stand there`
      : 'copy the words as they stand in the text; they cannot run over a picture or code'
  }
}

/** Words that stand in the reading, but not between this prefix and suffix. */
export function quotationBetween(exact: string, path: string, lines: readonly string[]): Finding {
  return {
    rule: 'quotation-found',
    severity: 'error',
    reason: `Cannot annotate “${clip(exact)}” without its prefix and suffix beside it in ${path}`,
    note: `the words stand in ${list(lines)}: copy prefix and suffix from there, or leave them out`
  }
}

/** Words that the reading has more than once. */
export function quotationIsUnique(exact: string, lines: readonly string[]): Finding {
  return {
    rule: 'quotation-is-unique',
    severity: 'error',
    reason: `Unexpected “${clip(exact)}” in several places, ${list(lines)}, expected one`,
    note: 'quote more words, or add a `prefix` or `suffix`: the words right before or behind'
  }
}

/** Words that have changed in the source, and are found again. */
export function quotationFollows(exact: string, found: string, line: string): Finding {
  return {
    rule: 'quotation-is-exact',
    severity: 'warning',
    reason: `Unexpected “${clip(found)}” in ${line}, expected “${clip(exact)}”`,
    note: 'the annotation has gone to these words, the nearest: if they are meant, copy them as they stand there'
  }
}

/** Words that have changed in the source, and may be those of several places. */
export function quotationIsClear(
  exact: string,
  found: readonly string[],
  lines: readonly string[]
): Finding {
  const words = [...new Set(found.map(clip))].map(text => `“${text}”`).join(' or ')
  return {
    rule: 'quotation-is-unique',
    severity: 'error',
    reason: `Cannot tell which words “${clip(exact)}” means in ${list(lines)} without the very words`,
    note: `they may be ${words}: copy those that are meant, or add a \`prefix\` or \`suffix\``
  }
}

/** A heading of a selector that the reading does not have. */
export function headingFound(heading: string, path: string, nearest: string | undefined): Finding {
  return {
    rule: 'heading-found',
    severity: 'error',
    reason: `Cannot annotate under the heading “${clip(heading)}” without it in ${path}`,
    note: nearest ? `did you mean “${nearest}”?` : 'copy the heading as it stands in the text'
  }
}

/** A heading of a selector that the reading has more than once. */
export function headingIsUnique(heading: string, lines: readonly string[]): Finding {
  return {
    rule: 'heading-is-unique',
    severity: 'error',
    reason: `Unexpected heading “${clip(heading)}” in several places, ${list(lines)}, expected one`,
    note: 'quote words of the text instead, with `exact`'
  }
}

/** A number of a paragraph that is too high. */
export function paragraphFound(
  number: number,
  count: number,
  path: string,
  heading: string | undefined
): Finding {
  const where = heading ? `“${clip(heading)}” of ${path}` : path
  return {
    rule: 'paragraph-found',
    severity: 'error',
    reason: `Cannot annotate paragraph ${number} without so many paragraphs in ${where}`,
    note: `there ${count === 1 ? 'is 1' : `are ${count}`}; lists, verse and quotations do not count`
  }
}

/** A position in the source at which there are no words. */
export function positionFound(path: string): Finding {
  return {
    rule: 'position-found',
    severity: 'error',
    reason: `Cannot annotate a position in ${path} without words of the text there`,
    note: 'anchor the annotation by a quotation (TextQuoteSelector)'
  }
}

/** A lost note call that does not stand where the manifest says. */
export function noteCallFound(call: string, exact: string, behind: string): Finding {
  return {
    rule: 'note-call-found',
    severity: 'error',
    reason: `Cannot give note call “${call}” a text without that call behind “${clip(exact)}”`,
    note: behind
      ? `what follows in the text is “${clip(behind)}”: end the quotation right before the call`
      : 'nothing follows in the text: end the quotation right before the call'
  }
}

/** A note of the editor's without a text. */
export function noteIsWritten(exact: string): Finding {
  return {
    rule: 'note-is-written',
    severity: 'error',
    reason: `Cannot put a note at “${clip(exact)}” without a text`,
    note: 'write the text under `note`, or take the entry out'
  }
}

/** Words to mend that run over the end of a paragraph. */
export function correctionInParagraph(exact: string): Finding {
  return {
    rule: 'correction-in-paragraph',
    severity: 'error',
    reason: `Unexpected end of a paragraph in the words to correct, “${clip(exact)}”, expected words of one`,
    note: 'quote fewer words, or make two corrections'
  }
}

function list(items: readonly string[]): string {
  const shown = items.slice(0, 5)
  const more = items.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function clip(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 60).trimEnd()} … ${line.slice(-16).trimStart()}` : line
}

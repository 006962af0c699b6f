import type {Finding} from '../messages.ts'

/** Words of the manifest that the reading does not have. */
export function quotationFound(exact: string, path: string, nearest?: string): Finding {
  return {
    rule: 'quotation-found',
    severity: 'error',
    reason: `Cannot annotate “${clip(exact)}” without these words in ${path}`,
    note: nearest
      ? `the text has “${clip(nearest)}”: copy the words as they stand there`
      : 'copy the words as they stand in the text; they cannot run over a note, a picture or code'
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

function list(items: readonly string[]): string {
  const shown = items.slice(0, 5)
  const more = items.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function clip(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 60).trimEnd()} … ${line.slice(-16).trimStart()}` : line
}

import type {Finding} from '../messages.ts'

/*
 * What the manifest asks for its notes and cannot have.
 */

export function manifestNotesPlaced(): Finding {
  return error(
    'manifest-notes-placed',
    'Cannot set notes at the end of the book without `notes` in `backmatter`',
    'add `notes` to `backmatter`, or leave `backmatter` out to have the usual one'
  )
}

export function manifestNumberingFits(place: string): Finding {
  return error(
    'manifest-numbering-fits',
    `Unexpected \`numbering: page\` with \`place: ${place}\`, expected notes at the foot of the page`,
    'number by `reading` or `book`, or set `place: foot`'
  )
}

export function manifestNoteLabelUnique(label: string, one: string, other: string): Finding {
  return error(
    'manifest-note-label-unique',
    `Unexpected label \`${label}\` of the notes \`${other}\`, expected one that \`${one}\` has not`,
    'give one of the two series another `label`'
  )
}

export function manifestNoteSeriesExists(name: string, known: readonly string[]): Finding {
  return error(
    'manifest-note-series-exists',
    `Unexpected series of notes \`${name}\`, expected ${known.map(word => `\`${word}\``).join(', ')}`,
    `add \`${name}: {}\` to \`series\` of the book’s \`notes\`, or name one that is there`
  )
}

/** Both in inches. */
export function manifestMarginHasRoom(found: number, needed: number): Finding {
  return error(
    'manifest-margin-has-room',
    `Cannot set notes in the outer margin without ${needed} in of room there`,
    `it has ${found.toFixed(2)} in: take \`template: coursepack\`, or widen \`page.margins.outer\`, or set the notes at the foot`
  )
}

function error(rule: string, reason: string, note: string): Finding {
  return {rule, severity: 'error', reason, note}
}

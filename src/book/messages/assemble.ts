import type {Finding} from '../messages.ts'

export function notesNumberedAsAsked(): Finding {
  return {
    rule: 'notes-numbered-as-asked',
    severity: 'warning',
    reason: 'Unexpected note numbering `page`, expected `reading` or `book`',
    note: 'Numbers that start again on each page cannot be made yet: the notes are numbered by reading.'
  }
}

export function htmlPrints(name: string): Finding {
  return {
    rule: 'html-prints',
    severity: 'warning',
    reason: `Unexpected element \`<${name}>\`, expected HTML that can be printed`,
    note: 'It is left out of the book. Replace it with a figure or with words that say what it shows.'
  }
}

export function htmlImagePrints(address: string): Finding {
  return {
    rule: 'html-image-prints',
    severity: 'warning',
    reason: `Cannot print the image \`${address}\` without a file of the manuscript`,
    note: 'Its address is printed in its place. Write it as Markdown, `![what it shows](path)`, so that it is found.'
  }
}

export function linkResolves(target: string): Finding {
  return {
    rule: 'reference-resolves',
    severity: 'error',
    reason: `Cannot point to \`#${target}\` without a place of that name in the book`,
    note: 'Point to the id of a reading, or to a heading as `id-of-reading--words-of-heading`.'
  }
}

export function readingIsKnown(target: string): Finding {
  return {
    rule: 'reference-resolves',
    severity: 'error',
    reason: `Cannot point to \`reading:${target}\` without such a reading or heading in the book`,
    note: 'Use the id of an entry of the manifest, and behind `#` the words of a heading, joined by hyphens.'
  }
}

export function seeResolves(term: string, target: string): Finding {
  return {
    rule: 'see-resolves',
    severity: 'warning',
    reason: `Cannot send readers of the index from “${term}” to “${target}” without such a head`,
    note: 'No words of the book lead to that head. The pointing is left out; correct its spelling, or add variants.'
  }
}

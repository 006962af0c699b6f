import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

export function headingHasText(): Finding {
  return {
    rule: 'heading-has-text',
    severity: 'warning',
    reason: 'Unexpected empty heading, expected words',
    note: 'it is left out: give it words, or take its marks out of the source'
  }
}

export function pullQuoteRecognised(opening: string): Finding {
  return {
    rule: 'pull-quote-recognised',
    severity: 'info',
    reason: `Set “${opening}” as a pull quote: the words stand in the running text too`
  }
}

export function displayLinesRecognised(opening: string, count: number): Finding {
  const words = clip(opening, 40)
  return {
    rule: 'display-line-recognised',
    severity: 'info',
    reason: `Set “${words}”${count > 1 ? `, and ${count - 1} more such lines,` : ''} as text, not as code: its words are prose, on a line of their own, and the text has no other code`
  }
}

export function originalPagesAreKept(first: string, last: string, count: number): Finding {
  return {
    rule: 'original-pages-are-kept',
    severity: 'info',
    reason:
      count === 1
        ? `Took “${first}” for the number of a page of another edition`
        : `Took ${count} marks, “${first}” to “${last}”, for page numbers of another edition`,
    note: 'kept as places to refer to; `original pages: margin` in the entry, or `inline`, prints them'
  }
}

export function originalPageLeftOut(mark: string): Finding {
  return {
    rule: 'page-mark-left-out',
    severity: 'info',
    reason: `Left out “${mark}”, a page number of another edition: no words stand beside it`
  }
}

export function noteCallIsGuessed(mark: string, label: string): Finding {
  return {
    rule: 'note-call-is-guessed',
    severity: mark === '' ? 'info' : 'warning',
    reason:
      mark === ''
        ? `Called note “${label}” where it stood, amid the text`
        : `Took “${mark}” for the call of note “${label}”: it stands between the calls of the notes beside it`,
    ...(mark !== '' && {
      note: 'write the same mark before the note and behind the words that it is on'
    })
  }
}

export function lineEndHyphenIsBreak(head: string, tail: string): Finding {
  return {
    rule: 'line-end-hyphen-is-a-break',
    severity: 'info',
    reason: `Joined “${head}-” and “${tail}”, parted by a line’s end, as “${head}${tail}”`
  }
}

export function lineEndHyphenIsKept(head: string, tail: string): Finding {
  return {
    rule: 'line-end-hyphen-is-kept',
    severity: 'info',
    reason: `Kept the hyphen of “${head}-${tail}”, parted by a line’s end: the text has neither form elsewhere`
  }
}

export function lettersAreReadOnce(found: string, meant: string, count: number): Finding {
  const more = count > 1 ? `, here and at ${count - 1} more places` : ''
  return {
    rule: 'letters-are-read-once',
    severity: 'warning',
    reason: `Unexpected “${found}”, expected “${meant}”${more}`,
    note: 'UTF-8 was once read as Windows-1252 and saved again: take the text from where it came from anew'
  }
}

export function lettersAreKnown(count: number): Finding {
  const more = count > 1 ? `, here and at ${count - 1} more places` : ''
  return {
    rule: 'letters-are-known',
    severity: 'warning',
    reason: `Unexpected “�”, expected a letter${more}`,
    note: 'an earlier program did not know the letter and put this in its place: write what stood there'
  }
}

import type {Finding} from '../messages.ts'

export function noteHasBody(label: string): Finding {
  return {
    rule: 'note-has-body',
    severity: 'error',
    reason: `Cannot call note “${label}” without its text`,
    note: `add a paragraph “[^${label}]: …”, or write “\\[^${label}]” if no note is meant`
  }
}

export function noteHasCall(label: string): Finding {
  return {
    rule: 'note-has-call',
    severity: 'error',
    reason: `Cannot place note “${label}” without a call`,
    note: `put “[^${label}]” behind the words that it is on, or take the note out`
  }
}

export function noteIsUnique(label: string, firstLine: number | undefined): Finding {
  const first = firstLine === undefined ? 'an earlier note' : `the note of line ${firstLine}`
  return {
    rule: 'note-is-unique',
    severity: 'error',
    reason: `Unexpected second text for note “${label}”, expected one`,
    note: `every “[^${label}]” calls ${first}: rename this one and its call`
  }
}

export function noteHasText(label: string): Finding {
  return {
    rule: 'note-has-text',
    severity: 'error',
    reason: `Unexpected empty note “${label}”, expected text`,
    note: `write it behind “[^${label}]:”, further paragraphs indented by four spaces`
  }
}

export function noteHasNumber(label: string): Finding {
  return {
    rule: 'note-has-number',
    severity: 'warning',
    reason: `Cannot keep the number of note “${label}” without one in its label`,
    note: 'it gets the number before it and a letter: write “[^17]” for a note 17, or count the notes (`numbers: counted`)'
  }
}

export function noteNumberIsUnique(number: string, firstLine: number | undefined): Finding {
  const first = firstLine === undefined ? 'an earlier note' : `the note of line ${firstLine}`
  return {
    rule: 'note-number-is-unique',
    severity: 'warning',
    reason: `Unexpected second note ${number}, expected a number that ${first} has not`,
    note: 'numbers may begin again behind a heading: give this note its own, or count the notes (`numbers: counted`)'
  }
}

export function noteCallsOnlyOthers(labels: readonly string[]): Finding {
  const [label = ''] = labels
  const through = labels.slice(1).map(name => `“${name}”`)
  const way = through.length > 0 ? `, by way of ${through.join(' and ')}` : ''
  return {
    rule: 'note-calls-only-others',
    severity: 'error',
    reason: `Unexpected call of note “${label}” within itself${way}, expected another note`,
    note: 'take the call out, or write “see above”'
  }
}

export function noteCallHasNote(call: string, words: string): Finding {
  return {
    rule: 'note-call-has-note',
    severity: 'warning',
    reason: `Unexpected “${call}” behind “${words}”, expected a note that it calls`,
    note: `it is printed as it stands; if its note was lost, add to the reading’s \`notes\` in reader.yaml: {at: ${JSON.stringify(words)}, call: ${JSON.stringify(call)}, note: …}`
  }
}

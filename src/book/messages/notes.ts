import type {Finding} from '../messages.ts'

export function noteHasBody(label: string): Finding {
  return {
    rule: 'note-has-body',
    severity: 'error',
    reason: `Cannot call note “${label}” without its text`,
    note: `Add a paragraph “[^${label}]: …” to the source, or write “\\[^${label}]” if this is not a note call.`
  }
}

export function noteHasCall(label: string): Finding {
  return {
    rule: 'note-has-call',
    severity: 'error',
    reason: `Cannot place note “${label}” without a call`,
    note: `Put “[^${label}]” behind the words that the note is on, or take the note out of the source.`
  }
}

export function noteIsUnique(label: string, firstLine: number | undefined): Finding {
  const first = firstLine === undefined ? 'an earlier note' : `the note of line ${firstLine}`
  return {
    rule: 'note-is-unique',
    severity: 'error',
    reason: `Unexpected second text for note “${label}”, expected one`,
    note: `Every call of “[^${label}]” leads to ${first}. Rename this note and its call.`
  }
}

export function noteHasText(label: string): Finding {
  return {
    rule: 'note-has-text',
    severity: 'error',
    reason: `Unexpected empty note “${label}”, expected text`,
    note: `Write the note behind “[^${label}]:”; further paragraphs of it are indented by four spaces.`
  }
}

export function noteCallsOnlyOthers(labels: readonly string[]): Finding {
  const [label = ''] = labels
  const through = labels.slice(1).map(name => `“${name}”`)
  return {
    rule: 'note-calls-only-others',
    severity: 'error',
    reason: `Unexpected call of note “${label}” inside ${through.length > 0 ? `note ${through.join(' in ')}, which it calls itself` : 'itself'}, expected another note`,
    note: 'A note may call other notes, but not lead back to itself. Take the call out, or say “see above”.'
  }
}

export function noteCallHasNote(call: string, words: string): Finding {
  return {
    rule: 'note-call-has-note',
    severity: 'warning',
    reason: `Cannot tell what “${call}” after “${words}” calls without a note of that number`,
    note: `The digit looks like a note call whose note is lost. Give it its text in reader.yaml, under the entry’s notes: “at: {exact: '${words}'}, call: '${call}', note: …”. It is printed as it stands.`
  }
}

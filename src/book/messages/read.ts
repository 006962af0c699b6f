import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

export function sourceExists(path: string, near?: string): Finding {
  return {
    rule: 'source-exists',
    severity: 'error',
    reason: `Cannot read ${path} without a file of that name`,
    note: near
      ? `did you mean ${near}?`
      : 'the path starts from the folder of reader.yaml; look for a moved or renamed file'
  }
}

export function sourceIsUtf8(
  byte: number,
  value: number,
  readAs: {readonly name: string; readonly sure: boolean}
): Finding {
  const {name, sure} = readAs
  return {
    rule: 'source-is-utf-8',
    severity: sure ? 'warning' : 'error',
    reason: `Unexpected byte 0x${value.toString(16)} at byte ${byte}, expected UTF-8: read as ${name}`,
    note: sure
      ? 'look at a few accents and quotation marks; save the file as UTF-8 to be rid of this message'
      : 'its letters may be wrong: open the file in the encoding that it was written in, and save it as UTF-8'
  }
}

export function sourceIsText(): Finding {
  return {
    rule: 'source-is-text',
    severity: 'error',
    reason: 'Unexpected binary data, expected text',
    note: 'a source is plain text, Markdown, a Jekyll post or HTML; save a word processor’s file as one of them'
  }
}

export function sourceIsReadable(found: string, format: string): Finding {
  return {
    rule: 'source-is-readable',
    severity: 'warning',
    reason: `Unexpected ${found}, expected less in ${format}: the whole text is read as plain text`,
    note: 'its marks are printed as they stand; break up this place, by blank lines for example'
  }
}

export function textIsNotEmpty(): Finding {
  return {
    rule: 'text-is-not-empty',
    severity: 'error',
    reason: 'Cannot make a reading without text',
    note: 'the source is empty, or holds only metadata and lines that are left out'
  }
}

export function metadataIsYaml(reason: string): Finding {
  return {
    rule: 'metadata-is-yaml',
    severity: 'error',
    reason: `Cannot read the metadata without sound YAML: ${reason}`,
    note: 'write `key: value` lines between the two `---` lines; quote a value that holds a colon'
  }
}

export function dateIsIso(date: string): Finding {
  return {
    rule: 'date-is-iso',
    severity: 'warning',
    reason: `Unexpected date “${date}”, expected a day as 2022-06-22`,
    note: 'the reading goes without a date: mend it in the source, or give one in reader.yaml'
  }
}

export function titleIsGiven(title: string): Finding {
  return {
    rule: 'title-is-given',
    severity: 'warning',
    reason: `Cannot tell the title without metadata, a heading or a title line: “${title}” is taken from the file’s name`,
    note: 'give the reading a title in reader.yaml'
  }
}

export function excerptIsStandfirst(found: string): Finding {
  return {
    rule: 'excerpt-is-standfirst',
    severity: 'info',
    reason: `Kept the excerpt in the text: with ${found} in it, it is no standfirst`,
    note: 'to have a standfirst, move the excerpt’s end up'
  }
}

export function boilerplateLeftOut(text: string, doubtful: boolean): Finding {
  return {
    rule: 'boilerplate-left-out',
    severity: doubtful ? 'warning' : 'info',
    reason: doubtful
      ? `Unexpected “${clip(text)}” on a line of its own, expected text: left out`
      : `Left out “${clip(text)}”, which is no part of the text`,
    ...(doubtful && {
      note: 'if it belongs to the text, make it part of a sentence or a longer heading'
    })
  }
}

export function notesHeadingLeftOut(heading: string): Finding {
  return {
    rule: 'notes-heading-left-out',
    severity: 'info',
    reason: `Left out the heading “${clip(heading)}”: its notes stand where the manifest puts notes`
  }
}

export function pictureIsGiven(caption: string): Finding {
  return {
    rule: 'picture-is-given',
    severity: 'info',
    reason: `Set the caption “${clip(caption)}” alone: its picture is not in the text`
  }
}

export function noteHasBody(call: string): Finding {
  return {
    rule: 'note-has-body',
    severity: 'error',
    reason: `Cannot set the note call ${call} without a note`,
    note: 'write the note at the end of the text, in a paragraph that opens with the same mark'
  }
}

export function noteHasCall(mark: string): Finding {
  return {
    rule: 'note-has-call',
    severity: 'error',
    reason: `Cannot set the note ${mark} without a call in the text`,
    note: 'write the same mark behind the words that it is on; until then it stands as a paragraph'
  }
}

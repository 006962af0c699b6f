import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

/** What the reader of plain text takes lines for; an editor overrules it with a pin, or for the whole text. */
export type Guess =
  | 'heading'
  | 'verse'
  | 'drama'
  | 'letter'
  | 'quotation'
  | 'epigraph'
  | 'list'
  | 'table'
  | 'break'

/** A guess of the reader's, with what it was told by. */
export function structureRecognised(guess: Guess, words: string, why: string): Finding {
  return {
    rule: `${guess}-recognised`,
    severity: 'info',
    reason: `Took “${clip(words)}” for ${nouns[guess]}: ${why}`,
    note: `overrule it in reader.yaml: \`pins: [{at: "…", as: paragraph}]\`, or \`no guesses: [${keys[guess]}]\` for the whole text`
  }
}

const nouns: Readonly<Record<Guess, string>> = {
  heading: 'a heading',
  verse: 'verse',
  drama: 'a speech of a play',
  letter: 'lines of a letter',
  quotation: 'a quotation',
  epigraph: 'an epigraph',
  list: 'a list',
  table: 'a table',
  break: 'a break between sections'
}

const keys: Readonly<Record<Guess, string>> = {
  heading: 'headings',
  verse: 'verse',
  drama: 'drama',
  letter: 'letters',
  quotation: 'quotations',
  epigraph: 'epigraphs',
  list: 'lists',
  table: 'tables',
  break: 'breaks'
}

export function contentsLeftOut(heading: string, lines: string): Finding {
  return {
    rule: 'contents-left-out',
    severity: 'info',
    reason: `Left out the list “${clip(heading)}” with its ${lines}: the book makes its own contents`,
    note: 'to keep it, give the reading `no guesses: [contents]` in reader.yaml'
  }
}

export function titlePageLeftOut(words: string): Finding {
  return {
    rule: 'title-page-left-out',
    severity: 'info',
    reason: `Left out “${clip(words)}”, the title page of another edition`,
    note: 'to keep it, give the reading `no guesses: [title page]` in reader.yaml'
  }
}

export function runningHeadLeftOut(words: string): Finding {
  return {
    rule: 'running-head-left-out',
    severity: 'info',
    reason: `Left out “${clip(words)}”, which heads or foots the pages of another edition`
  }
}

export function lineNumberLeftOut(number: string): Finding {
  return {
    rule: 'line-number-left-out',
    severity: 'info',
    reason: `Left out “${clip(number)}”, a line number of another edition`
  }
}

export function pinResolves(words: string): Finding {
  return {
    rule: 'pin-resolves',
    severity: 'error',
    reason: `Cannot pin “${clip(words)}” without these words in the text`,
    note: 'copy them from the source file: a pin is looked for in the text as it is read, before anything is changed'
  }
}

export function pinIsUnique(words: string, lines: readonly number[]): Finding {
  return {
    rule: 'pin-is-unique',
    severity: 'error',
    reason: `Unexpected second “${clip(words)}” (lines ${lines.slice(0, 5).join(', ')}), expected one place to pin`,
    note: 'quote more words, or add `prefix:` or `suffix:`'
  }
}

export function pinFitsFormat(format: string): Finding {
  return {
    rule: 'pin-fits-format',
    severity: 'warning',
    reason: `Unexpected \`pins\` or \`no guesses\` on ${format}, expected a plain text`,
    note: 'only the reader of plain text guesses; write `format: text` if the source is one'
  }
}

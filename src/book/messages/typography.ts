import type {Finding} from '../messages.ts'
import type {Folio} from '../pages.ts'
import {clip} from './clip.ts'

/** What a typographic fault is called in a count, one and several. */
export const typographicFaults: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'word-spaces-are-even': ['loose line', 'loose lines'],
  'hyphens-are-few-in-a-row': ['ladder', 'ladders'],
  'page-ends-with-whole-word': ['hyphen at a page’s end', 'hyphens at a page’s end'],
  'page-begins-with-lines': ['widow', 'widows'],
  'page-ends-with-lines': ['orphan', 'orphans'],
  'last-line-has-words': ['runt', 'runts'],
  'words-are-not-stacked': ['stack of words', 'stacks of words'],
  'word-spaces-form-no-river': ['river', 'rivers'],
  'last-page-has-lines': ['short last page', 'short last pages'],
  'heading-has-text-below': ['heading at the foot', 'headings at the foot'],
  'note-ends-on-its-page': ['note over a page’s end', 'notes over a page’s end']
}

const reword = 'reword the sentence, so that its lines break elsewhere'

export function wordSpacesAreEven(line: string, ems: number, folio: Folio): Finding {
  return fault(
    'word-spaces-are-even',
    `Unexpected word spaces of ${ems.toFixed(2)} em in “${clip(line, 50)}” on p. ${folio}, expected less than 0.6`,
    reword
  )
}

export function hyphensAreFewInARow(words: readonly string[], folio: Folio): Finding {
  return fault(
    'hyphens-are-few-in-a-row',
    `Unexpected ${words.length} lines in a row that end with a hyphen on p. ${folio} (${words.join(', ')}), expected at most 3`,
    reword
  )
}

export function pageEndsWithWholeWord(word: string, folio: Folio): Finding {
  return fault(
    'page-ends-with-whole-word',
    `Unexpected hyphen at the end of p. ${folio} (“${word}”), expected a whole word`,
    reword
  )
}

export function pageBeginsWithLines(line: string, folio: Folio): Finding {
  return fault(
    'page-begins-with-lines',
    `Unexpected last line of a paragraph at the head of p. ${folio} (“${clip(line, 50)}”), expected two lines of it`,
    'add or take out a few words in this paragraph or above it'
  )
}

export function pageEndsWithLines(line: string, folio: Folio): Finding {
  return fault(
    'page-ends-with-lines',
    `Unexpected first line of a paragraph at the foot of p. ${folio} (“${clip(line, 50)}”), expected two lines of it`,
    'add or take out a few words above it'
  )
}

export function lastLineHasWords(line: string, folio: Folio): Finding {
  return fault(
    'last-line-has-words',
    `Unexpected last line “${line}” of a paragraph on p. ${folio}, expected a longer one`,
    'add or take out a few words in this paragraph'
  )
}

export function wordsAreNotStacked(
  word: string,
  lines: number,
  at: 'begin' | 'end',
  folio: Folio
): Finding {
  return fault(
    'words-are-not-stacked',
    `Unexpected ${lines} lines in a row that ${at} with “${word}” on p. ${folio}, expected at most 2`,
    reword
  )
}

export function wordSpacesFormNoRiver(line: string, lines: number, folio: Folio): Finding {
  return fault(
    'word-spaces-form-no-river',
    `Unexpected river of white through ${lines} lines of p. ${folio}, from “${clip(line, 50)}” down, expected none`,
    reword
  )
}

export function lastPageHasLines(lines: number, folio: Folio): Finding {
  return fault(
    'last-page-has-lines',
    `Unexpected last page of ${lines} ${lines === 1 ? 'line' : 'lines'}, p. ${folio}, expected at least 4`,
    'take out a few words where a paragraph of the page before ends with a short line'
  )
}

export function headingHasTextBelow(heading: string, folio: Folio): Finding {
  return fault(
    'heading-has-text-below',
    `Unexpected heading “${clip(heading, 50)}” at the foot of p. ${folio}, expected two lines of text below it`,
    'add or take out a few words above it'
  )
}

export function noteEndsOnItsPage(first: Folio, last: Folio): Finding {
  return fault(
    'note-ends-on-its-page',
    `Unexpected note from p. ${first} to p. ${last}, expected it to end where it begins`,
    'shorten the note or those beside it'
  )
}

function fault(rule: string, reason: string, note: string): Finding {
  return {rule, severity: 'info', reason, note}
}

import type {Finding} from '../messages.ts'
import type {Folio} from '../pages.ts'

export function pagesSettle(ids: readonly string[]): Finding {
  return {
    rule: 'pages-settle',
    severity: 'warning',
    reason: `Unexpected change of pages each time their numbers are printed, expected them to settle: ${ids.map(id => `\`${id}\``).join(', ')}`,
    note: 'reword a sentence near one of these places, so that its line breaks change'
  }
}

export function textIsConserved(
  expected: string,
  found: string,
  folio: Folio | undefined
): Finding {
  const at = firstDifference(expected, found)
  const lost = found.length < expected.length
  return {
    rule: 'text-is-conserved',
    severity: 'error',
    reason: `Unexpected ${lost ? 'loss of' : 'second copy of'} text${page(folio)}: “${excerpt(lost ? expected : found, at)}”`,
    note: 'the page breaker went wrong here: reword or split the paragraph, and please report it'
  }
}

export function noteOnPageOfCall(call: Folio, body: Folio | undefined): Finding {
  return {
    rule: 'note-on-page-of-call',
    severity: 'warning',
    reason: body
      ? `Unexpected note on p. ${body}, expected it on p. ${call} with its call`
      : `Cannot find on any page the note that is called on p. ${call}`,
    note: 'shorten the note or the notes before it, or set notes at the end of the reading'
  }
}

export function noteFitsMargin(folio: Folio): Finding {
  return {
    rule: 'note-fits-margin',
    severity: 'warning',
    reason: `Cannot set this note in the margin of p. ${folio} without more room there: it stands at the foot`,
    note: 'shorten the note or those beside it, or set this series at the foot'
  }
}

export function noteIsPrinted(id: string): Finding {
  return {
    rule: 'note-is-printed',
    severity: 'error',
    reason: `Cannot find note ${/\d+$/.exec(id)?.[0] ?? id} or its call on any page`,
    note: 'the page breaker went wrong here: spread the notes of this paragraph, and please report it'
  }
}

export function contentFitsPage(text: string, by: number, folio: Folio | undefined): Finding {
  // Paged.js moves what lies below the foot of a page a whole page to the right.
  const isBelow = by > 1000
  return {
    rule: 'content-fits-page',
    severity: 'error',
    reason: isBelow
      ? `Unexpected content that does not end with its page${page(folio)}: “${text}”`
      : `Unexpected content ${Math.max(1, Math.round(by / pixelsPerMillimetre))} mm beyond its column${page(folio)}: “${text}”`,
    note: isBelow
      ? 'it cannot be broken over pages: part the row of the table, the title or the long word in two'
      : 'break a long line of code, shorten a long word, or make a table or picture narrower'
  }
}

const pixelsPerMillimetre = 96 / 25.4

export function layoutCompletes(warning: string): Finding {
  const said = warning.replace(/\s+/g, ' ')
  const [, face] = /^Failed to preload font-family: (.*)$/u.exec(said) ?? []
  if (face !== undefined) {
    return {
      ...layoutFault(`Cannot set this in the face ${face}: its file cannot be read`),
      note: 'put a whole file in its place in the template: WOFF2, WOFF, TrueType or OpenType'
    }
  }
  return {
    ...layoutFault(`Cannot break this over pages without a fault: ${said}`),
    note: 'look for what is taller than a page there: a table row, a picture, a very long note'
  }
}

function layoutFault(reason: string): Finding {
  return {rule: 'layout-completes', severity: 'error', reason}
}

/** PDF/UA wants each link in the tags; of a line that is full to the last letter its words go into them as one. */
export function wordsAreTagged(text: string): Finding {
  return {
    rule: 'words-are-tagged',
    severity: 'warning',
    reason: `Cannot tag links and emphasis within “${text}” without breaking its lines anew`,
    note: 'reword it a little: a line is full to the last letter there; PDF/UA wants a tag for each link'
  }
}

/** Letters that no face has, and the lines that they stand on, as far as these are known. */
export function glyphExists(letters: readonly string[], lines: readonly number[] = []): Finding {
  const last = lines.at(-1)
  const where = lines.length > 1 ? `, on ${lines.length} lines down to line ${last}` : ''
  return {
    rule: 'glyph-exists',
    severity: 'error',
    reason: `Cannot print ${listed(letters)} without a face that has ${them(letters)}${where}`,
    note: 'name a face that has these letters in a template of your own, or take them out'
  }
}

/** Letters of a drawing that no face has; `url` names its file. */
export function glyphExistsForDrawing(url: string, letters: readonly string[]): Finding {
  return {
    rule: 'glyph-exists',
    severity: 'error',
    reason: `Cannot print ${listed(letters)} in “${url}” without a face that has ${them(letters)}`,
    note: 'turn the words of the drawing into paths when you export it, or embed their font in it'
  }
}

function them({length}: readonly string[]): string {
  return length > 1 ? 'them' : 'it'
}

function listed(letters: readonly string[]): string {
  const named = letters.slice(0, 8).map(nameOf)
  const more = letters.length - named.length
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** A mark that stands over or under a letter is shown on a circle. */
function nameOf(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `“${/\p{M}/u.test(letter) ? '◌' : ''}${letter}” (U+${code})`
}

function page(folio: Folio | undefined): string {
  return folio === undefined ? '' : ` on p. ${folio}`
}

function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index++
  return index
}

function excerpt(text: string, at: number): string {
  const start = Math.max(0, at - 20)
  return `${start > 0 ? '…' : ''}${text.slice(start, at + 60).trim()}…`
}

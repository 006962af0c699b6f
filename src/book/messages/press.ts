import type {Finding} from '../messages.ts'
import type {Folio} from '../pages.ts'

export function pagesInBlack(folios: readonly Folio[], total: number): Finding {
  return {
    rule: 'pages-in-black',
    severity: 'info',
    reason: `Unexpected colour on ${folios.length} of ${total} pages, expected black ink alone: p. ${folios.join(', ')}`,
    note: 'printers ask more for pages in colour: `press: {profile: grey}` prints all in black'
  }
}

export function coloursSeparate(folios: readonly Folio[]): Finding {
  return {
    rule: 'colours-separate',
    severity: 'warning',
    reason: `Cannot make inks of all colours on p. ${folios.join(', ')}: an image or a gradient is of a kind that is not known`,
    note: 'save the image as a usual JPEG or PNG; draw the gradient along a line or out of a circle'
  }
}

export function pressEditionHasDate(date: string): Finding {
  return {
    rule: 'press-edition-has-date',
    severity: 'info',
    reason: `Cannot date the edition for the press without a \`date\` in the manifest, ${date} stands in it`,
    note: 'PDF/X-4 wants one: give the day of the edition, such as `date: 2026-11-21`'
  }
}

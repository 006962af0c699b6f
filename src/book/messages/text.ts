import type {Finding} from '../messages.ts'

export function headingHasText(): Finding {
  return {
    rule: 'heading-has-text',
    severity: 'warning',
    reason: 'Unexpected empty heading, expected words',
    note: 'The heading is left out. Give it words, or take its marks out of the source.'
  }
}

export function pullQuoteRecognised(opening: string): Finding {
  return {
    rule: 'pull-quote-recognised',
    severity: 'info',
    reason: `Unexpected block quote of the reading’s own words, expected a quotation: “${opening}” is a pull quote`,
    note: 'It is set for display only, and neither indexed nor read aloud: the words stand in the running text too.'
  }
}

import type {Finding} from '../messages.ts'

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

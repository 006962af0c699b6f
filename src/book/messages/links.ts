import type {Finding} from '../messages.ts'

export function archivedLinkUsed(address: string, near?: string): Finding {
  return {
    rule: 'archived-link-is-used',
    severity: 'warning',
    reason: `Unexpected archived address of ${address}, expected a link of the book`,
    note: near
      ? `did you mean ${near}?`
      : 'no text links there: write the address as the text has it, or take it out'
  }
}

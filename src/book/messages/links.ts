import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

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

/** Kramdown goes by the last definition of a link, CommonMark by the first. */
export function linkNameIsUnique(name: string, holds: 'first' | 'last'): Finding {
  return {
    rule: 'link-name-is-unique',
    severity: 'warning',
    reason: `Unexpected second definition of the link [${clip(name)}], expected one of a name: the ${holds} one holds`,
    note: 'rename one of the two, or take one out'
  }
}

export function linkDefinitionIsUsed(name: string, address: string): Finding {
  return {
    rule: 'link-definition-is-used',
    severity: 'info',
    reason: `Left out the address of the link [${clip(name)}], ${clip(address)}, which the text does not hold`
  }
}

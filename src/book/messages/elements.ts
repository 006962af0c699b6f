import type {Finding} from '../messages.ts'

/** A list of headings that the source asks for (`{:toc}`). */
export function contentsListIsLeftOut(): Finding {
  return {
    rule: 'contents-list-is-left-out',
    severity: 'info',
    reason: 'Left out the list of headings that is made here: the book makes its own contents'
  }
}

/** What abbreviations stand for: a screen shows it, paper does not. */
export function expansionsAreNotPrinted(expansions: readonly string[]): Finding {
  const shown = expansions.slice(0, 6).join(', ') + (expansions.length > 6 ? ', …' : '')
  return {
    rule: 'expansions-are-not-printed',
    severity: 'info',
    reason: `Left out of print what abbreviations stand for: ${shown}`,
    note: 'spell an abbreviation out where it stands first, if readers may not know it'
  }
}

import type {Finding} from '../messages.ts'

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

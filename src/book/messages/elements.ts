import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

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

/** What shows where the pointer rests on a link, an image or other words. */
export function titlesAreNotPrinted(title: string): Finding {
  return {
    rule: 'titles-are-not-printed',
    severity: 'info',
    reason: `Left out of print what a screen shows under the pointer: “${clip(title)}”`,
    note: 'write it into the text, or a note, if readers need it'
  }
}

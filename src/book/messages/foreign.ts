import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

/** Marks of a dialect that is none of ours: they are printed. */
export function markupIsKnown(
  mark: string,
  dialect: string,
  count: number,
  note = 'write it as Markdown or HTML, or put it between backquotes if it is meant to be read so'
): Finding {
  const more = count > 1 ? `, and ${count - 1} more like it` : ''
  return {
    rule: 'markup-is-known',
    severity: 'warning',
    reason: `Unexpected “${clip(mark)}” of ${dialect}${more}, expected what plain Markdown has: it is printed as it stands`,
    note
  }
}

/** Links of a wiki: what they lead to is no text of the book, or is not known by its name. */
export function wikilinksAreWords(link: string, count: number): Finding {
  const more = count > 1 ? `, and ${count - 1} more like it,` : ''
  return {
    rule: 'wikilink-is-words',
    severity: 'info',
    reason: `Set the wikilink “${clip(link)}”${more} as its words alone`,
    note: 'write [words](file.md) for a reference to another text of the book'
  }
}

/** A file that another program than ours reads. */
export function sourceIsKnown(format: string, mark: string): Finding {
  return {
    rule: 'source-is-known',
    severity: 'warning',
    reason: `Unexpected “${clip(mark)}” of ${format}, expected Markdown, HTML or plain text: it is read as plain text`,
    note: 'have Pandoc or the like make Markdown of the file, and put that into the manuscript'
  }
}

/** Hugo’s own tags. */
export function shortcodeIsKnown(name: string, tag: string): Finding {
  return {
    rule: 'shortcode-is-known',
    severity: 'error',
    reason: `Unexpected shortcode \`${name}\` of Hugo, expected one that is text: ${clip(tag)} is left out`,
    note: 'a template of the site makes its text: write that in its place'
  }
}

export function mailHeaderLeftOut(header: string): Finding {
  return {
    rule: 'mail-header-left-out',
    severity: 'info',
    reason: `Left out the header of a mail, “${clip(header)}”: subject, sender and date go where the book has them`
  }
}

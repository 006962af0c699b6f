import type {VFile} from 'vfile'
import {sourceIsKnown} from '../../book/messages/foreign.ts'
import {report} from '../../book/messages.ts'
import {isBlank, type Line, startOf, words} from './lines.ts'

/** Tell of a text that is written for another program: its marks would be printed. */
export function reportOtherFormat(lines: readonly Line[], file: VFile): void {
  const opening = lines.slice(0, 400).filter(line => !isBlank(line) && line.text.length < 1000)
  for (const [format, mark] of formats) {
    const line = opening.find(line => mark.test(line.text))
    if (!line) continue
    report(file, sourceIsKnown(format, words(line)), startOf(line))
    return
  }
}

/** Marks at the beginning of a line that no prose has there. */
const formats: readonly (readonly [string, RegExp])[] = [
  ['Org mode', /^#\+[A-Za-z_]{3,20}:(?:\s|$)|^#\+begin_\w/iu],
  ['reStructuredText', /^\.\. (?:[a-z][\w-]*::|_[^:]{1,80}:|\[[\w#*]{1,20}\] )/u],
  ['LaTeX', /^\\(?:documentclass|begin\{|usepackage|section\*?\{|chapter\*?\{)/u],
  ['Rich Text', /^\{\\rtf\d/u],
  ['troff', /^\.(?:TH|SH|PP|LP) |^\.(?:PP|LP)$/u],
  ['AsciiDoc', /^:(?:author|toc|doctype|revdate|icons|imagesdir):(?:\s|$)/u],
  ['MediaWiki', /^(?:\{\{[A-Z][\w ]{1,40}(?:\||$)|\[\[Category:)/u]
]

import type {Book, Section, SectionType} from '../../book/book.ts'
import type {LaidLine} from '../../book/lines.ts'
import {type Finding, report} from '../../book/messages.ts'
import type {Folio} from '../../book/pages.ts'
import type {Pagination} from '../../book/pagination.ts'
import {folios} from '../folios.ts'
import type {Printed} from '../printed.ts'
import {divisions} from './divisions.ts'
import {noteEnds} from './notes.ts'
import {pageEnds} from './page-ends.ts'
import {paragraphEnds} from './paragraph-ends.ts'
import {placeOfLine} from './places.ts'
import {rivers} from './rivers.ts'
import {type SetLine, setLines} from './set-lines.ts'
import {looseLines} from './spaces.ts'
import {stackedWords} from './stacked-words.ts'

/** What a rule has to say of a line. */
export interface Fault {
  readonly finding: Finding
  readonly line: Pick<SetLine, 'element' | 'text'>
}

/** What the rules are shown of a section. */
export interface Setting {
  readonly lines: readonly SetLine[]
  readonly printed: Printed
  folio(page: number): Folio
}

/** The lines of a section's print. */
export type LinesOf = (body: Uint8Array) => readonly LaidLine[]

/**
 * Book and pagination in; out comes, as messages on the sources, what a typographer would mark on the proofs. TeX tells of
 * bad boxes so. `isTold` chooses the rules that are reported.
 */
export function auditTypography(
  book: Book,
  pagination: Pagination,
  linesIn: LinesOf,
  isTold: (rule: string) => boolean = () => true
): void {
  for (const [index, section] of book.sections.entries()) {
    const layout = pagination.sections[index]?.layout
    if (!layout?.body || !isRead(section)) continue
    const folio = folios(pagination, index)
    for (const {finding, line} of faultsOf({section, layout, folio}, linesIn(layout.body))) {
      if (isTold(finding.rule)) report(section.file, finding, placeOfLine(line))
    }
  }
}

/** Whether a section is set in paragraphs. */
export function isRead({type}: Section): boolean {
  return !unread.has(type)
}

/** The faults of one section. */
export function faultsOf(printed: Printed, lines: readonly LaidLine[]): Fault[] {
  const setting = {
    lines: setLines(printed, lines),
    printed,
    folio: (page: number) => printed.folio(page) ?? '?'
  }
  return rules.flatMap(rule => rule(setting))
}

const rules = [
  looseLines,
  rivers,
  divisions,
  paragraphEnds,
  stackedWords,
  pageEnds,
  noteEnds
] as const

/** Set in lists or on an axis, not in paragraphs. */
const unread: ReadonlySet<SectionType> = new Set([
  'halftitlepage',
  'titlepage',
  'copyright-page',
  'toc',
  'part',
  'index',
  'colophon',
  'dedication',
  'epigraph',
  'figures',
  'tables',
  'page-concordance',
  'cover'
])

import type {Book, Section} from '../../book/book.ts'
import {standardOf} from '../../book/facsimile.ts'
import type {Layout} from '../../book/pages.ts'
import type {Pagination} from '../../book/pagination.ts'
import type {Attachment} from '../../book/pdf.ts'
import {bind} from './bind.ts'
import type {Binding, BoundSection, PageSize} from './binding.ts'
import {notedHeadings} from './heading-words.ts'
import {linkNames} from './link-names.ts'
import type {MarginQuire} from './margins.ts'
import type {Preparing} from './prepare.ts'
import type {Quire} from './quire.ts'

/** Book, pagination and what was made ready of them in, one PDF out. */
export function bindBook(
  {manifest, facsimiles}: Book,
  pages: Pagination['pages'],
  sections: readonly BoundSection[],
  size: PageSize,
  {program, attachments, quires, margins, placeFacsimiles}: Made
): Uint8Array {
  return bind({
    sections,
    quires,
    pages,
    margins: [],
    marginQuires: margins,
    info: {
      title: manifest.title,
      authors: manifest.editors,
      language: manifest.language,
      ...(manifest.subtitle && {subject: manifest.subtitle}),
      ...(manifest.date && {date: manifest.date}),
      program
    },
    size,
    standard: standardOf(manifest.pdf, facsimiles),
    ...(placeFacsimiles && {placeFacsimiles}),
    attachments
  })
}

/** What the book is made with, and what goes with it. */
export interface Made {
  /** Creator and producer: `Lectern 1.0.0`. */
  readonly program: string
  readonly attachments: readonly Attachment[]
  /** By section. */
  readonly quires: readonly Quire[]
  readonly margins: readonly MarginQuire[]
  readonly placeFacsimiles?: Binding['placeFacsimiles']
}

/** How the sections of a book are made ready. */
export function preparingOf({manifest, facsimiles}: Book, {bleed = 0}: PageSize): Preparing {
  return {isNew: standardOf(manifest.pdf, facsimiles) === 'ua-2+a-4', bleed}
}

/** The printed sections of a book, as the binder takes them. */
export function boundSections(
  {sections}: Book,
  pagination: Pagination,
  hangs: boolean
): BoundSection[] {
  const hasParts = sections.some(({type}) => type === 'part')
  return pagination.sections.map(({section, layout}) => ({
    ...boundSection(section, layout, hasParts),
    hangs
  }))
}

function boundSection(
  section: Section,
  {body, anchors, blocks, sidecar}: Layout,
  hasParts: boolean
): BoundSection {
  if (!body) throw new Error(`Cannot bind the section \`${section.id}\` without its printed pages`)
  const {id, title, type, listed, language} = section
  const level = hasParts && type === 'chapter' ? 1 : 0
  const headings = notedHeadings(section.tree)
  const names = linkNames(section.tree, title)
  return {
    id,
    title,
    type,
    listed,
    language,
    level,
    headings,
    names,
    body,
    ...(sidecar && {sidecar}),
    anchors,
    texts: blocks.map(({text}) => text)
  }
}

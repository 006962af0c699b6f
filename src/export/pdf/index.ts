import type {Book, Section} from '../../book/book.ts'
import {standardOf} from '../../book/facsimile.ts'
import type {Layout} from '../../book/pages.ts'
import type {Pagination} from '../../book/pagination.ts'
import type {Attachment} from '../../book/pdf.ts'
import {bind} from './bind.ts'
import type {Binding, BoundSection, PageSize} from './binding.ts'
import type {KeptContents} from './content/kept.ts'
import {notedHeadings} from './heading-words.ts'
import {linkNames} from './link-names.ts'

/** Book, pagination and the printed margin boxes in, one PDF out. */
export function bindBook(
  {manifest, sections, facsimiles}: Book,
  pagination: Pagination,
  margins: readonly Uint8Array[],
  size: PageSize,
  {program, attachments, kept, hangs = false, placeFacsimiles, onLines}: Made
): Uint8Array {
  const hasParts = sections.some(({type}) => type === 'part')
  return bind({
    sections: pagination.sections.map(({section, layout}, index) => ({
      ...boundSection(section, layout, hasParts),
      hangs,
      ...(kept?.[index] && {kept: kept[index]})
    })),
    pages: pagination.pages,
    margins,
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
    ...(onLines && {onLines}),
    attachments
  })
}

/** What the book is made with, and what goes with it. */
export interface Made {
  /** Creator and producer: `Lectern 1.0.0`. */
  readonly program: string
  readonly attachments: readonly Attachment[]
  /** Whether hyphens and points at the ends of lines hang into the margins. */
  readonly hangs?: boolean
  /** By section: what its pages became when they were bound before. */
  readonly kept?: readonly KeptContents[]
  readonly placeFacsimiles?: Binding['placeFacsimiles']
  readonly onLines?: Binding['onLines']
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

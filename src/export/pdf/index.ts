import type {Book, Section} from '../../book/book.ts'
import type {Pagination} from '../../book/pagination.ts'
import {bind} from './bind.ts'
import type {BoundSection, PageSize} from './binding.ts'
import {notedHeadings} from './heading-words.ts'

/** Book, pagination and the printed margin boxes in, one PDF out. */
export function bindBook(
  {manifest, sections}: Book,
  pagination: Pagination,
  margins: readonly Uint8Array[],
  size: PageSize,
  program: string
): Uint8Array {
  const hasParts = sections.some(({type}) => type === 'part')
  return bind({
    sections: pagination.sections.map(({section, layout}) =>
      boundSection(section, layout.body, layout.anchors, hasParts)
    ),
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
    size
  })
}

function boundSection(
  section: Section,
  body: Uint8Array | undefined,
  anchors: Readonly<Record<string, number>>,
  hasParts: boolean
): BoundSection {
  if (!body) throw new Error(`Cannot bind the section \`${section.id}\` without its printed pages`)
  const {id, title, type, listed, language} = section
  const level = hasParts && type === 'chapter' ? 1 : 0
  const headings = notedHeadings(section.tree)
  return {id, title, type, listed, language, level, headings, body, anchors}
}

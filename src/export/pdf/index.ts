import type {Book, Section} from '../../book/book.ts'
import {standardOf} from '../../book/facsimile.ts'
import type {Layout} from '../../book/pages.ts'
import type {Pagination} from '../../book/pagination.ts'
import type {Attachment} from '../../book/pdf.ts'
import {bind} from './bind.ts'
import type {Binding, BoundSection, PageSize} from './binding.ts'
import {type SectionNames, sectionNames} from './link-names.ts'
import type {Preparing} from './prepare.ts'
import type {Prepared} from './volume.ts'

/** Book, pagination and what was made ready of them in, one PDF out. */
export function bindBook(
  {manifest, facsimiles}: Book,
  pages: Pagination['pages'],
  sections: readonly BoundSection[],
  size: PageSize,
  {program, attachments, prepared, placeFacsimiles}: Made
): Uint8Array {
  return bind({
    sections,
    prepared,
    pages,
    margins: [],
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
  readonly prepared: Prepared
  readonly placeFacsimiles?: Binding['placeFacsimiles']
}

/** How the sections of a book are made ready. */
export function preparingOf({manifest, facsimiles}: Book, {bleed = 0}: PageSize): Preparing {
  return {isNew: standardOf(manifest.pdf, facsimiles) === 'ua-2+a-4', bleed}
}

/** The printed sections of a book with what the volume says of them. */
export function boundSections({sections}: Book, pagination: Pagination): BoundSection[] {
  const hasParts = sections.some(({type}) => type === 'part')
  return pagination.sections.map(({section, layout}) => ({
    ...boundSection(section, layout),
    ...namesIn(section),
    level: hasParts && section.type === 'chapter' ? 1 : 0
  }))
}

/** A printed section as it is made ready: what does not depend on other sections. */
export function boundSection(
  {id, title, type, listed, language}: Section,
  {body, anchors, blocks, sidecar}: Layout
): BoundSection {
  if (!body) throw new Error(`Cannot bind the section \`${id}\` without its printed pages`)
  return {
    id,
    title,
    type,
    listed,
    language,
    level: 0,
    body,
    ...(sidecar && {sidecar}),
    anchors,
    texts: blocks.map(({text}) => text)
  }
}

/** Of a tree that stays in memory they are looked for once. */
export function namesIn(section: Section): SectionNames {
  const names = known.get(section.tree) ?? sectionNames(section)
  known.set(section.tree, names)
  return names
}

const known = new WeakMap<Section['tree'], SectionNames>()

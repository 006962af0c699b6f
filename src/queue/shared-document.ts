import type {Layout, SectionDocument} from '../book/pages.ts'

/** A document as it serves every book that has it, and the way back from its layout to this book’s. */
export interface SharedDocument {
  readonly document: SectionDocument
  restore(layout: Layout): Layout
}

/**
 * Take out of a section what is the book’s and not its own: the title, which is printed with the margin boxes alone, from
 * the strings of the pages. A reading is then the same document in each pack.
 *
 * A section that lacks nothing but the side that it begins on is taken to be complete: laid out and printed once, it serves
 * the books where the guess is right.
 */
export function shareDocument(document: SectionDocument): SharedDocument {
  const {lacks, ...plain} = document
  const complete = lacks === 'side' ? {...plain, provisional: false} : plain
  const [attribute, value] = /^<section\b[^>]*? data-book="([^"]*)"/u.exec(document.html) ?? []
  const title = value === undefined ? undefined : decoded(value)
  if (attribute === undefined || title === undefined || !isPlain(title)) {
    return {document: complete, restore: layout => layout}
  }
  const head = attribute.replace(/ data-book="[^"]*"$/u, ` data-book="${placeholder}"`)
  const html = head + document.html.slice(attribute.length)
  const references = moved(document.references, head.length - attribute.length)
  return {
    document: {...complete, html, ...(references && {references})},
    restore: layout => titled(layout, title)
  }
}

function moved(
  references: SectionDocument['references'],
  by: number
): SectionDocument['references'] {
  return references?.map(({id, start, end}) => ({id, start: start + by, end: end + by}))
}

/** No text has this; a title has nothing that Paged.js would change in it but quotation marks, which it escapes. */
const placeholder = 'lectern-title-of-the-book'

function isPlain(title: string): boolean {
  return title !== '' && !/[\\\n]|^["'\s]|["'\s]$/u.test(title)
}

/** Of the character references that HTML is written with; nothing where there are others. */
function decoded(value: string): string | undefined {
  const text = value.replace(/&#x([\dA-F]+);/giu, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16))
  )
  return /&#x/u.test(value) || !value.includes('&') ? text : undefined
}

function titled(layout: Layout, title: string): Layout {
  const words = title.replace(/["']/gu, '\\$&')
  const pages = layout.pages.map(page => ({
    ...page,
    strings: Object.fromEntries(
      Object.entries(page.strings).map(([name, text]) => [
        name,
        text.replaceAll(placeholder, () => words)
      ])
    )
  }))
  return {...layout, pages}
}

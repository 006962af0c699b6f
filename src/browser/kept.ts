import type {Layout, SectionDocument} from '../book/pages.ts'

/** A section laid out with page numbers that were not known yet, its pages taken out of the document. */
export interface Kept {
  readonly document: SectionDocument
  readonly pages: readonly Element[]
  readonly layout: Omit<Layout, 'body'>
}

/**
 * Write the true page numbers into kept pages, which stand in the document again, hidden. The pages that this may change;
 * undefined where the rest of the text is not the same. It is what laying out anew would give if no block moves then, and
 * every word around a number stands on its line.
 */
export function amend(
  {document: before, pages}: Kept,
  after: SectionDocument
): readonly Element[] | undefined {
  if (before.language !== after.language || before.css !== after.css) return undefined
  const said = saidAnew(before, after)
  const changes = said && changesIn(pages, said)
  if (!changes) return undefined
  for (const [element, content] of changes) element.replaceChildren(content)
  if (before.side === after.side) return [...new Set(changes.map(([element]) => pageOf(element)))]
  turn(pages)
  return pages
}

function pageOf(element: Element): Element {
  return element.closest('.pagedjs_page') ?? element
}

/** Left pages become right pages; the text stays as it is where both are as wide. */
function turn(pages: readonly Element[]): void {
  for (const {classList} of pages) {
    classList.toggle('pagedjs_left_page')
    classList.toggle('pagedjs_right_page')
  }
}

/** What references say otherwise by now, as HTML, by their ids; undefined where the rest of the text is not the same. */
function saidAnew(
  before: SectionDocument,
  after: SectionDocument
): ReadonlyMap<string, string> | undefined {
  const [old = [], fresh = []] = [before.references, after.references]
  if (old.length !== fresh.length || frameOf(before) !== frameOf(after)) return undefined
  const said = new Map<string, string>()
  for (const [index, {id, start, end}] of fresh.entries()) {
    const known = old[index]
    const [last, now] = [before.html.slice(known?.start, known?.end), after.html.slice(start, end)]
    if (known?.id !== id || (last !== now && id === '')) return undefined
    if (last !== now) said.set(id, now)
  }
  return said
}

/** The HTML without what its references say. */
function frameOf({html, references = []}: SectionDocument): string {
  const starts = [0, ...references.map(({end}) => end)]
  return starts.map((start, index) => html.slice(start, references[index]?.start)).join('\0')
}

type Change = [reference: Element, content: DocumentFragment]

/** The references on the pages with what they are to say; undefined where one of them runs over a page. */
function changesIn(
  pages: readonly Element[],
  said: ReadonlyMap<string, string>
): Change[] | undefined {
  const changes: Change[] = []
  if (said.size === 0) return changes
  for (const page of pages) {
    for (const element of page.querySelectorAll<HTMLElement>('[data-reference]')) {
      const html = said.get(element.dataset['id'] ?? element.id)
      if (html === undefined) continue
      if (element.matches('[data-split-from], [data-split-to]')) return undefined
      changes.push([element, parse(html)])
    }
  }
  return changes
}

function parse(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

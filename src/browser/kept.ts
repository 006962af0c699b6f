import type {Layout, SectionDocument} from '../book/pages.ts'

/** A section laid out with page numbers that were not known yet, its pages taken out of the document. */
export interface Kept {
  readonly document: SectionDocument
  readonly pages: readonly Element[]
  readonly layout: Omit<Layout, 'body'>
}

const references = '[data-reference]'

/**
 * Write the true page numbers into kept pages, which stand in the document again, hidden. The pages that this may change;
 * undefined where the rest of the text is not the same. It is what laying out anew would give if no block moves then, and
 * every word around a number stands on its line.
 */
export function amend(
  {document: before, pages}: Kept,
  after: SectionDocument
): readonly Element[] | undefined {
  if (before.language !== after.language) return undefined
  const changes = before.html === after.html ? [] : changesBetween(before.html, after.html, pages)
  if (!changes) return undefined
  for (const [element, children] of changes) element.replaceChildren(...children)
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

type Change = [reference: Element, children: ChildNode[]]

function changesBetween(
  before: string,
  after: string,
  pages: readonly Element[]
): Change[] | undefined {
  const [old, fresh] = [parse(before), parse(after)]
  const texts = takeContents(fresh)
  takeContents(old)
  return old.isEqualNode(fresh) ? changesIn(pages, texts) : undefined
}

function parse(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

/** What each reference says, by its id; the references are empty after. */
function takeContents(content: DocumentFragment): Map<string, ChildNode[]> {
  const found = new Map<string, ChildNode[]>()
  for (const element of content.querySelectorAll(references)) {
    found.set(element.id, [...element.childNodes])
    element.replaceChildren()
  }
  return found
}

/** The references on the pages with what they are to say; undefined where one runs over a page. */
function changesIn(
  pages: readonly Element[],
  texts: ReadonlyMap<string, ChildNode[]>
): Change[] | undefined {
  const changes: Change[] = []
  for (const page of pages) {
    for (const element of page.querySelectorAll<HTMLElement>(references)) {
      const children = texts.get(element.dataset['id'] ?? element.id)
      if (!children || element.matches('[data-split-from], [data-split-to]')) return undefined
      const said = children.map(({textContent}) => textContent).join('')
      if (said !== element.textContent) changes.push([element, children])
    }
  }
  return changes
}

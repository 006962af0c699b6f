/**
 * Name the elements of a document by their order, for Paged.js to find them by again. It would draw long names by lot, and
 * look through the whole document for one at each page's end.
 */
export function nameElements(content: DocumentFragment): void {
  const indexOfRefs: Record<string, Element> = {}
  for (const [index, element] of content.querySelectorAll('*').entries()) {
    const ref = String(index)
    element.setAttribute('data-ref', ref)
    indexOfRefs[ref] = element
  }
  Object.assign(content, {indexOfRefs})
}

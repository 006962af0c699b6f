/** Where the binder looks for links to other sections: this address and `#` and the anchor's id. */
export const volume = 'http://lectern.invalid/book'

/**
 * Make links and anchors that the binder can join across sections.
 *
 * Chromium drops a link whose target is not in the same document, so such links get a web address; and it writes a
 * destination only for the anchors that some link of the document names, so a hidden block names all of them.
 */
export function prepareLinks(pages: HTMLElement): void {
  const named = new Set<string>()
  for (const link of pages.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const id = decodeURIComponent(link.hash.slice(1))
    if (document.getElementById(id)) named.add(id)
    else link.href = `${volume}#${id}`
  }
  const block = document.createElement('div')
  block.hidden = true
  for (const {id} of pages.querySelectorAll('.pagedjs_area [id]')) {
    if (!named.has(id)) block.append(linkTo(id))
  }
  pages.append(block)
}

function linkTo(id: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = `#${id}`
  return link
}

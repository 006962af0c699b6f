const noteSelector = 'aside[data-type=footnote]'

/**
 * Move the notes at the foot, which close the section in the document, behind their calls, where Paged.js takes them.
 * Done here and not in the HTML, because a parser would break a paragraph at a note's first block.
 */
export function placeNotes(content: DocumentFragment): void {
  for (const note of content.querySelectorAll(noteSelector)) {
    const call = content.querySelector(`a[data-type=noteref][href="#${CSS.escape(note.id)}"]`)
    call?.after(inlineBody(note))
  }
  for (const list of content.querySelectorAll('section[data-type=footnotes]')) {
    if (!list.querySelector(noteSelector)) list.remove()
  }
}

/**
 * The note as a `span`: Paged.js takes an inline element whole, but walks into an `aside`, and on a page that goes on with
 * the paragraph it would look for the aside where it no longer is.
 */
function inlineBody(note: Element): Element {
  const body = document.createElement('span')
  for (const {name, value} of note.attributes) body.setAttribute(name, value)
  body.append(...note.childNodes)
  note.remove()
  return body
}

/**
 * Give the notes back the ids that Paged.js overwrote, and take out its calls, since ours are text.
 * `seen`: ids of the notes that began on pages before; grows.
 */
export function restoreNotes(root: ParentNode, seen: Set<string>): void {
  for (const note of root.querySelectorAll<HTMLElement>(
    '.pagedjs_footnote_area [data-type=footnote]'
  )) {
    const id = note.dataset['id'] ?? ''
    if (seen.has(id)) note.removeAttribute('id')
    else note.id = id
    seen.add(id)
  }
  for (const call of root.querySelectorAll('a[data-footnote-call]')) call.remove()
}

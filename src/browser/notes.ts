const noteSelector = 'aside[data-type=footnote]'

/**
 * Move the notes of pages, which close the section in the document, behind their calls, where Paged.js takes them.
 * Done here and not in the HTML, because a parser would break a paragraph at a note's first block.
 */
export function placeNotes(content: DocumentFragment): void {
  const notes = content.querySelectorAll(noteSelector)
  if (notes.length === 0) return
  const calls = firstCalls(content)
  for (const note of notes) {
    const call = calls.get(note.id)
    if (call) placeOf(call).after(inlineBody(note))
  }
  for (const list of content.querySelectorAll('section[data-type=footnotes]')) {
    if (!list.querySelector(noteSelector)) list.remove()
  }
}

/** By the id of the note. */
function firstCalls(content: DocumentFragment): Map<string, Element> {
  const calls = new Map<string, Element>()
  for (const call of content.querySelectorAll('a[data-type=noteref]')) {
    const id = call.getAttribute('href')?.slice(1) ?? ''
    if (!calls.has(id)) calls.set(id, call)
  }
  return calls
}

/** A note called by a note goes behind it, and those that the same note called before: they stand on the page side by side. */
function placeOf(call: Element): Element {
  const around = call.closest<HTMLElement>('[data-type=footnote]')
  if (!around) return call
  let place: HTMLElement = around
  for (let next = noteBehind(place); next && isWithin(next, around); next = noteBehind(place)) {
    place = next
  }
  return place
}

function noteBehind({nextSibling}: Element): HTMLElement | undefined {
  return nextSibling instanceof HTMLElement && nextSibling.dataset['type'] === 'footnote'
    ? nextSibling
    : undefined
}

/** Whether a note, or one that it is called by, is called by another. */
function isWithin(note: HTMLElement, around: HTMLElement): boolean {
  return around.querySelector(`a[data-type=noteref][href="#${CSS.escape(note.id)}"]`) !== null
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
 * Give the notes back the ids that Paged.js overwrote.
 * `seen`: ids of the notes that began on pages before; grows.
 */
export function restoreNotes(root: ParentNode, seen: Set<string>): void {
  for (const note of root.querySelectorAll<HTMLElement>(setNotes)) {
    const id = note.dataset['id'] ?? ''
    if (seen.has(id)) note.removeAttribute('id')
    else note.id = id
    seen.add(id)
  }
}

/** Notes at the foot of a page and in its margin. */
export const setNotes =
  '.pagedjs_footnote_area [data-type=footnote], .lectern-margin-notes [data-type=footnote], .turned-notes [data-type=footnote]'

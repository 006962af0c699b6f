const bodies = '[data-type=footnote]'

/** Take the notes out of a table that is to be turned: they go under it, on the page of their calls. */
export function takeNotes(table: HTMLTableElement): HTMLElement[] {
  const notes = [...table.querySelectorAll<HTMLElement>(bodies)]
  for (const note of notes) {
    note.dataset['id'] = note.id
    note.remove()
  }
  return notes
}

/** The notes that are called in a part of the table, or all. */
export function notesUnder(notes: readonly HTMLElement[], part?: Element): HTMLElement {
  const area = document.createElement('div')
  area.className = 'turned-notes'
  area.append(...notes.filter(note => !part || isCalled(note, part)))
  return area
}

function isCalled({id}: Element, part: Element): boolean {
  return part.querySelector(`[data-type=noteref][href="#${CSS.escape(id)}"]`) !== null
}

import type {Element, ElementContent, ElementData, Nodes} from 'hast'

/** A note taken out of the page, and how its calls name it. */
export interface Note {
  readonly label: string
  readonly identifier: string
  readonly body: Element
}

/** The notes of a page, in the order in which they were found. */
export interface NoteList {
  readonly notes: Note[]
  /** How many notes have a mark. */
  readonly counts: Map<string, number>
}

/** Notes are numbered anew by each area of a page, so that a mark may come twice. */
export function addNote({notes, counts}: NoteList, label: string, body: Element): Note {
  const name = label.toLowerCase() || 'note'
  const count = (counts.get(name) ?? 0) + 1
  counts.set(name, count)
  const note: Note = {label, identifier: count === 1 ? name : `${name}-${count}`, body}
  notes.push(note)
  return note
}

/** What the converter makes a call of. */
export function callTo({label, identifier}: Note, {position}: Nodes): Element {
  const children: ElementContent[] = [{type: 'text', value: label}]
  return {
    ...{type: 'element', tagName: 'sup', properties: {}, children},
    data: {noteCall: {label, identifier}} as ElementData,
    ...(position && {position})
  }
}

declare module 'hast' {
  interface ElementData {
    /** The call of a note that was taken out. */
    noteCall?: {readonly label: string; readonly identifier: string}
    /** The note itself. */
    note?: {readonly label: string; readonly identifier: string}
  }
}

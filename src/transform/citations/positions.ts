/** A cite as positions need it. */
export interface PlacedCite {
  readonly id: string
  readonly locator?: string
  readonly label?: string
}

/** What citeproc asks of a cite's place among the others. */
export interface CitePosition {
  readonly position: number
  readonly 'near-note': boolean
  readonly 'first-reference-note-number'?: number
}

export interface Positions {
  /** The cites of a citation in the order of the book; `note` is its note's number, 0 in running text. */
  place(cites: readonly PlacedCite[], note: number): CitePosition[]
  /**
   * A reading begins: “ibid.” never looks back beyond it, and where `isFresh` nothing was cited before. `offset` is what
   * the numbers of its notes are less than their place among all of the book.
   */
  begin(isFresh: boolean, offset: number): void
}

const [first, subsequent, ibid, ibidWithLocator] = [0, 1, 2, 3]

/**
 * First, later, ibid.: as the CSL specification has it (1.0.2, “Locators” and “position”), and citeproc-js does, which goes
 * through all citations for each one. This goes through them once.
 */
export function positions(nearNoteDistance: number): Positions {
  let firstNotes = new Map<string, {note: number; printed: number}>()
  let lastNotes = new Map<string, number>()
  let before: Before | undefined
  let offset = 0
  const place = (cite: PlacedCite, note: number, previous: PlacedCite | undefined) => {
    const firstNote = firstNotes.get(cite.id)
    const lastNote = lastNotes.get(cite.id) ?? 0
    lastNotes.set(cite.id, note)
    if (firstNote === undefined) {
      firstNotes.set(cite.id, {note, printed: note - offset})
      return {position: first, 'near-note': false}
    }
    const position = previous?.id === cite.id ? repeated(cite, previous) : subsequent
    const isNear = note === 0 || note - lastNote <= nearNoteDistance
    const {printed} = firstNote
    const number = firstNote.note === note ? {} : {'first-reference-note-number': printed}
    return {position, 'near-note': isNear, ...number}
  }
  return {
    place(cites, note) {
      const previous = before && citeBefore(before, note)
      const placed = cites.map((cite, at) => place(cite, note, at === 0 ? previous : cites[at - 1]))
      const count = cites.length + (before?.note === note ? before.count : 0)
      if (cites.length > 0) before = {cites, note, count}
      return placed
    },
    begin(isFresh, less) {
      before = undefined
      offset = less
      if (!isFresh) return
      firstNotes = new Map()
      lastNotes = new Map()
    }
  }
}

interface Before {
  readonly cites: readonly PlacedCite[]
  readonly note: number
  /** Of all cites in that note so far. */
  readonly count: number
}

/** The cite that “ibid.” would mean: the one right before in this note, or the only one of the note before. */
function citeBefore({cites, note, count}: Before, here: number): PlacedCite | undefined {
  if (note === here) return cites.at(-1)
  return count === 1 && note >= here - 1 ? cites[0] : undefined
}

function repeated(cite: PlacedCite, previous: PlacedCite): number {
  const here = locatorOf(cite)
  const there = locatorOf(previous)
  if (there && !here) return subsequent
  return here === there ? ibid : ibidWithLocator
}

function locatorOf({locator, label}: PlacedCite): string | undefined {
  return locator && `${locator} ${label}`
}

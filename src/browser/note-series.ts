/**
 * Put a note behind the others of its series, before those of series that come after it: each series is a block of its own at
 * the foot of a page. Returns whether it is the last of all.
 */
export function addInSeries(note: HTMLElement, inner: HTMLElement): boolean {
  const rank = rankOf(note)
  const last = inner.lastElementChild
  const before = !last || rankOf(last) <= rank ? last : lastOf(inner, rank)
  if (before) before.after(note)
  else inner.prepend(note)
  markOpening(note)
  if (before === last) return true
  markOpening(note.nextElementSibling)
  return false
}

/** The main series has none. */
function rankOf(note: Element): number {
  return note instanceof HTMLElement ? Number(note.dataset['rank'] ?? 0) : 0
}

function lastOf(inner: HTMLElement, rank: number): Element | undefined {
  return [...inner.children].findLast(other => rankOf(other) <= rank)
}

/** A template sets a space before the first note of a series. */
function markOpening(note: Element | null): void {
  const before = note?.previousElementSibling
  if (!note) return
  const opens = before !== null && before !== undefined && rankOf(before) !== rankOf(note)
  note.toggleAttribute('data-opens-series', opens)
}

/**
 * Put a note behind the others of its series, before those of series that come after it: each series is a block of its own at
 * the foot of a page. What goes on over the page comes last: it is what is cut off.
 */
export function addInSeries(note: HTMLElement, inner: HTMLElement): void {
  const rank = rankOf(note)
  const last = inner.lastElementChild
  const before = !last || rankOf(last) <= rank ? last : lastOf(inner, rank)
  if (before) before.after(note)
  else inner.prepend(note)
  markOpening(note)
  markOpening(note.nextElementSibling)
}

export function takeFromSeries(note: HTMLElement): void {
  const next = note.nextElementSibling
  note.remove()
  markOpening(next)
}

/** The main series has none. */
function rankOf(note: Element): number {
  if (!(note instanceof HTMLElement)) return 0
  return isUnending(note) ? Number.POSITIVE_INFINITY : Number(note.dataset['rank'] ?? 0)
}

/** What is left of a note of pages before, and goes on to the next: notes that are called here stand above it. */
export function unending({lastElementChild: last}: HTMLElement): HTMLElement | undefined {
  return last instanceof HTMLElement && isUnending(last) ? last : undefined
}

/** Let what is left of a note of pages before go on to the next, for notes that are called here; false where there is none. */
export function giveWay(inner: HTMLElement): boolean {
  const [rest] = inner.querySelectorAll<HTMLElement>(':scope > [data-split-from]')
  if (!rest || isUnending(rest)) return false
  rest.dataset['unending'] = ''
  const next = rest.nextElementSibling
  inner.append(rest)
  markOpening(next)
  markOpening(rest)
  return true
}

function isUnending({dataset}: HTMLElement): boolean {
  return dataset['unending'] !== undefined
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

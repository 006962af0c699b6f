import type {Chunker} from 'pagedjs'
import type {Sheet} from './sheets.ts'

const pending = new WeakMap<Chunker, Sheet[]>()

/** The turned pages of the section that is laid out next. */
export function awaitSheets(chunker: Chunker, sheets: readonly Sheet[]): void {
  for (const [index, {mark}] of sheets.entries()) mark.dataset['turnedMark'] ??= String(index)
  pending.set(chunker, [...sheets])
}

/**
 * Set turned pages between the others: each behind the page that its mark stands on, while the text goes on from the page
 * before it to the one behind. `isBusy` says whether a note is still to go on: it must not do so on a turned page.
 */
export function insertSheets(chunker: Chunker, isBusy: () => boolean): void {
  const handleBreaks = chunker.handleBreaks.bind(chunker)
  chunker.handleBreaks = async (...values) => {
    if (!isBusy()) await setReached(chunker)
    return handleBreaks(...values)
  }
}

/** Set the sheets whose marks have been reached; at the end these are all. */
export async function setReached(chunker: Chunker): Promise<void> {
  const sheets = pending.get(chunker) ?? []
  for (let [sheet] = sheets; sheet && isReached(sheet, chunker); [sheet] = sheets) {
    sheets.shift()
    await setSheet(sheet, chunker)
  }
}

function isReached({mark}: Sheet, {pagesArea}: Chunker): boolean {
  const number = mark.dataset['turnedMark']
  return pagesArea?.querySelector(`[data-turned-mark="${number}"]`) !== null
}

async function setSheet({element}: Sheet, chunker: Chunker): Promise<void> {
  const last = chunker.pages.at(-1)
  if (!last) return
  await chunker.clonePage(last)
  const page = chunker.pages.at(-1)
  if (!page) return
  for (const name of [...page.element.classList]) {
    const isFirst = /_first_page$/u.test(name) && name !== 'pagedjs_first_page'
    if (isFirst || name === 'pagedjs_first_page') page.element.classList.remove(name)
  }
  page.createWrapper().append(element)
}

import type {Book, Section} from '../../book/book.ts'
import type {Bounds} from '../../book/budget.ts'
import {
  pageLockExists,
  pageLockIsOfBook,
  pageLockIsReadable,
  pagesWithinBudget
} from '../../book/messages/editions.ts'
import {report} from '../../book/messages.ts'
import type {PageLock, PageLockFile} from '../../book/page-lock.ts'
import type {Pagination} from '../../book/pagination.ts'
import {auditDrift} from './drift.ts'

/** The lock that the book's pages are to be compared with; what is wrong with the file is told on the manifest. */
export function usableLock(
  {manifest, sections}: Book,
  {path, lock, problem}: PageLockFile,
  {isFrozen = false, isWanted = manifest.lock !== undefined} = {}
): PageLock | undefined {
  const {file, lock: settings, title} = manifest
  if (problem !== undefined) report(file, pageLockIsReadable(path, problem), settings?.place)
  else if (lock && !isOfBook(lock, title, sections)) {
    report(file, pageLockIsOfBook(path, lock.title, title), settings?.place)
  } else if (lock) return lock
  else if (isWanted) report(file, pageLockExists(path, isFrozen), settings?.place)
  return undefined
}

/** A book may get another title, or other readings, from one edition to the next; hardly both. */
function isOfBook(lock: PageLock, title: string, sections: readonly Section[]): boolean {
  if (lock.title === title) return true
  const ids = new Set(sections.map(({id}) => id))
  const locked = lock.sections.filter(({matter}) => matter === 'body')
  return locked.filter(({id}) => ids.has(id)).length * 2 >= locked.length && locked.length > 0
}

/** The book on its pages in; told is what stands elsewhere than in the last edition, and a budget that is not kept to. */
export function auditEdition(book: Book, pagination: Pagination, lock: PageLock | undefined): void {
  if (lock) auditDrift(book, pagination, lock)
  const {budget, file} = book.manifest
  const {length: pages} = pagination.pages
  if (!budget?.pages || isWithin(pages, budget.pages)) return
  const longest = pagination.sections
    .map(({section, layout}) => ({title: section.title, pages: layout.pages.length}))
    .sort((one, other) => other.pages - one.pages)
    .slice(0, 3)
  report(file, pagesWithinBudget(pages, budget.pages, longest), budget.pages.place)
}

export function isWithin(number: number, {least = 0, most}: Bounds): boolean {
  return number >= least && number <= most
}

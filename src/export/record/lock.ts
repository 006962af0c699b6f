import type {Book} from '../../book/book.ts'
import type {Pagination} from '../../book/pagination.ts'
import {writeAtomically} from '../index.ts'
import {readableJson} from './json.ts'
import {lockOf} from './sections.ts'

/** Keep the pages of this edition for the next one to be compared with. */
export async function writePageLock(
  file: string,
  book: Book,
  pagination: Pagination
): Promise<void> {
  const {path, ...lock} = lockOf(book, pagination)
  await writeAtomically(file, Buffer.from(`${readableJson({version: 1, ...lock})}\n`))
}

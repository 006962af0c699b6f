import type {Element} from 'hast'
import {noteMark} from '../book/note-marks.ts'
import type {NoteMarks} from '../book/note-series.ts'
import type {PageMap} from '../book/pages.ts'

/**
 * The number on its page of the note that an element leads to; the note may be of another section. Ids tell: `mills--fn-7`
 * is the seventh of its series in the text, called at `mills--call-7`, so those right before it on that page count.
 */
export function numberOnPage(
  {properties}: Element,
  pages: PageMap | undefined
): string | undefined {
  const [, owner = '', name = '', count = ''] =
    /^#(.+)--fn-((?:.*-)?)(\d+)$/u.exec(String(properties['href'] ?? '')) ?? []
  const pageOf = (number: number) => pages?.get(`${owner}--call-${name}${number}`)?.page
  const page = count === '' ? undefined : pageOf(Number(count))
  if (page === undefined) return undefined
  let number = 1
  while (pageOf(Number(count) - number) === page) number++
  return noteMark(number, (properties['dataMarks'] ?? 'numbers') as NoteMarks)
}

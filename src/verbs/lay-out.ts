import type {Book, Section} from '../book/book.ts'
import type {Layout} from '../book/pages.ts'
import type {Pagination} from '../book/pagination.ts'
import type {Press} from '../book/press.ts'
import type {Template} from '../book/template.ts'
import {type PaginateOptions, paginate, type Render} from '../paginate.ts'
import {render} from '../render/index.ts'
import type {BuildOptions} from './options.ts'

/** A book on its pages, in a template; `onProgress` is told of each section. */
export function layOut(
  book: Book,
  template: Template,
  press: Press,
  {onProgress, onLaidOut, ...known}: BuildOptions & PaginateOptions
): Promise<Pagination> {
  const count = counter(book, onProgress)
  const setSection: Render = (section, context) => render(section, context, template)
  return paginate(book, setSection, press, {
    ...known,
    sides: template.sides,
    onLaidOut(section, layout) {
      count(section, layout)
      onLaidOut?.(section, layout)
    }
  })
}

/** Tells of each section laid out; those that are laid out again count too. */
function counter(
  {sections}: Book,
  onProgress: BuildOptions['onProgress']
): (section: Section, layout: Layout) => void {
  let done = 0
  let pages = 0
  return (section, layout) => {
    pages += layout.pages.length
    done++
    const total = Math.max(done, sections.length)
    onProgress?.({stage: 'lay out', section: section.title, done, total, pages})
  }
}

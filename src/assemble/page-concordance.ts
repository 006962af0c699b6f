import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {concordanceHasPages} from '../book/messages/original-pages.ts'
import {report} from '../book/messages.ts'
import {numberingWordsOf} from '../book/numbering-words.ts'
import {visit} from '../book/visit.ts'
import type {Assembly} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {type SectionPlan, section, title} from './section.ts'

/** Which page of this book each page of another edition begins on, reading by reading. */
export function pageConcordance(body: readonly Section[], assembly: Assembly): Section | undefined {
  const {manifest} = assembly
  const words = numberingWordsOf(manifest.language)
  const id = assembly.name('page-concordance')
  const readings = body.flatMap((reading, index) => {
    const pages = pagesIn(reading.tree)
    return pages.length > 0
      ? [concordanceOf(reading, pages, anchor(id, `${index + 1}`), words)]
      : []
  })
  if (readings.length === 0) {
    report(manifest.file, concordanceHasPages(), manifest.places?.sections?.get('page-concordance'))
    return undefined
  }
  const plan: SectionPlan = {
    id,
    type: 'page-concordance',
    matter: 'back',
    title: words.concordance,
    listed: true
  }
  return section(manifest, plan, [title(words.concordance), ...readings])
}

interface Page {
  readonly number: string
  readonly id: string
}

function pagesIn(tree: Element): Page[] {
  const found: Page[] = []
  visit(tree, 'element', ({properties}) => {
    const number = properties['dataOriginalPage']
    if (number !== undefined) found.push({number: String(number), id: String(properties['id'])})
  })
  return found
}

function concordanceOf(
  {id, title: name, language}: Section,
  pages: readonly Page[],
  owner: string,
  {original, here}: {readonly original: string; readonly here: string}
): Element {
  return h('div.concordance', [
    h('h2', {lang: language}, [h('a', {href: `#${id}`}, [setCapitals(name)])]),
    h(
      'p.columns',
      pages
        .slice(0, columns)
        .flatMap(() => [
          h('span.pair', [h('span.original', original), ' ', h('span.here', here)]),
          ' '
        ])
    ),
    h(
      'ul.pages',
      pages.map(page => row(page, owner))
    )
  ])
}

/** How many pairs stand side by side: the heads are printed over each. */
const columns = 4

function row({number, id}: Page, owner: string): Element {
  return h('li', [
    h('span.original', number),
    ' ',
    h('a', {dataReference: 'page', id: anchor(owner, `page-${number}`), href: `#${id}`})
  ])
}

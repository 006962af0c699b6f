import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {list} from '../book/words.ts'
import type {Assembly} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {type SectionPlan, section, title} from './section.ts'

/** The list of what the book holds, a row for each listed section: title, authors, page. */
export function contents(sections: readonly Section[], assembly: Assembly): Section {
  const {manifest, words} = assembly
  const id = assembly.name('contents')
  const plan: SectionPlan = {
    id,
    type: 'toc',
    matter: 'front',
    title: words.contents,
    startsOn: 'recto'
  }
  const rows = h(
    'ol.contents',
    outline(sections).map(item => entry(item, id, manifest.language))
  )
  return section(manifest, plan, [title(words.contents), rows])
}

interface Item {
  readonly section: Section
  readonly within: Item[]
}

/** The readings of a part stand within it; what comes after the body does not. */
function outline(sections: readonly Section[]): Item[] {
  const items: Item[] = []
  let part: Item | undefined
  for (const section of sections.filter(({listed}) => listed)) {
    const item = {section, within: []}
    const parent = section.type === 'chapter' ? part : undefined
    ;(parent?.within ?? items).push(item)
    if (section.type === 'part') part = item
  }
  return items
}

function entry({section, within}: Item, owner: string, language: string): Element {
  const lang = section.language === language ? {} : {lang: section.language}
  return h('li.entry', {dataType: section.type}, [
    h('p.row', [
      h('a.title', {href: `#${section.id}`, ...lang}, [setCapitals(section.title)]),
      ' ',
      section.authors.length > 0 ? h('span.authors', list(section.authors, language)) : undefined,
      ' ',
      h('a', {
        dataReference: 'page',
        id: anchor(owner, `ref-${section.id}`),
        href: `#${section.id}`
      })
    ]),
    within.length > 0
      ? h(
          'ol',
          within.map(item => entry(item, owner, language))
        )
      : undefined
  ])
}

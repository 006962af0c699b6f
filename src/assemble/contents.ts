import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {list} from '../book/words.ts'
import type {Assembly} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {contentsByWeek} from './contents-by-week.ts'
import {type SectionPlan, section, title} from './section.ts'
import {isByWeek} from './week-pages.ts'

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
  const listed = sections.filter(section => section.listed)
  const items = isByWeek(manifest) ? contentsByWeek(listed, assembly) : outline(listed)
  const rows = h(
    'ol.contents',
    items.map(item => entry(item, id, manifest.language))
  )
  return section(manifest, plan, [title(words.contents), rows])
}

export interface Item {
  readonly section: Section
  readonly within: Item[]
  /** Words that stand in the place of the section, which opens what they are about. */
  readonly head?: string
  /** Of a reading that stands in the contents a second time: the week that it is read in again. */
  readonly again?: string
}

/** The readings of a part stand within it; what comes after the body does not. */
function outline(sections: readonly Section[]): Item[] {
  const items: Item[] = []
  let part: Item | undefined
  for (const section of sections) {
    const item = {section, within: []}
    const parent = section.type === 'chapter' ? part : undefined
    ;(parent?.within ?? items).push(item)
    if (section.type === 'part') part = item
  }
  return items
}

function entry(item: Item, owner: string, language: string): Element {
  const {section, within, head} = item
  return h('li.entry', {dataType: head === undefined ? section.type : 'part'}, [
    head === undefined ? row(item, owner, language) : h('p.row', h('span.title', head)),
    within.length > 0
      ? h(
          'ol',
          within.map(inner => entry(inner, owner, language))
        )
      : undefined
  ])
}

function row({section, again}: Item, owner: string, language: string): Element {
  const lang = section.language === language ? {} : {lang: section.language}
  const name = again === undefined ? section.id : `${again}-${section.id}`
  return h('p.row', [
    h('a.title', {href: `#${section.id}`, ...lang}, [setCapitals(section.title)]),
    ' ',
    section.authors.length > 0 ? h('span.authors', list(section.authors, language)) : undefined,
    ' ',
    h('a', {dataReference: 'page', id: anchor(owner, `ref-${name}`), href: `#${section.id}`})
  ])
}

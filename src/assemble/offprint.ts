import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import type {Book, Section} from '../book/book.ts'
import {labelOf, type Meeting} from '../book/course.ts'
import {daysInWords} from '../book/course-dates.ts'
import {courseWordsOf} from '../book/course-words.ts'
import {anchor} from '../book/ids.ts'
import type {Manifest} from '../book/manifest.ts'
import type {Offprint} from '../book/offprint.ts'
import {list} from '../book/words.ts'
import {numberBlocks} from './blocks.ts'
import {setCapitals} from './capitals.ts'
import {courseLines} from './course-lines.ts'
import {line, type SectionPlan, section} from './section.ts'
import {converter} from './to-hast.ts'

/** The first page of an offprint: of which course and week it is, what it holds, and what it is taken from. */
export function assembleOffprint(
  {manifest, sections}: Book,
  {meeting, ids, title}: Offprint
): Section {
  const texts = ids.flatMap(id => sections.filter(one => one.id === id && one.type === 'chapter'))
  const plan: SectionPlan = {id: coverId, type: 'offprint', matter: 'front', title}
  const made = section(manifest, plan, [
    courseLines(manifest),
    ...(meeting ? headOf(meeting, manifest) : readingHead(texts)),
    ...(meeting || texts.length > 1
      ? [
          h(
            'ol',
            texts.map(text => row(text, manifest))
          )
        ]
      : []),
    ...texts.flatMap(text => credits(text, manifest)),
    from(texts, manifest)
  ])
  numberBlocks(made.tree)
  return made
}

const coverId = 'offprint'

function headOf(meeting: Meeting, {language}: Manifest): (Element | undefined)[] {
  const label = labelOf(meeting, language)
  const {dates, title} = meeting
  return [
    title === undefined ? undefined : h('p.week', label),
    h('h1.title', title ?? label),
    line('dates', daysInWords(dates, language))
  ]
}

function readingHead([text]: readonly Section[]): (Element | undefined)[] {
  if (!text) return []
  const {authors, language, title} = text
  return [
    h('h1.title', {lang: language}, [setCapitals(title)]),
    line('byline', authors.length > 0 ? list(authors, language) : undefined)
  ]
}

function row(text: Section, {language}: Manifest): Element {
  const {authors, id, title} = text
  return h('li', [
    h('p.row', [
      h('a.title', {href: `#${id}`, lang: text.language}, [setCapitals(title)]),
      ', ',
      ...(authors.length > 0 ? [h('span.authors', list(authors, language)), ', '] : []),
      pagesOf([text])
    ])
  ])
}

function pagesOf(texts: readonly Section[]): Element {
  const ids = texts.map(({id}) => id)
  return h('span.pages', {
    dataReference: 'section-pages',
    id: anchor(coverId, `pages-${ids[0] ?? ''}`),
    dataTargets: ids.join(' ')
  })
}

/** The section of the book that has them stays behind. */
function credits(text: Section, manifest: Manifest): Element[] {
  const entries = manifest.parts.flatMap(part => part.entries)
  const {copyright, permission} = entries.find(({id}) => id === text.entry) ?? {}
  const own = line('copyright', copyright)
  return [...(own ? [own] : []), ...(permission ? prose(permission, manifest) : [])]
}

function prose({children}: Root, {language, file}: Manifest): Element[] {
  const convert = converter({
    ...{titles: new Map(), pointings: [], owner: coverId, language, file},
    ...{notes: new Map(), definitions: []}
  })
  return convert(children).filter(child => child.type === 'element')
}

function from(texts: readonly Section[], manifest: Manifest): Element {
  const {date, edition, language, publisher, subtitle, title} = manifest
  const [before = '', after = ''] = courseWordsOf(language).offprintFrom.split('%')
  const house = [edition, publisher, date?.slice(0, 4)].filter(Boolean).join(', ')
  return h('p.from', [
    before,
    h('cite', [title, subtitle].filter(Boolean).join('. ')),
    after,
    house && ` (${house})`,
    ', ',
    pagesOf(texts)
  ])
}

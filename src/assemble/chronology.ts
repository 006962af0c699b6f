import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Section} from '../book/book.ts'
import {type Moment, momentInWords, momentOf} from '../book/dates.ts'
import {anchor} from '../book/ids.ts'
import {dateSorts} from '../book/messages/back-matter.ts'
import {report} from '../book/messages.ts'
import {list} from '../book/words.ts'
import type {Assembly} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {addToLast, type Prose, proseOf} from './prose.ts'
import {section, title} from './section.ts'

/** Events in the order of time, with the pages that tell of them; among them the readings, where the manifest asks for it. */
export function chronology(matter: 'front' | 'back', assembly: Assembly): Section | undefined {
  const {manifest, name} = assembly
  const {apparatus, language} = manifest
  const {events = [], readings = false} = apparatus?.chronology ?? {}
  const id = name('chronology')
  const prose = proseOf(
    events.map(({event}) => event),
    id,
    assembly
  )
  const rows = inOrder([...eventRows(assembly, prose), ...(readings ? readingRows(assembly) : [])])
  if (rows.length === 0) return
  const words = backMatterWordsOf(language).chronology
  const entries = rows.map(({date, moment, elements, target}, index) => {
    const reference = target ? pageOf(target, anchor(id, `ref-${index + 1}`)) : []
    return h('div.event', [
      h('dt', moment ? momentInWords(moment, language) : date),
      ' ',
      h('dd', addToLast(elements, reference))
    ])
  })
  const plan = {id, type: 'chronology', matter, title: words, listed: true} as const
  const made = section(manifest, plan, [
    title(words),
    h(rows.some(isLong) ? 'dl.events.days' : 'dl.events', entries),
    ...prose.notes()
  ])
  made.tree.properties['dataMatter'] = matter
  return made
}

/** A date that needs more room than a year. */
function isLong({date, moment}: Row): boolean {
  if (!moment) return date.length > 9
  return [moment.from, moment.to].some(day => day?.month !== undefined)
}

interface Row {
  /** As written. */
  readonly date: string
  readonly moment: Moment | undefined
  readonly elements: readonly Element[]
  /** The anchor id of what tells of it. */
  readonly target?: string | undefined
}

function eventRows({manifest}: Assembly, prose: Prose): Row[] {
  const events = manifest.apparatus?.chronology?.events ?? []
  return events.map(({date, event, target, place}) => {
    const moment = momentOf(date)
    if (!moment) report(manifest.file, dateSorts(date), place)
    return {date, moment, elements: prose.write(event), target}
  })
}

/** A reading by the day on which it first appeared. */
function readingRows({manifest, texts}: Assembly): Row[] {
  return texts.flatMap(({reading, language}) => {
    const {authors, date, title} = reading.metadata
    if (!date) return []
    const lang = language === manifest.language ? {} : {lang: language}
    const link = h('a.title', {href: `#${reading.id}`, ...lang}, [setCapitals(title)])
    const names = authors.length > 0 ? [`${list(authors, manifest.language)}, `] : []
    const elements = [h('p', [...names, link])]
    return [{date, moment: momentOf(date), elements, target: reading.id}]
  })
}

/** By their beginnings, a year before its months; what cannot be put in order stands behind the one before it. */
function inOrder(rows: readonly Row[]): Row[] {
  const groups: {moment: Moment | undefined; rows: Row[]}[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (row.moment || !last) groups.push({moment: row.moment, rows: [row]})
    else last.rows.push(row)
  }
  const compare = (one: Moment | undefined, other: Moment | undefined) => {
    for (const [at, number] of (one?.order ?? []).entries()) {
      const difference = number - (other?.order[at] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }
  return groups.sort((a, b) => compare(a.moment, b.moment)).flatMap(group => group.rows)
}

function pageOf(target: string, id: string): ElementContent[] {
  const page = h('a', {dataReference: 'p', id, href: `#${target}`})
  return [h('span.pages', ['(', page, ')'])]
}

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {type Work, workAnchor} from '../book/bibliography.ts'
import {bibliographyWordsOf} from '../book/bibliography-words.ts'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import type {Assembly, Text} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {type SectionPlan, section, title} from './section.ts'
import {type Convert, converter} from './to-hast.ts'

/** The works that the book cites, in their divisions. */
export function bibliography(assembly: Assembly): Section | undefined {
  const {manifest} = assembly
  const groups = manifest.works?.book.filter(({works}) => works.length > 0) ?? []
  if (groups.length === 0) return undefined
  const id = assembly.name('bibliography')
  const convert = converterFor(id, assembly)
  const name = bibliographyWordsOf(manifest.language).bibliography
  const lists = groups.map(group =>
    h('div.division', [
      group.title ? h('h2', group.title) : undefined,
      workList(group.works, id, convert)
    ])
  )
  const plan: SectionPlan = {id, type: 'bibliography', matter: 'back', title: name, listed: true}
  return section(manifest, plan, [title(name), ...lists])
}

/** The works that a reading cites, at its end. */
export function worksCited({reading, language}: Text, assembly: Assembly): Element | undefined {
  const works = assembly.manifest.works?.readings.get(reading.id) ?? []
  if (works.length === 0) return undefined
  const {manifest} = assembly
  const lang = language === manifest.language ? {} : {lang: manifest.language}
  return h('section', {dataType: 'bibliography', role: 'doc-bibliography', ...lang}, [
    h('h2', bibliographyWordsOf(manifest.language).worksCited),
    workList(works, reading.id, converterFor(anchor(reading.id, 'works'), assembly))
  ])
}

/** What each reading is taken from, in the order of the book. */
export function sources(assembly: Assembly): Section | undefined {
  const {manifest, texts} = assembly
  const id = assembly.name('sources')
  const convert = converterFor(id, assembly)
  const rows = texts.flatMap(({reading, language}) => {
    const work = manifest.works?.sources.get(reading.id)
    if (!work) return []
    const lang = language === manifest.language ? {} : {lang: language}
    const name = setCapitals(reading.metadata.title)
    const page = {
      dataReference: 'page',
      id: anchor(id, `ref-${reading.id}`),
      href: `#${reading.id}`
    }
    return h('div.source-of', [
      h('p.row', [h('a.title', {href: `#${reading.id}`, ...lang}, [name]), ' ', h('a', page)]),
      h('p.work', phrases(work, convert))
    ])
  })
  if (rows.length === 0) return undefined
  const name = bibliographyWordsOf(manifest.language).sources
  const plan: SectionPlan = {id, type: 'sources', matter: 'back', title: name, listed: true}
  return section(manifest, plan, [title(name), ...rows])
}

function workList(works: readonly Work[], owner: string, convert: Convert): Element {
  const isLabelled = works.some(({label}) => label !== undefined)
  return h(
    isLabelled ? 'ul.works.labelled' : 'ul.works',
    works.map(work =>
      h('li.work', {id: workAnchor(owner, work.anchor)}, [
        h('p', [...labelOf(work, convert), ...phrases(work, convert)])
      ])
    )
  )
}

function labelOf({label}: Work, convert: Convert): ElementContent[] {
  if (!label) return []
  const words = convert([{type: 'paragraph', children: structuredClone([...label])}])
  return [h('span.label', inner(words)), {type: 'text', value: ' '}]
}

function phrases({children}: Work, convert: Convert): ElementContent[] {
  return inner(convert([{type: 'paragraph', children: structuredClone([...children])}]))
}

function inner(words: readonly ElementContent[]): ElementContent[] {
  return words.flatMap(child => (child.type === 'element' ? child.children : []))
}

function converterFor(owner: string, assembly: Assembly): Convert {
  const {manifest} = assembly
  const {file, language} = manifest
  return converter({...assembly, owner, file, language, notes: new Map(), definitions: []})
}

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {anchor, slug, uniqueNames} from '../book/ids.ts'
import type {Assembly} from './assembly.ts'
import {collectEntries, type IndexEntry, type IndexPath} from './index-entries.ts'
import {type IndexOrder, indexOrder} from './index-order.ts'
import {type SectionPlan, section, title} from './section.ts'

/** The index of names and terms: what the marks in all other sections lead to, by the letters of its heads. */
export function subjectIndex(
  sections: readonly Section[],
  assembly: Assembly
): Section | undefined {
  const {manifest, words} = assembly
  const entries = collectEntries(sections, manifest)
  if (entries.size === 0) return
  const id = assembly.name('index')
  const order = indexOrder(manifest.language, words)
  const setting: Setting = {owner: id, order, assembly, anchors: anchorsOf(entries, id)}
  const plan: SectionPlan = {id, type: 'index', matter: 'back', title: words.index, listed: true}
  const groups = byLetter(order, entries.values()).map(group => letterGroup(group, setting))
  // Columns of their own: those of a section, below a title that spans them, Chromium moves to another page whole.
  return section(manifest, plan, [title(words.index), h('div.letters', groups)])
}

interface Setting {
  readonly owner: string
  readonly order: IndexOrder
  readonly assembly: Assembly
  /** By the joined path of the entry. */
  readonly anchors: ReadonlyMap<string, string>
}

function anchorsOf(entries: ReadonlyMap<string, IndexEntry>, owner: string): Map<string, string> {
  const name = uniqueNames()
  const anchors = new Map<string, string>()
  const walk = (within: ReadonlyMap<string, IndexEntry>, path: IndexPath) => {
    for (const entry of within.values()) {
      const inner = [...path, entry.words]
      anchors.set(joined(inner), anchor(owner, name(slug(inner.join(' ')))))
      walk(entry.within, inner)
    }
  }
  walk(entries, [])
  return anchors
}

function joined(path: IndexPath): string {
  return path.join('!')
}

interface Group {
  readonly letter: string
  readonly entries: IndexEntry[]
}

function byLetter(order: IndexOrder, entries: Iterable<IndexEntry>): Group[] {
  const groups: Group[] = []
  for (const entry of order.sort(entries)) {
    const letter = order.letter(entry)
    const last = groups.at(-1)
    if (last?.letter === letter) last.entries.push(entry)
    else groups.push({letter, entries: [entry]})
  }
  return groups
}

function letterGroup({letter, entries}: Group, setting: Setting): Element {
  return h('div.letter', [
    letter ? h('h2.letter-head', letter) : undefined,
    h(
      'ul.index-list',
      entries.map(entry => item(entry, [], setting))
    )
  ])
}

function item(entry: IndexEntry, path: IndexPath, setting: Setting): Element {
  const inner = [...path, entry.words]
  const within = setting.order.sort(entry.within.values())
  return h(path.length === 0 ? 'li.head' : 'li', {id: setting.anchors.get(joined(inner))}, [
    h('p.entry', [
      h('span.term', entry.words),
      locators(entry, inner, setting),
      cross(entry, setting)
    ]),
    within.length > 0
      ? h(
          'ul.sub',
          within.map(sub => item(sub, inner, setting))
        )
      : undefined
  ])
}

function locators({targets}: IndexEntry, path: IndexPath, {anchors}: Setting): ElementContent[] {
  if (targets.length === 0) return []
  const id = `${anchors.get(joined(path))}--pages`
  const properties = {dataReference: 'locators', dataTargets: targets.join(' '), id}
  return [{type: 'text', value: ', '}, h('span', properties)]
}

/** `. See Folio` for a head without pages, `. See also Folio; Recto` behind those of one that has some. */
function cross({see, seeAlso}: IndexEntry, setting: Setting): ElementContent[] {
  const {words} = setting.assembly
  const paths = see.length > 0 ? see : seeAlso
  if (paths.length === 0) return []
  const lead = capital(see.length > 0 ? words.see : words.seeAlso)
  const links = setting.order.sort(paths.map(pointed)).flatMap(({words}, index) => {
    const link = h('a', {href: `#${setting.anchors.get(words)}`}, words.split('!').join(', '))
    return index ? ['; ', link] : [link]
  })
  return [{type: 'text', value: '. '}, h('span.cross', [h('em', lead), ' ', ...links])]
}

/** A path in the shape of an entry, to be sorted like one. */
function pointed(path: IndexPath): IndexEntry {
  return {words: joined(path), targets: [], within: new Map(), see: [], seeAlso: []}
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

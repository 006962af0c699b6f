import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {IndexStyle} from '../book/index-marks.ts'
import {indexWordsOf} from '../book/index-words.ts'
import type {Assembly} from './assembly.ts'
import type {IndexGroup, IndexOrder} from './index-order.ts'
import type {IndexEntry, IndexPath} from './index-tree.ts'

/** What the items of an index need to know of it. */
export interface Setting extends Required<Pick<IndexStyle, 'style' | 'letters' | 'ranges'>> {
  readonly owner: string
  readonly order: IndexOrder
  readonly assembly: Assembly
  /** By the joined path of the entry. */
  readonly anchors: ReadonlyMap<string, string>
}

/** The heads of a letter under it. */
export function letterGroup({letter, entries}: IndexGroup, setting: Setting): Element {
  return h('div.letter', [
    letter && setting.letters ? h('h2.letter-head', letter) : undefined,
    h(
      'ul.index-list',
      entries.map(entry => item(entry, [], setting))
    )
  ])
}

export function joined(path: IndexPath): string {
  return path.join('!')
}

function item(entry: IndexEntry, path: IndexPath, setting: Setting): Element {
  const inner = [...path, entry.words]
  const within = setting.order.sort(entry.within.values())
  const isRunIn = setting.style === 'run-in' && within.length > 0
  const lines = isRunIn ? runIn(entry, inner, setting) : line(entry, inner, setting)
  const sub = isRunIn || within.length === 0 ? undefined : subList(within, inner, setting)
  const properties = {
    id: anchorOf(inner, setting),
    ...(!entry.isAsked && {dataFound: ''})
  }
  const name = sub ? 'p.entry.opens' : 'p.entry'
  return h(path.length === 0 ? 'li.head' : 'li', properties, [h(name, lines), sub])
}

/** What stands over sub-entries that go on on another page is ready in the list: the press puts it there. */
function subList(within: readonly IndexEntry[], path: IndexPath, setting: Setting): Element {
  const {continued} = indexWordsOf(setting.assembly.manifest.language)
  const dataContinued = continued.replace('%', path.at(-1) ?? '')
  return h(
    'ul.sub',
    {dataContinued},
    within.map(sub => item(sub, path, setting))
  )
}

function line(entry: IndexEntry, path: IndexPath, setting: Setting): ElementContent[] {
  return [h('span.term', entry.words), ...locators(entry, path, setting), ...cross(entry, setting)]
}

/** `paper, 3; rag, 4; sizes of, 5 (folio, 6; quarto, 7)`: the third level in brackets. */
function runIn(entry: IndexEntry, path: IndexPath, setting: Setting): ElementContent[] {
  const subs = setting.order.sort(entry.within.values())
  const {see, seeAlso, ...own} = entry
  const isBare = entry.targets.length === 0
  return [
    ...line({...own, see: [], seeAlso: []}, path, setting),
    ...subs.flatMap((sub, index) => [
      text(index === 0 && isBare ? ': ' : '; '),
      subEntry(sub, [...path, sub.words], setting)
    ]),
    ...cross({...entry, see, seeAlso}, setting)
  ]
}

function subEntry(entry: IndexEntry, path: IndexPath, setting: Setting): Element {
  const within = setting.order.sort(entry.within.values())
  const inner = within.flatMap((sub, index) => [
    text(index === 0 ? ' (' : '; '),
    subEntry(sub, [...path, sub.words], setting)
  ])
  return h('span.sub-entry', {id: anchorOf(path, setting)}, [
    ...line(entry, path, setting),
    ...inner,
    ...(within.length > 0 ? [text(')')] : [])
  ])
}

function locators(
  {targets}: IndexEntry,
  path: IndexPath,
  {anchors, ranges}: Setting
): ElementContent[] {
  if (targets.length === 0) return []
  const id = `${anchors.get(joined(path))}--pages`
  const properties = {
    dataReference: 'locators',
    dataTargets: targets.join(' '),
    ...(ranges === 'marked' && {dataRanges: ranges}),
    id
  }
  return [text(', '), h('span', properties)]
}

/** `. See Folio` for a head without pages, `. See also Folio; Recto` behind those of one that has some. */
function cross(
  {see, seeAlso}: Pick<IndexEntry, 'see' | 'seeAlso'>,
  setting: Setting
): ElementContent[] {
  const {words} = setting.assembly
  const paths = see.length > 0 ? see : seeAlso
  if (paths.length === 0) return []
  const lead = capital(see.length > 0 ? words.see : words.seeAlso)
  const links = setting.order.sort(paths.map(pointed)).flatMap(({words}, index) => {
    const link = h('a', {href: `#${setting.anchors.get(words)}`}, words.split('!').join(', '))
    return index ? ['; ', link] : [link]
  })
  return [text('. '), h('span.cross', [h('em', lead), ' ', ...links])]
}

/** A path in the shape of an entry, to be sorted like one. */
function pointed(path: IndexPath): IndexEntry {
  const empty = {targets: [], within: new Map(), see: [], seeAlso: [], isAsked: false}
  return {words: joined(path), ...empty}
}

function anchorOf(path: IndexPath, {anchors}: Setting): string | undefined {
  return anchors.get(joined(path))
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

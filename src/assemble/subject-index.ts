import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {anchor, slug, uniqueNames} from '../book/ids.ts'
import type {Assembly} from './assembly.ts'
import {checkHeads} from './index-checks.ts'
import {collectEntries} from './index-entries.ts'
import {joined, letterGroup, type Setting} from './index-items.ts'
import {byLetter, indexOrder} from './index-order.ts'
import type {Entries, IndexPath} from './index-tree.ts'
import {type SectionPlan, section, title} from './section.ts'

/**
 * The indexes: what the marks in all other sections lead to, by the letters of its heads. Those that the manifest asks for
 * by name come first, the general one last.
 */
export function subjectIndexes(sections: readonly Section[], assembly: Assembly): Section[] {
  const {manifest, words} = assembly
  const lists = collectEntries(sections, manifest)
  for (const entries of lists.values()) checkHeads(entries, manifest.language)
  const named = (manifest.index.lists ?? []).map(list => ({
    ...list,
    id: `index-${slug(list.name)}`
  }))
  return [...named, {name: '', title: words.index, id: 'index'}].flatMap(({name, title, id}) => {
    const entries = lists.get(name)
    return entries && entries.size > 0 ? [indexSection(entries, {id, title}, assembly)] : []
  })
}

function indexSection(
  entries: Entries,
  named: {readonly id: string; readonly title: string},
  assembly: Assembly
): Section {
  const {manifest, words} = assembly
  const {style = 'indented', letters = true, columns, ranges = 'merged'} = manifest.index
  const id = assembly.name(named.id)
  const order = indexOrder(manifest.language, words)
  const anchors = anchorsOf(entries, id)
  const setting: Setting = {owner: id, order, assembly, anchors, style, letters, ranges}
  const plan: SectionPlan = {id, type: 'index', matter: 'back', title: named.title, listed: true}
  const groups = byLetter(order, entries.values()).map(group => letterGroup(group, setting))
  // Columns of their own: those of a section, below a title that spans them, Chromium moves to another page whole.
  const list = h('div.letters', groups)
  if (columns) list.properties['dataColumns'] = columns
  if (style === 'run-in') list.properties['dataStyle'] = style
  return section(manifest, plan, [title(named.title), list])
}

function anchorsOf(entries: Entries, owner: string): Map<string, string> {
  const name = uniqueNames()
  const anchors = new Map<string, string>()
  const walk = (within: Entries, path: IndexPath) => {
    for (const entry of within.values()) {
      const inner = [...path, entry.words]
      anchors.set(joined(inner), anchor(owner, name(slug(inner.join(' ')))))
      walk(entry.within, inner)
    }
  }
  walk(entries, [])
  return anchors
}

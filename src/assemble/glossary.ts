import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {GlossaryTerm} from '../book/apparatus.ts'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {SKIP, visit} from '../book/visit.ts'
import {alphabet} from './alphabet.ts'
import type {Assembly} from './assembly.ts'
import {addToLast, type Prose, proseOf} from './prose.ts'
import {type SectionPlan, section, title} from './section.ts'

/** The terms with what they mean, and the pages of all `sections` that use them. */
export function glossary(sections: readonly Section[], assembly: Assembly): Section | undefined {
  const {manifest, glossaryId: id} = assembly
  const terms = manifest.apparatus?.glossary?.terms ?? []
  if (terms.length === 0 || id === undefined) return
  const words = backMatterWordsOf(manifest.language).glossary
  const sorted = alphabet(terms, ({sortAs, term}) => sortAs ?? term, assembly)
  const prose = proseOf(
    sorted.flatMap(({definition}) => definition ?? []),
    id,
    assembly
  )
  const names = new Map(terms.map(({term, id: own}) => [term, anchor(id, own)]))
  const setting = {owner: id, uses: usesIn(sections), names, prose, assembly}
  const plan: SectionPlan = {
    ...{id, type: 'glossary', matter: 'back', title: words, role: 'doc-glossary', listed: true}
  }
  const entries = h(
    'dl.entries',
    sorted.map(term => entry(term, setting))
  )
  return section(manifest, plan, [title(words), entries, ...prose.notes()])
}

interface Setting {
  readonly owner: string
  /** Ids of the uses, by that of the term. */
  readonly uses: ReadonlyMap<string, readonly string[]>
  /** Anchor ids of the entries by their terms. */
  readonly names: ReadonlyMap<string, string>
  readonly prose: Prose
  readonly assembly: Assembly
}

/** Uses outside pull quotes, which say again what the text says. */
function usesIn(sections: readonly Section[]): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  for (const {tree} of sections) {
    visit(tree, 'element', ({properties}) => {
      const {ariaHidden, dataTerm, id} = properties
      if (ariaHidden === 'true') return SKIP
      if (typeof dataTerm !== 'string' || typeof id !== 'string') return
      uses.set(dataTerm, [...(uses.get(dataTerm) ?? []), id])
      return
    })
  }
  return uses
}

function entry(term: GlossaryTerm, setting: Setting): Element {
  const {prose, owner} = setting
  const id = anchor(owner, term.id)
  const kind = {dataTargetKind: 'term', dataTargetTitle: term.term}
  const definition = term.definition ? prose.write(term.definition) : []
  const behind = [...cross(term, setting), ...pages(term, id, setting)]
  return h('div.entry', [
    h('dt', {id, ...kind}, h('dfn', term.term)),
    ' ',
    h('dd', addToLast(definition, behind))
  ])
}

function pages({id: term}: GlossaryTerm, id: string, {uses}: Setting): ElementContent[] {
  const targets = uses.get(term) ?? []
  if (targets.length === 0) return []
  const properties = {dataReference: 'locators', dataTargets: targets.join(' ')}
  return [h('span.pages', h('span', {...properties, id: `${id}--pages`}))]
}

/** `See Leaf; Page`, or `See also` behind a definition. */
function cross({definition, see}: GlossaryTerm, {names, assembly}: Setting): ElementContent[] {
  if (see.length === 0) return []
  const {words} = assembly
  const lead = definition ? words.seeAlso : words.see
  const links = see.flatMap((term, index): (Element | string)[] => {
    const link = h('a', {href: `#${names.get(term) ?? ''}`}, term)
    return index > 0 ? ['; ', link] : [link]
  })
  const capital = lead.charAt(0).toUpperCase() + lead.slice(1)
  return [h('span.cross', [h('em', capital), ' ', ...links, '.']), {type: 'text', value: ' '}]
}

import type {Element} from 'hast'
import {h} from 'hastscript'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import type {Entry} from '../book/manifest.ts'
import {copyrightLine} from '../book/rights/credit.ts'
import {list} from '../book/words.ts'
import type {Assembly, Text} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {creditPhrases} from './credits.ts'
import {type Prose, proseOf} from './prose.ts'
import {line, type SectionPlan, section, title} from './section.ts'

/** Whose the texts are and who gave leave to print them, reading by reading. */
export function permissions(assembly: Assembly): Section | undefined {
  const {manifest, name} = assembly
  const credited = creditedTexts(assembly)
  const intro = manifest.apparatus?.permissions
  if (credited.length === 0 && !intro) return
  const id = name('permissions')
  const trees = credited.flatMap(({reading}) => reading.entry.permission ?? [])
  const prose = proseOf([...(intro ? [intro] : []), ...trees], id, assembly)
  const words = backMatterWordsOf(manifest.language).permissions
  const before = intro ? prose.write(intro) : []
  const credits = credited.map(text => credit(text, id, prose, assembly))
  const plan: SectionPlan = {
    ...{id, type: 'permissions', matter: 'back', title: words, role: 'doc-credits', listed: true}
  }
  return section(manifest, plan, [title(words), ...before, ...credits, ...prose.notes()])
}

/** A text that was split into several readings is credited once. */
function creditedTexts({texts}: Assembly): Text[] {
  const told = new Set<Entry['id']>()
  return texts.filter(({reading}) => {
    const {copyright, id, permission, rights} = reading.entry
    if (!(copyright ?? permission ?? rights) || told.has(id)) return false
    told.add(id)
    return true
  })
}

function credit(text: Text, owner: string, prose: Prose, {ledger, manifest}: Assembly): Element {
  const {entry, id, metadata} = text.reading
  const lang = text.language === manifest.language ? {} : {lang: text.language}
  const {authors} = metadata
  const row = ledger.get(entry.id)
  const usual = row && creditPhrases(row, {language: manifest.language, isFull: true})
  return h('div.permission', [
    h('p.row', [
      h('a.title', {href: `#${id}`, ...lang}, [setCapitals(metadata.title)]),
      ' ',
      authors.length > 0 ? h('span.authors', list(authors, manifest.language)) : undefined,
      ' ',
      h('a', {dataReference: 'page', id: anchor(owner, `ref-${id}`), href: `#${id}`})
    ]),
    line('copyright', row?.rights ? copyrightLine(row, manifest.language) : entry.copyright),
    ...(entry.permission ? prose.write(entry.permission) : [line('right', usual)])
  ])
}

import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Section} from '../book/book.ts'
import type {Assembly} from './assembly.ts'
import {proseOf} from './prose.ts'
import {type SectionPlan, section, title} from './section.ts'

/** To whom the book is: a leaf without a head. */
export function dedication(assembly: Assembly): Section | undefined {
  const {manifest, name} = assembly
  const tree = manifest.apparatus?.dedication
  if (!tree) return
  const id = name('dedication')
  const prose = proseOf([tree], id, assembly)
  const plan: SectionPlan = {
    ...{id, type: 'dedication', matter: 'front', title: manifest.title},
    ...{startsOn: 'recto', role: 'doc-dedication'}
  }
  return section(manifest, plan, [h('div.words', prose.write(tree)), ...prose.notes()])
}

/** Words of others that the book opens with, each with its source. */
export function epigraph(assembly: Assembly): Section | undefined {
  const {manifest, name} = assembly
  const epigraphs = manifest.apparatus?.epigraphs ?? []
  if (epigraphs.length === 0) return
  const id = name('epigraph')
  const trees = epigraphs.flatMap(({text, source}) => (source ? [text, source] : [text]))
  const prose = proseOf(trees, id, assembly)
  const quotes = epigraphs.map(({text, source}) =>
    h('blockquote.epigraph', [
      ...prose.write(text),
      source && h('footer.attribution', prose.write(source))
    ])
  )
  const plan: SectionPlan = {
    ...{id, type: 'epigraph', matter: 'front', title: manifest.title},
    ...{startsOn: 'recto', role: 'doc-epigraph'}
  }
  return section(manifest, plan, [...quotes, ...prose.notes()])
}

/** The preface or the introduction, where the manifest itself has its words. */
export function editorText(
  type: 'preface' | 'introduction',
  assembly: Assembly
): Section | undefined {
  const {manifest} = assembly
  const words = backMatterWordsOf(manifest.language)[type]
  return headed(manifest.apparatus?.[type], {type, matter: 'front', title: words}, assembly)
}

/** What the editor recommends to read next. */
export function furtherReading(assembly: Assembly): Section | undefined {
  const {manifest} = assembly
  const words = backMatterWordsOf(manifest.language).furtherReading
  const plan = {type: 'further-reading', matter: 'back', title: words} as const
  return headed(manifest.apparatus?.furtherReading, plan, assembly)
}

function headed(
  tree: Root | undefined,
  plan: Pick<SectionPlan, 'type' | 'matter' | 'title'>,
  assembly: Assembly
): Section | undefined {
  if (!tree) return
  const {type, matter, title: words} = plan
  const id = assembly.name(type)
  const prose = proseOf([tree], id, assembly)
  const children: Element[] = [title(words), ...prose.write(tree)]
  const startsOn = matter === 'front' ? 'recto' : 'page'
  const role = type === 'further-reading' ? 'doc-bibliography' : `doc-${type}`
  const whole = {...plan, id, startsOn, role, listed: true} as const
  return section(assembly.manifest, whole, [...children, ...prose.notes()])
}

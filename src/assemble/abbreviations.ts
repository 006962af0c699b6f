import {h} from 'hastscript'
import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {ShortForm} from '../book/apparatus.ts'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Section} from '../book/book.ts'
import {visit} from '../book/visit.ts'
import {alphabet} from './alphabet.ts'
import type {Assembly} from './assembly.ts'
import {section, title} from './section.ts'

/** Short forms and what they stand for: those of the manifest, and those that the texts define. */
export function abbreviations(matter: 'front' | 'back', assembly: Assembly): Section | undefined {
  const {manifest, name} = assembly
  const forms = alphabet(collect(assembly), ({short}) => short, assembly)
  if (forms.length === 0) return
  const words = backMatterWordsOf(manifest.language).abbreviations
  const id = name('abbreviations')
  const list = h(
    'dl.entries',
    forms.map(({short, long}) => h('div.entry', [h('dt', short), ' ', h('dd', long)]))
  )
  const plan = {id, type: 'abbreviations', matter, title: words, listed: true} as const
  const made = section(manifest, plan, [title(words), list])
  made.tree.properties['dataMatter'] = matter
  return made
}

/** Each once; what the manifest says of one wins. */
function collect({manifest, texts}: Assembly): ShortForm[] {
  const ours = manifest.apparatus?.abbreviations ?? []
  const told = new Set(ours.map(({short}) => short))
  const forms = new Map(ours.map(form => [`${form.short}\n${form.long}`, form]))
  for (const {headnote, body} of texts) {
    const whole: Root = {type: 'root', children: [...headnote, ...body]}
    visit(whole, 'abbreviation', node => {
      const short = textOf(node)
      const long = node.title?.trim()
      if (long && !told.has(short)) forms.set(`${short}\n${long}`, {short, long})
    })
  }
  return [...forms.values()]
}

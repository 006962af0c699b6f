import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {figureWordsOf} from '../book/figure-words.ts'
import {anchor} from '../book/ids.ts'
import type {Assembly} from './assembly.ts'
import {isCredit, isMark} from './captions.ts'
import type {ListedFigure} from './figure-numbers.ts'
import {type SectionPlan, section, title} from './section.ts'

/** The list of the figures or of the tables of the book that have a caption, with their pages. */
export function figureList(
  type: 'figures' | 'tables',
  matter: 'front' | 'back',
  {manifest, name, figures}: Assembly
): Section | undefined {
  const listed = figures.filter(({kind}) => `${kind}s` === type)
  if (listed.length === 0) return undefined
  const words = figureWordsOf(manifest.language)[type]
  const id = name(type)
  const plan: SectionPlan = {id, type, matter, title: words, listed: matter === 'back'}
  const rows = listed.map(figure => entry(figure, id, manifest.language))
  const made = section(manifest, plan, [title(words), h('ol.contents', rows)])
  made.tree.properties['dataMatter'] = matter
  return made
}

function entry(
  {kind, id, number, caption, short, language}: ListedFigure,
  owner: string,
  ours: string
): Element {
  const lang = language === ours ? {} : {lang: language}
  const words = short ? [{type: 'text' as const, value: short}] : wordsOf(caption)
  return h('li.entry', {dataType: kind}, [
    h('p.row', [
      h('a.title', {href: `#${id}`, ...lang}, [
        ...(number === undefined
          ? []
          : [h('span.number', number), {type: 'text' as const, value: ' '}]),
        ...words
      ]),
      ' ',
      h('a', {dataReference: 'page', id: anchor(owner, `ref-${id}`), href: `#${id}`})
    ])
  ])
}

/** A caption without its notes, its marks and whose picture it is; emphasis stays. */
function wordsOf({children}: Element): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child]
    if (child.type !== 'element' || isCredit(child) || isMark(child)) return []
    const within = wordsOf(child)
    return kept.has(child.tagName) ? [h(child.tagName, within)] : within
  })
}

const kept: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'sub', 'sup', 'code', 'q'])

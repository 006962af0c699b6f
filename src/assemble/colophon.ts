import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {isRightToLeft} from '../book/direction.ts'
import {anchor} from '../book/ids.ts'
import {list} from '../book/words.ts'
import type {Assembly} from './assembly.ts'
import {type SectionPlan, section, title} from './section.ts'

/** How the book was made: its faces, its page, its tools. The faces and the page are the template's to say. */
export function colophon({manifest, words, name}: Assembly): Section {
  const id = name('colophon')
  const plan: SectionPlan = {id, type: 'colophon', matter: 'back', title: words.colophon}
  return section(manifest, plan, [
    title(words.colophon),
    sentence(words.setIn, fact('faces', id)),
    sentence(words.pageSize, fact('size', id, isRightToLeft(manifest.language))),
    sentence(words.madeWith, list(['Lectern', 'Paged.js', 'Chromium'], manifest.language))
  ])
}

function fact(kind: 'faces' | 'size', owner: string, isLeftwards = false): Element {
  // Lengths run rightwards in every language: `6 × 9 in`.
  const dir = kind === 'size' && isLeftwards ? {dir: 'ltr'} : {}
  return h('span', {dataReference: kind, id: anchor(owner, kind), ...dir})
}

function sentence(words: string, what: Element | string): Element {
  const [before, after] = words.split('%')
  return h('p', before, what, after)
}

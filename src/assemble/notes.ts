import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import type {NotePolicy} from '../book/manifest.ts'
import {wordsOf} from '../book/words.ts'
import type {Assembly} from './assembly.ts'
import type {Notes} from './number.ts'
import type {Chapter} from './reading.ts'
import {type SectionPlan, section, title} from './section.ts'
import type {Convert} from './to-hast.ts'

export type NoteBodies = readonly Element[]

/** Where notes stand. */
export interface NotePlace {
  /** Prefix of their ids. */
  readonly owner: string
  readonly place: NotePolicy['place']
  /** Of the text around them. */
  readonly language: string
}

/** The bodies of a text's notes in the order of their numbers, each led by its marker. */
export function noteBodies(
  notes: Notes,
  {owner, place, language}: NotePlace,
  {manifest}: Assembly,
  convert: Convert
): NoteBodies {
  return [...notes.values()].map(({number, definition}) => {
    const isOurs = definition.data !== undefined && 'inManifest' in definition.data
    const lang = isOurs && language !== manifest.language ? {lang: manifest.language} : {}
    const children = convert(definition.children)
    const marker = h('a.marker', {href: `#${anchor(owner, `call-${number}`)}`}, `${number} `)
    const id = anchor(owner, `fn-${number}`)
    const isFirst = (child: (typeof children)[number]) => child.type === 'element'
    const first = children.find(isFirst)
    if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(marker)
    else children.unshift(h('p', marker))
    return place === 'foot'
      ? h('aside', {dataType: 'footnote', id, ...lang}, children)
      : h('div', {dataType: 'endnote', id, ...lang}, children)
  })
}

/** Where the bodies stand in their own section: at its end, for the press to set at the foot, or as a list. */
export function noteArea(
  bodies: NoteBodies,
  place: NotePolicy['place'],
  language: string
): Element | undefined {
  if (bodies.length === 0 || place === 'book') return
  if (place === 'foot') return h('section', {dataType: 'footnotes'}, [...bodies])
  return h('section', {dataType: 'endnotes'}, [h('h2', wordsOf(language).notes), ...bodies])
}

/** The section of the notes at the end of the book, reading by reading. */
export function notesSection(
  chapters: readonly Chapter[],
  assembly: Assembly
): Section | undefined {
  const {manifest, words, name} = assembly
  const groups = chapters
    .filter(({notes}) => notes.length > 0)
    .map(({section: {title, language}, notes}) => {
      const lang = language === manifest.language ? {} : {lang: language}
      return h('div.reading-notes', lang, [h('h2', title), ...notes])
    })
  if (manifest.notes.place !== 'book' || groups.length === 0) return
  const plan: SectionPlan = {
    id: name('notes'),
    type: 'endnotes',
    matter: 'back',
    title: words.notes,
    listed: true
  }
  return section(manifest, plan, [title(words.notes), ...groups])
}

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {known} from '../book/words.ts'
import type {Assembly, Text} from './assembly.ts'
import {livesTold, readingsByPerson, type Told} from './lives.ts'
import {familyFirst, namesIn} from './names.ts'
import {noteAreas, noteBodies} from './notes.ts'
import {numberNotes} from './number.ts'
import {addToLast} from './prose.ts'
import {type SectionPlan, section, title} from './section.ts'
import {type Convert, converter} from './to-hast.ts'

/** Who the authors, editors and translators are, by surname, each with the pages of what they wrote. */
export function contributors(assembly: Assembly): Section | undefined {
  const {manifest, words} = assembly
  const lives = livesTold(assembly)
  if (lives.length === 0) return
  const {compare} = new Intl.Collator(known(manifest.language))
  const told = lives.sort((a, b) => compare(familyFirst(a.note.name), familyFirst(b.note.name)))
  const id = assembly.name('contributors')
  const plan: SectionPlan = {
    id,
    type: 'contributors',
    matter: 'back',
    title: words.contributors,
    listed: true
  }
  const persons = readingsByPerson(assembly.texts)
  const people = told.map((one, index) => {
    const texts = namesIn(one.note.name).flatMap(persons.find)
    return person(one, texts, assembly, `${id}--${index + 1}`)
  })
  return section(manifest, plan, [title(words.contributors), ...people.flat()])
}

/** A biography may call notes of its reading: they go to its own foot. */
function person(
  {note, text}: Told,
  texts: readonly Text[],
  assembly: Assembly,
  owner: string
): Element[] {
  const {manifest} = assembly
  const {language = manifest.language} = text ?? {}
  const tree: Root = {type: 'root', children: [...note.children, ...definitionsOf(text)]}
  const [notes = new Map()] = numberNotes([{tree}], {
    ...manifest,
    notes: {...manifest.notes, place: 'foot', numbering: 'reading'}
  })
  const file = text?.reading.file ?? manifest.file
  const {definitions = []} = text ?? {}
  const convert: Convert = converter({
    ...{...assembly, owner, language, file, notes, definitions}
  })
  const lang = language === manifest.language ? {} : {lang: language}
  const words = convert(note.children).filter(child => child.type === 'element')
  const life = h('div.contributor', lang, addToLast(words, pages(texts, owner)))
  const bodies = noteBodies(notes, {owner, language}, assembly, convert)
  return [life, ...noteAreas(bodies, language)]
}

function definitionsOf(text: Told['text']): Root['children'] {
  const children = text?.reading.tree.children ?? []
  return children.filter(({type}) => type === 'footnoteDefinition')
}

/** `(p. 12, p. 40)`: where each reading begins. */
function pages(texts: readonly Text[], owner: string): ElementContent[] {
  const links = [...new Set(texts)].flatMap(({reading: {id}}, index) => {
    const link = h('a', {dataReference: 'p', id: anchor(owner, `ref-${id}`), href: `#${id}`})
    return index > 0 ? [', ', link] : [link]
  })
  return links.length > 0 ? [h('span.pages', ['(', ...links, ')'])] : []
}

import type {Element} from 'hast'
import {h} from 'hastscript'
import {toString as textOf} from 'mdast-util-to-string'
import type {Section} from '../book/book.ts'
import type {ContributorNote} from '../book/reading.ts'
import {known} from '../book/words.ts'
import type {Assembly, Text} from './assembly.ts'
import {noteArea, noteBodies} from './notes.ts'
import {numberNotes} from './number.ts'
import {type SectionPlan, section, title} from './section.ts'
import {converter} from './to-hast.ts'

/** The notes on the authors, by surname; what two readings say in the same words is said once. */
export function contributors(assembly: Assembly): Section | undefined {
  const {manifest, words} = assembly
  const notes = collect(assembly)
  if (notes.length === 0) return
  const id = assembly.name('contributors')
  const plan: SectionPlan = {
    id,
    type: 'contributors',
    matter: 'back',
    title: words.contributors,
    listed: true
  }
  const people = notes.map((note, index) => person(note, assembly, `${id}--${index + 1}`))
  return section(manifest, plan, [title(words.contributors), ...people.flat()])
}

interface Attributed {
  readonly note: ContributorNote
  readonly text: Text
}

function collect({manifest, texts}: Assembly): Attributed[] {
  const said = new Map<string, Attributed>()
  for (const text of texts) {
    for (const note of text.reading.contributors) {
      const words = textOf(note.children).replace(/\s+/gu, ' ').trim()
      if (!said.has(words)) said.set(words, {note, text})
    }
  }
  const {compare} = new Intl.Collator(known(manifest.language))
  return [...said.values()].sort((a, b) => compare(byName(a.note.name), byName(b.note.name)))
}

/** `Le Guin, Ursula K.` as far as a program can tell: the last word, then the rest. */
function byName(name: string): string {
  const words = name.trim().split(/\s+/u)
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}

/** A biography may call notes of its reading: they go to its own foot. */
function person(
  {note, text}: Attributed,
  assembly: Assembly,
  owner: string
): (Element | undefined)[] {
  const {file, tree} = text.reading
  const definitions = tree.children.filter(child => child.type === 'footnoteDefinition')
  const whole = {type: 'root', children: [...note.children, ...definitions]} as const
  const [notes = new Map()] = numberNotes([{...whole, children: [...whole.children]}], {
    ...assembly.manifest,
    notes: {place: 'foot', numbering: 'reading'}
  })
  const convert = converter({...text, ...assembly, owner, notes, file})
  const lang = text.language === assembly.manifest.language ? {} : {lang: text.language}
  const words = h('div.contributor', lang, convert(note.children))
  const {language} = text
  const bodies = noteBodies(notes, {owner, place: 'foot', language}, assembly, convert)
  return [words, noteArea(bodies, 'foot', language)]
}

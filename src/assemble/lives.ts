import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Life} from '../book/apparatus.ts'
import {lifeHasReading, lifeToldOnce} from '../book/messages/back-matter.ts'
import {report} from '../book/messages.ts'
import {nearest} from '../book/nearest.ts'
import type {ContributorNote} from '../book/reading.ts'
import type {Assembly, Text} from './assembly.ts'
import {type Persons, personsOf} from './names.ts'

/** A note on somebody, from a text or from the manifest. */
export interface Told {
  readonly note: ContributorNote
  /** The text that says it; none for the manifest. */
  readonly text?: Text
}

/**
 * All that is said of the contributors: what two texts say in the same words is said once, and of whom the manifest tells,
 * no text does.
 */
export function livesTold(assembly: Assembly): Told[] {
  const {manifest, texts} = assembly
  const lives = manifest.apparatus?.lives ?? []
  const told = personsOf(lives.map(({name}) => [name, name] as const))
  const said = new Map<string, Told>()
  for (const text of texts) {
    for (const note of text.reading.contributors) {
      if (told.find(note.name).length > 0) {
        report(text.reading.file, lifeToldOnce(note.name), note.position)
        continue
      }
      const words = textOf(note.children).replace(/\s+/gu, ' ').trim()
      if (!said.has(words)) said.set(words, {note, text})
    }
  }
  checkLives(assembly)
  return [...lives.map(life => ({note: noteOf(life)})), ...said.values()]
}

/** The readings that each person wrote or translated, by name. */
export function readingsByPerson(texts: readonly Text[]): Persons<Text> {
  return personsOf(texts.flatMap(text => peopleOf(text).map(name => [name, text] as const)))
}

function peopleOf({reading: {metadata}}: Text): string[] {
  return [...metadata.authors, ...(metadata.translators ?? [])]
}

/** Lives of those who have no part in the book. */
function checkLives({manifest, texts}: Assembly): void {
  const {apparatus, editors, file} = manifest
  const lives = apparatus?.lives ?? []
  if (lives.length === 0) return
  const people = [...new Set([...editors, ...texts.flatMap(peopleOf)])]
  const persons = personsOf(people.map(name => [name, name] as const))
  for (const {name, place} of lives) {
    if (persons.find(name).length === 0)
      report(file, lifeHasReading(name, nearest(name, people)), place)
  }
}

/** `**Name** …`: the name is put before words that do not begin with it. */
function noteOf({name, about}: Life): ContributorNote {
  const children = about.children as ContributorNote['children']
  if (opensWithName(about, name)) return {name, children}
  const bold = {type: 'strong' as const, children: [{type: 'text' as const, value: name}]}
  const [first, ...rest] = children
  const space = {type: 'text' as const, value: ' '}
  if (first?.type !== 'paragraph')
    return {name, children: [{type: 'paragraph', children: [bold]}, ...children]}
  return {name, children: [{...first, children: [bold, space, ...first.children]}, ...rest]}
}

/** A name that stands there plain is made bold. */
function opensWithName({children}: Root, name: string): boolean {
  const [paragraph] = children
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (paragraph?.type !== 'paragraph' || !first) return false
  if (first.type === 'strong') return textOf(first).startsWith(name)
  if (first.type !== 'text' || !first.value.startsWith(name)) return false
  const rest = {...first, value: first.value.slice(name.length)}
  const bold = {type: 'strong' as const, children: [{type: 'text' as const, value: name}]}
  paragraph.children.splice(0, 1, bold, rest)
  return true
}

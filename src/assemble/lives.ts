import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Life} from '../book/apparatus.ts'
import {lifeHasReading, lifeToldOnce} from '../book/messages/back-matter.ts'
import {report} from '../book/messages.ts'
import {nearest} from '../book/nearest.ts'
import type {ContributorNote} from '../book/reading.ts'
import type {Assembly, Text} from './assembly.ts'
import {isSamePerson, namesIn} from './names.ts'

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
export function livesTold({manifest, texts}: Assembly): Told[] {
  const lives = manifest.apparatus?.lives ?? []
  const said = new Map<string, Told>()
  for (const text of texts) {
    for (const note of text.reading.contributors) {
      if (lives.some(({name}) => isSamePerson(name, note.name))) {
        report(text.reading.file, lifeToldOnce(note.name), note.position)
        continue
      }
      const words = textOf(note.children).replace(/\s+/gu, ' ').trim()
      if (!said.has(words)) said.set(words, {note, text})
    }
  }
  const people = peopleOf(texts, manifest.editors)
  for (const life of lives) checkLife(life, people, manifest.file)
  return [...lives.map(life => ({note: noteOf(life)})), ...said.values()]
}

/** The readings that somebody wrote or translated. */
export function readingsBy(name: string, texts: readonly Text[]): Text[] {
  const names = namesIn(name)
  return texts.filter(({reading: {metadata}}) =>
    [...metadata.authors, ...(metadata.translators ?? [])].some(author =>
      names.some(one => isSamePerson(author, one))
    )
  )
}

function peopleOf(texts: readonly Text[], editors: readonly string[]): string[] {
  const named = texts.flatMap(({reading: {metadata}}) => [
    ...metadata.authors,
    ...(metadata.translators ?? [])
  ])
  return [...new Set([...editors, ...named])]
}

function checkLife(
  {name, place}: Life,
  people: readonly string[],
  file: Parameters<typeof report>[0]
): void {
  if (people.some(person => isSamePerson(person, name))) return
  report(file, lifeHasReading(name, nearest(name, people)), place)
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

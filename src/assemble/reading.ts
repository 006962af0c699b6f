import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {toString as textOf} from 'mdast-util-to-string'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Section} from '../book/book.ts'
import {meetingOf} from '../book/course.ts'
import {dateInWords, list} from '../book/words.ts'
import type {Assembly, Text} from './assembly.ts'
import {worksCited} from './bibliography.ts'
import {setCapitals} from './capitals.ts'
import {credit} from './credits.ts'
import {facsimile, withOwnNumbers} from './facsimile.ts'
import {noteAreas, noteBodies, notesAtEnd} from './notes.ts'
import {setNumbering} from './numbering.ts'
import {line, type SectionPlan, section} from './section.ts'
import {type Convert, converter} from './to-hast.ts'

/** A reading's section; and its notes, where they stand at the end of the book. */
export interface Chapter {
  readonly section: Section
  readonly notes: readonly Element[]
}

/** A reading on its opener, with its notes at the foot or at its end. */
export function chapter(
  text: Text,
  assembly: Assembly,
  startsOn: Section['startsOn'],
  place: Pick<SectionPlan, 'type' | 'matter' | 'role'> = {type: 'chapter', matter: 'body'}
): Chapter {
  const {reading, language} = text
  const {file, id, metadata} = reading
  const convert = converter({...text, ...assembly, owner: id, file})
  // Questions and further reading of a facsimile stand before its pages: the opener has room, and behind them is none.
  const body = [...elements(convert(text.body)), ...facsimile(reading)]
  const children = [opener(text, assembly, convert), ...body]
  const notes = noteBodies(text.notes, {owner: id, language}, assembly, convert)
  const plan: SectionPlan = {
    id,
    ...place,
    title: metadata.title,
    language,
    startsOn,
    file,
    authors: metadata.authors,
    listed: true,
    running: metadata.shortTitle ?? metadata.title,
    entry: reading.entry.id,
    meeting: meetingOf(reading.entry.id, assembly.manifest)
  }
  const areas = noteAreas(notes, language)
  const made = section(assembly.manifest, plan, [...children, worksCited(text, assembly), ...areas])
  setNumbering(made, withOwnNumbers(reading, assembly.manifest), assembly.manifest)
  return {
    section: made,
    notes: notesAtEnd(notes)
  }
}

/** Words that stand bare at the top of a text (raw HTML) are a paragraph. */
function elements(children: readonly ElementContent[]): Element[] {
  return children.flatMap(child => {
    if (child.type === 'element') return child
    return child.type === 'text' && child.value.trim() ? h('p', child) : []
  })
}

function opener(text: Text, assembly: Assembly, convert: Convert): Element {
  const {reading, standfirst, headnote, language} = text
  const {title, subtitle, authors} = reading.metadata
  // Converted first: its notes are called before those of the headnote.
  const first = convert(standfirst)
  const ours = language === assembly.manifest.language ? {} : {lang: assembly.manifest.language}
  return h('header.opener', [
    h('h1.title', [setCapitals(title)]),
    line('subtitle', subtitle),
    line('byline', authors.length > 0 ? list(authors, language) : undefined),
    line('translators', translators(text)),
    source(text, assembly, ours),
    credit(text, assembly, ours),
    ...first,
    headnote.length > 0 ? h('div.headnote', ours, convert(headnote)) : undefined
  ])
}

/** Who brought the text into its language. */
function translators({reading, language}: Text): string | undefined {
  const names = reading.metadata.translators ?? []
  const {translatedBy} = backMatterWordsOf(language)
  return names.length > 0 ? translatedBy.replace('%', () => list(names, language)) : undefined
}

/** Where and when the text first appeared. */
function source(text: Text, assembly: Assembly, ours: {lang?: string}): Element | undefined {
  const {citation, metadata, file} = text.reading
  const {manifest} = assembly
  const date = metadata.date ? dateInWords(metadata.date, manifest.language) : undefined
  if (!citation) return date ? h('p.source', ours, date) : undefined
  const convert = converter({
    ...{...text, ...assembly, file, notes: new Map(), language: manifest.language},
    owner: `${text.reading.id}--source`
  })
  const line = convert(citation.children).flatMap(child =>
    child.type === 'element' && child.tagName === 'p' ? child.children : child
  )
  const words = textOf(citation)
  const isDated = words.includes(metadata.date?.slice(0, 4) ?? '')
  return h('p.source', ours, line, date && !isDated ? joined(words, date) : undefined)
}

/** A date behind a citation: a new sentence if the citation is one. */
function joined(citation: string, date: string): string {
  return /[.!?]["”’)]*$/u.test(citation.trim()) ? ` ${date}.` : `, ${date}`
}

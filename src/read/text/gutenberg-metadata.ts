import type {Metadata} from '../../book/reading.ts'
import {splitAuthors} from '../authors.ts'
import {languageTag} from '../language.ts'
import {type Line, words} from './lines.ts'

/** What a header says: `Title: …` with the lines indented under it as subtitle, `Author: …`, `Language: …`. */
export function gutenbergMetadata(header: readonly Line[]): Partial<Metadata> {
  const [title = '', ...more] = fieldOf(header, 'title')
  const opening = title === '' ? openingOf(header) : undefined
  const named = title || opening?.title
  const subtitle = more.join(' ')
  const authors = splitAuthors(fieldOf(header, 'author').join(' ') || (opening?.author ?? ''))
  const translators = splitAuthors(fieldOf(header, 'translator').join(' '))
  const language = languageTag(fieldOf(header, 'language')[0])
  const isNamed = authors.length > 0 && authors[0] !== 'Various'
  return {
    ...(named && {title: named}),
    ...(subtitle && {subtitle}),
    ...(isNamed && {authors}),
    ...(translators.length > 0 && {translators}),
    ...(language && {language})
  }
}

function fieldOf(header: readonly Line[], name: string): string[] {
  const at = header.findIndex(line => line.text.toLowerCase().startsWith(`${name}:`))
  if (at < 0) return []
  const values = [words(header[at]).slice(name.length + 1)]
  for (let index = at + 1; (header[index]?.indent ?? 0) > 0 && header[index]?.text; index++) {
    values.push(words(header[index]))
  }
  return values.map(value => value.replace(/\s+/g, ' ').trim()).filter(value => value !== '')
}

/** Headers of the nineties have no fields: `The Project Gutenberg Etext of Inks, by Ada Lund`. */
function openingOf(header: readonly Line[]): {title: string; author?: string} | undefined {
  const text = words(header.find(line => line.text !== '')).slice(0, 200)
  const named =
    /^\**(?:The )?Project Gutenberg(?:'s|’s)?(?: e-?(?:text|book))?(?: of)? (.+?)\**$/i.exec(
      text
    )?.[1]
  if (!named || header.length < 5) return undefined
  const [title = '', author] = named.split(/,? by (?=\p{Lu})/u)
  return author ? {title, author} : {title}
}

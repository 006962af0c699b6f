import type {Metadata} from '../../book/reading.ts'
import {splitAuthors} from '../authors.ts'

/** The names of a byline: `By Ada Lund`, or a line that has the words of an author who is known. */
export function bylineOf(text: string, known: Partial<Metadata>): string[] | undefined {
  if (text.length > 200) return undefined
  if (known.authors?.some(author => isAuthor(text.replace(/^by\s/i, ''), author)))
    return [...known.authors]
  const names = byline.exec(text)?.[1]
  return names && !/[!?:]/.test(names)
    ? splitAuthors(names.replace(/(?<=\p{Ll})\.$/u, ''))
    : undefined
}

/** Each word a name's, or a particle between names. */
const byline =
  /^[Bb][Yy]:?\s+((?:(?:\p{Lu}[\p{L}\p{M}.’'-]*,?|&|and|of|the|de|da|di|du|la|van|von|der|den|bin|al|el|y|e)(?:\s+|$)){1,14})$/u

export function opensWithBy(text: string): boolean {
  return byline.test(text)
}

/** `Ida B. Wells` and `Ida Wells` are one: the first and the last name are. */
function isAuthor(text: string, author: string): boolean {
  if (isSame(text, author)) return true
  const [one, other] = [text, author].map(name => name.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [])
  if (!one || !other || one.length < 2 || one.length > 5) return false
  return one[0] === other[0] && one.at(-1) === other.at(-1)
}

export function isSame(text: string, title: string): boolean {
  const [one, other] = [text, title].map(words =>
    words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  )
  return one !== undefined && one !== '' && one === other
}

/** Short, opens like a sentence and does not end as one. */
export function readsAsTitle(text: string): boolean {
  if (text.length > 150 || text.split(' ').length > 22 || opensWithBy(text)) return false
  if (!/^["'“‘«¿¡_]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text)) return false
  return isCapitals(text) ? !/[,;]$/.test(text) : !/[.,;:…]["'”’]?$/.test(text)
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

import {list} from '../../book/words.ts'
import type {CslItem} from './library.ts'

/**
 * The authors of a work as a sentence names them: with their first names where they come first. Where a work has none, its
 * editors; or else its title, as HTML.
 */
export function namesIn(item: CslItem | undefined, isWhole: boolean, language: string): string {
  const people = ['author', 'editor', 'translator', 'director'].map(role => item?.[role])
  const found = people.find(list => Array.isArray(list) && list.length > 0)
  const names = Array.isArray(found) ? found.map(person => nameOf(person, isWhole)) : []
  if (names.length > 3) return `${escaped(names[0] ?? '')} et al.`
  if (names.length > 0) return escaped(list(names, language))
  return `<i>${String(item?.['title'] ?? item?.id ?? '')}</i>`
}

function nameOf(person: unknown, isWhole: boolean): string {
  if (typeof person !== 'object' || person === null) return ''
  const part = (name: string): string => String(Reflect.get(person, name) ?? '')
  const particle = part('non-dropping-particle')
  const family = [particle, part('family')].filter(Boolean).join(' ')
  if (!family) return part('literal') || part('given')
  if (!isWhole) return family
  const words = [part('given'), part('dropping-particle'), family, part('suffix')]
  return words.filter(Boolean).join(' ')
}

function escaped(words: string): string {
  return words.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#62;')
}

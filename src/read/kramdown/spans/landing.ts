import type {Lane, Reader} from './reader.ts'

/** The next place where something may begin or end. Between such places all is text. */
export function landing({text}: Reader, {onlyTags}: Lane, from: number): number {
  if (onlyTags) {
    const index = text.indexOf('<', from)
    return index < 0 ? text.length : index
  }
  special.lastIndex = from
  return special.exec(text)?.index ?? text.length
}

/** A quotation mark begins one letter earlier, as that letter decides on its form. */
const special = /[*_`<[\]$&\\'"]|[^\\](?=["'])|!\[|\{:|--|\.\.\.| ?>>| {2}\n|~~/gu

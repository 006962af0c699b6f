import {rightsRowOf} from './rights-rows.ts'

/** The words of the list of web addresses, in the language of the book; English where we do not know it. */
export interface LinkListWords {
  /** Head of the list. */
  readonly addresses: string
  /** Before the address of a copy. */
  readonly archived: string
}

export function linkListWordsOf(language: string): LinkListWords {
  const own = table[language.toLowerCase().split('-')[0] ?? '']
  const [addresses, archived] = own ?? rightsRowOf(language)?.links ?? english
  return {addresses, archived}
}

type Row = readonly [addresses: string, archived: string]

const english: Row = ['Web Addresses', 'archived at']

const table: Readonly<Record<string, Row>> = {
  de: ['Webadressen', 'archiviert unter'],
  es: ['Direcciones web', 'archivado en'],
  fr: ['Adresses web', 'archivé à l’adresse'],
  it: ['Indirizzi web', 'archiviato in'],
  nl: ['Webadressen', 'gearchiveerd op'],
  pl: ['Adresy internetowe', 'kopia w archiwum:'],
  pt: ['Endereços web', 'arquivado em'],
  ru: ['Адреса в интернете', 'копия в архиве:']
}

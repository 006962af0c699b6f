import {rightsWordsOf, sentenceOf} from '../rights-words.ts'
import {list} from '../words.ts'
import type {LedgerRow} from './ledger.ts'

/** A part of a credit line; one that has an address leads there. */
export interface CreditPart {
  readonly text: string
  readonly url?: string
}

/** `© 1999 Meridian Press`, where the manifest does not say it itself; nothing of what is nobody’s. */
export function copyrightLine(row: LedgerRow, language: string): string | undefined {
  const {entry, rights, source, status} = row
  if (entry.copyright !== undefined) return entry.copyright
  if (!rights || rights.holders.length === 0 || status === 'public-domain') return undefined
  return ['©', source.year, list(rights.holders, language)].filter(Boolean).join(' ')
}

/** What is said of the right to print a text where the editor says nothing: `Licensed under CC BY 4.0.` */
export function creditParts(row: LedgerRow, language: string): CreditPart[] {
  const {rights, status} = row
  if (!rights || !status) return []
  const sentence = sentenceOf(status, language)
  if (sentence !== undefined) return [{text: sentence}]
  return status === 'licensed' ? licensed(rights, language) : permitted(rights, language)
}

type RowRights = NonNullable<LedgerRow['rights']>

function licensed({licence}: RowRights, language: string): CreditPart[] {
  const words = rightsWordsOf(language)
  if (!licence) return [{text: words.underLicence}]
  const [before = '', behind = ''] = words.licensed.split('%')
  const name = {text: licence.name, ...(licence.url !== undefined && {url: licence.url})}
  return [{text: before}, name, {text: behind}]
}

/** Of a holder whose name stands in the line of copyright too, it is said all the same: so the agencies ask. */
function permitted({holders}: RowRights, language: string): CreditPart[] {
  const words = rightsWordsOf(language)
  if (holders.length === 0) return [{text: words.byPermission}]
  const sentence = words.permitted.replace('%', () => list(holders, language))
  return [{text: sentence.replace(/\.\.$/u, '.')}]
}

import type {ColumnSet} from '../report/ledger/index.ts'
import {UsageError} from './usage-error.ts'

/** What `lectern rights` is told beside its form. */
export interface LedgerSettings {
  /** Whose form the table is for. */
  readonly columns?: ColumnSet
}

export function ledgerSettings(value: (name: string) => string | undefined): LedgerSettings {
  const word = value('for')?.toLowerCase()
  if (word === undefined) return {}
  if (word === 'cla' || word === 'ccc') return {columns: word}
  throw new UsageError(
    `Unexpected \`${word}\` for \`--for\`, expected cla or ccc`,
    'cla: the return of the Copyright Licensing Agency; ccc: the usage survey of the Copyright Clearance Center'
  )
}

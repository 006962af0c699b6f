/** The ledger of a book comes in; it goes out as a table for people, as CSV for spreadsheets, as JSON for programs. */
import type {Manifest} from '../../book/manifest.ts'
import type {LedgerRow} from '../../book/rights/ledger.ts'
import {type ColumnSet, columnsFor, isReported} from './columns.ts'
import {csv} from './csv.ts'
import {ledgerJson} from './json.ts'
import {ledgerTable} from './table.ts'

export type LedgerFormat = 'table' | 'csv' | 'json'
export type {ColumnSet} from './columns.ts'

export interface LedgerOptions {
  readonly format?: LedgerFormat
  /** Whose form the CSV is for: its columns, and the readings that it asks for. */
  readonly columns?: ColumnSet
}

export function reportLedger(
  rows: readonly LedgerRow[],
  manifest: Manifest,
  {format = 'table', columns = 'all'}: LedgerOptions = {}
): string {
  const asked = rows.filter(row => isReported(row, columns))
  if (format === 'json') return ledgerJson(asked, manifest)
  if (format === 'table' && columns === 'all') return ledgerTable(asked, manifest)
  const set = columnsFor(columns)
  const cells = asked.map(row => set.map(({value}) => value(row, manifest)))
  return csv([set.map(({name}) => name), ...cells])
}

import type {Manifest} from '../../book/manifest.ts'
import type {LedgerRow} from '../../book/rights/ledger.ts'
import {shareOf} from './columns.ts'
import {feesOf} from './fees.ts'

/** The ledger for people: what an editor asks first of each reading, and what it comes to. */
export function ledgerTable(rows: readonly LedgerRow[], manifest: Manifest): string {
  if (rows.length === 0)
    return 'No rights are told: write `rights` under a reading, or of the book\n'
  const used = columns.filter(({cell}) => rows.some(row => cell(row) !== ''))
  const cells = rows.map(row => used.map(({cell, widest}) => shortened(cell(row), widest)))
  const heads = used.map(({name}) => name)
  const widths = used.map((_, at) =>
    Math.max(...[heads, ...cells].map(row => widthOf(row[at] ?? '')))
  )
  const line = (row: readonly string[]) =>
    row
      .map((text, at) => padded(text, widths[at] ?? 0, used[at]?.isNumber === true))
      .join('  ')
      .trimEnd()
  const rule = widths.map(width => '-'.repeat(width)).join('  ')
  return `${[line(heads), rule, ...cells.map(line), '', totals(rows, manifest)].join('\n')}\n`
}

interface Column {
  readonly name: string
  readonly cell: (row: LedgerRow) => string
  readonly isNumber?: boolean
  readonly widest: number
}

const columns: readonly Column[] = [
  {name: 'Reading', cell: ({title}) => title, widest: 34},
  {name: 'Status', cell: ({status}) => status ?? '–', widest: 13},
  {name: 'Under', cell: underOf, widest: 24},
  {name: 'Holder', cell: ({rights}) => rights?.holders.join(', ') ?? '', widest: 24},
  {name: 'Pages', cell: pagesOf, widest: 16},
  {name: 'Of', cell: ({sourcePages}) => word(sourcePages), isNumber: true, widest: 6},
  {name: '%', cell: shareOf, isNumber: true, widest: 6},
  {name: 'Words', cell: ({words}) => word(words), isNumber: true, widest: 8},
  {name: 'Copies', cell: ({rights}) => word(rights?.copies), isNumber: true, widest: 7},
  {name: 'Expires', cell: ({rights}) => rights?.expires ?? '', widest: 10},
  {name: 'Fee', cell: feeOf, isNumber: true, widest: 14}
]

function underOf({rights}: LedgerRow): string {
  return [rights?.licence?.name, rights?.permission].filter(Boolean).join(', ')
}

function pagesOf({pagesUsed}: LedgerRow): string {
  return pagesUsed?.text ?? ''
}

function feeOf({rights}: LedgerRow): string {
  const {amount, currency} = rights?.fee ?? {}
  return [currency, amount].filter(Boolean).join(' ')
}

function word(number: number | undefined): string {
  return number === undefined ? '' : String(number)
}

/** `5 readings: 1 permitted, 1 withheld; 60 copies; EUR 45.00` */
function totals(rows: readonly LedgerRow[], {rights}: Manifest): string {
  const statuses = [...Map.groupBy(rows, ({status}) => status ?? 'without a status')]
  const counts = statuses.map(([status, own]) => `${own.length} ${status}`)
  const fees = [...feesOf(rows)].map(([currency, amount]) => [currency, amount].join(' ').trim())
  const readings = `${rows.length} reading${rows.length === 1 ? '' : 's'}: ${counts.join(', ')}`
  const copies = rights?.copies === undefined ? [] : [`${rights.copies} copies`]
  return [readings, ...copies, ...(fees.length > 0 ? [`fees ${fees.join(', ')}`] : [])].join('; ')
}

function shortened(text: string, widest: number): string {
  const signs = [...text]
  return signs.length > widest
    ? `${signs
        .slice(0, widest - 1)
        .join('')
        .trimEnd()}…`
    : text
}

function widthOf(text: string): number {
  return [...text].length
}

function padded(text: string, width: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return isNumber ? space + text : text + space
}

import type {Manifest} from '../../book/manifest.ts'
import type {LedgerRow} from '../../book/rights/ledger.ts'
import {shareOf} from './columns.ts'
import {feesOf} from './fees.ts'

/** The ledger for programs; what is not known is not there. */
export function ledgerJson(rows: readonly LedgerRow[], manifest: Manifest): string {
  const {course, date, rights, title} = manifest
  const whole = {
    title,
    date,
    course: course && {
      ...{code: course.code, title: course.title, term: course.term},
      institution: course.institution
    },
    copies: rights?.copies,
    readings: rows.map(rowOf),
    totals: {
      pages: sum(rows.map(row => row.pagesUsed?.count)),
      words: sum(rows.map(row => row.words)),
      fees: Object.fromEntries(feesOf(rows))
    }
  }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

function rowOf(row: LedgerRow): object {
  const {id, title, authors, rights, status, source, pagesUsed, sourcePages, chapters, words} = row
  const {licence} = rights ?? {}
  return {
    ...{id, title, authors, status},
    holders: rights?.holders,
    licence: licence && {id: licence.id, name: licence.name, url: licence.url},
    permission: rights?.permission,
    source,
    pages: pagesUsed && {...pagesUsed, ofSource: sourcePages, percent: percent(row)},
    ...{chapters, words},
    copies: rights?.copies,
    fee: rights?.fee,
    term: rights?.term,
    expires: rights?.expires,
    library: rights?.library
  }
}

function percent(row: LedgerRow): number | undefined {
  const share = shareOf(row)
  return share === '' ? undefined : Number(share)
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((all, number) => all + (number ?? 0), 0)
}

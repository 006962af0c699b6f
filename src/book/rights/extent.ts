import type {ExtentLimit, Measure} from '../rights.ts'
import type {LedgerRow} from './ledger.ts'

/** How much of one work the book uses, in all its readings together. */
export interface Extent {
  readonly rows: readonly LedgerRow[]
  readonly limit: ExtentLimit
  /** What is measured of it, by unit; a unit that one of the readings does not tell is not there. */
  readonly measured: ReadonlyMap<Measure['unit'], number>
}

/**
 * The extents to which a limit applies: what is used without the holder’s own permission, under an exception of the law or
 * the licence of an agency, and whatever has a `limit` of its own. Readings of one work are counted together.
 */
export function extentsOf(rows: readonly LedgerRow[], usual: ExtentLimit): Extent[] {
  const limited = rows.filter(isLimited)
  const works = Map.groupBy(limited, keyOf)
  return [...works.values()].map(own => ({
    rows: own,
    limit: own.find(({rights}) => rights?.limit)?.rights?.limit ?? usual,
    measured: measure(own)
  }))
}

/** Whether no measure of the limit is kept; nothing where that cannot be told. */
export function isOver({limit, measured}: Extent): boolean | undefined {
  const kept = limit.map(({amount, unit}) => {
    const found = measured.get(unit)
    return found === undefined ? undefined : found <= amount
  })
  if (kept.includes(true)) return false
  return kept.includes(false) ? true : undefined
}

function isLimited({rights, status}: LedgerRow): boolean {
  if (!rights || status === 'withheld') return false
  if (rights.limit || status === 'fair-use') return true
  // One that is no licence is told of; it may have been meant for an open one.
  const {isKnown = true, isOpen = false} = rights.licence ?? {}
  return status === 'licensed' && isKnown && !isOpen
}

/** Books go by their ISBN, journals by volume and issue; what tells neither is a work of its own. */
function keyOf({id, source: {isbn, issn, volume, issue, title, year}}: LedgerRow): string {
  if (isbn) return `isbn ${isbn.replace(/[^\dX]/giu, '')}`
  if (issn) return `issn ${issn} ${volume} ${issue} ${year}`
  return title ? `title ${title} ${volume} ${issue} ${year}` : `reading ${id}`
}

function measure(rows: readonly LedgerRow[]): Map<Measure['unit'], number> {
  const pages = sum(rows.map(row => row.pagesUsed?.count))
  const total = Math.max(0, ...rows.map(row => row.sourcePages ?? 0))
  const found: [Measure['unit'], number | undefined][] = [
    ['percent', pages !== undefined && total > 0 ? (100 * pages) / total : undefined],
    ['pages', pages],
    ['chapters', sum(rows.map(row => row.chapters))],
    ['words', sum(rows.map(row => row.words))]
  ]
  return new Map(found.filter((pair): pair is [Measure['unit'], number] => pair[1] !== undefined))
}

function sum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce<number | undefined>(
    (all, number) => (all === undefined || number === undefined ? undefined : all + number),
    0
  )
}

/** `19 pages of 310 (6.1 %), 2 chapters` */
export function extentInWords({rows, measured}: Extent): string {
  const [pages, percent, chapters] = [
    measured.get('pages'),
    measured.get('percent'),
    measured.get('chapters')
  ]
  const total = Math.max(0, ...rows.map(row => row.sourcePages ?? 0))
  const share = percent === undefined ? '' : ` of ${total} (${rounded(percent)} %)`
  const parts = [
    pages !== undefined && `${counted(pages, 'page')}${share}`,
    chapters !== undefined && counted(chapters, 'chapter'),
    pages === undefined && chapters === undefined && counted(measured.get('words') ?? 0, 'word')
  ]
  return parts.filter(Boolean).join(', ')
}

/** `10 % or 1 chapter` */
export function limitInWords(limit: ExtentLimit): string {
  const words = limit.map(({amount, unit}) =>
    unit === 'percent' ? `${amount} %` : counted(amount, unit.replace(/s$/u, ''))
  )
  return `no more than ${words.join(' or ')}`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

export function rounded(number: number): string {
  return String(Math.round(number * 10) / 10)
}

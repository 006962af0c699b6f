import type {Measured} from './measure.ts'

/** One size of the corpus: medians of the runs. */
export interface Row {
  readonly pages: number
  readonly cold: Measured
  readonly warm: Measured
  /** One edit, fresh process, cache kept. */
  readonly edited: Measured
  /** One edit, running process: seconds. */
  readonly watched: number | undefined
  readonly stock?: Measured
  /** Chromium's print without Paged.js. */
  readonly raw?: Measured
}

/** Rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  return rows
    .flatMap(row => [`### ${row.pages} pages`, '', ...header, ...lines(row), ''])
    .join('\n')
}

const header = ['| | seconds | processor s | MB | × stock |', '|---|--:|--:|--:|--:|']

function lines(row: Row): string[] {
  const {stock} = row
  const watched =
    row.watched === undefined
      ? []
      : [
          `| one edit, running process | ${format(row.watched)} | | | ${ratio(row.watched, stock)} |`
        ]
  return [
    ...line('stock Paged.js', row.stock, stock),
    ...line('raw Chromium print', row.raw, stock),
    ...line('Lectern, cold', row.cold, stock),
    ...line('Lectern, nothing changed', row.warm, stock),
    ...line('one edit, fresh process', row.edited, stock),
    ...watched
  ]
}

function line(name: string, measured: Measured | undefined, stock: Measured | undefined): string[] {
  if (!measured) return []
  const {seconds, processor, megabytes} = measured
  return [
    `| ${name} | ${format(seconds)} | ${format(processor)} | ${megabytes} | ${ratio(seconds, stock)} |`
  ]
}

function ratio(seconds: number, stock: Measured | undefined): string {
  return stock ? (stock.seconds / seconds).toFixed(1) : ''
}

function format(seconds: number): string {
  return seconds.toFixed(seconds < 10 ? 2 : 1)
}

import type {Meeting} from '../../book/course.ts'
import type {Manifest} from '../../book/manifest.ts'
import {rounded} from '../../book/rights/extent.ts'
import type {LedgerRow} from '../../book/rights/ledger.ts'

/** Everything, the return of the Copyright Licensing Agency, or the usage survey of the Copyright Clearance Center. */
export type ColumnSet = 'all' | 'cla' | 'ccc'

export interface Column {
  readonly name: string
  readonly value: (row: LedgerRow, manifest: Manifest) => string
}

/** The columns in the order of the form. */
export function columnsFor(set: ColumnSet): readonly Column[] {
  return sets[set]
}

/** Whether a form asks for a reading: the agencies for what is printed under their licences, or may be. */
export function isReported({rights, status}: LedgerRow, set: ColumnSet): boolean {
  if (set === 'all') return true
  const isOpen = status === 'public-domain' || rights?.licence?.isOpen === true
  if (!rights || isOpen || status === 'withheld' || status === 'refused') return false
  return set === 'ccc' || status === 'licensed'
}

/** Percent of the source. */
export function shareOf({pagesUsed, sourcePages}: LedgerRow): string {
  if (!pagesUsed || sourcePages === undefined) return ''
  return rounded((100 * pagesUsed.count) / sourcePages)
}

function column(name: string, value: Column['value']): Column {
  return {name, value: (row, manifest) => value(row, manifest)}
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

const institution = (name: string) => column(name, (_, {course}) => course?.institution ?? '')
const courseCode = column('Course code', (_, {course}) => course?.code ?? '')
const courseTitle = (name: string) => column(name, (_, {course, title}) => course?.title ?? title)
const term = (name: string) =>
  column(name, ({rights}, {course}) => course?.term ?? rights?.term ?? '')
const made = (name: string) => column(name, (_, {rights}) => number(rights?.copies))
const publication = (name: string) => column(name, ({source, title}) => source.title ?? title)
const reading = (name: string) => column(name, ({title}) => title)
const standardNumber = (name: string) =>
  column(name, ({source}) => source.isbn ?? source.issn ?? '')
const publisher = column('Publisher', ({source}) => source.publisher ?? '')
const volume = column('Volume', ({source}) => source.volume ?? '')
const issue = column('Issue', ({source}) => source.issue ?? '')
const from = column('Page from', ({pagesUsed}) => pagesUsed?.from ?? '')
const to = column('Page to', ({pagesUsed}) => pagesUsed?.to ?? '')
const sourceCode = column('Source code', ({rights}) => rights?.sourceCode ?? '')

const sets: Readonly<Record<ColumnSet, readonly Column[]>> = {
  all: [
    ...[institution('Institution'), courseCode, courseTitle('Course title'), term('Term')],
    ...[column('Weeks', (_, {schedule}) => weeksOf(schedule)), made('Copies made')],
    ...[column('Id', ({id}) => id), reading('Reading')],
    column('Authors', ({authors}) => authors.join('; ')),
    publication('Publication'),
    column('Editors', ({source}) => source.editors.join('; ')),
    publisher,
    column('Year', ({source}) => source.year ?? ''),
    column('ISBN', ({source}) => source.isbn ?? ''),
    column('ISSN', ({source}) => source.issn ?? ''),
    ...[volume, issue],
    column('Type', ({source}) => source.type ?? ''),
    column('Pages', ({pagesUsed}) => pagesUsed?.text ?? ''),
    ...[from, to],
    column('Pages used', ({pagesUsed}) => number(pagesUsed?.count)),
    column('Pages in source', ({sourcePages}) => number(sourcePages)),
    column('Share in percent', shareOf),
    column('Chapters', ({chapters}) => number(chapters)),
    column('Words', ({words}) => number(words)),
    column('Status', ({status}) => status ?? ''),
    column('Licence', ({rights}) => rights?.licence?.id ?? ''),
    column('Rights holder', ({rights}) => rights?.holders.join('; ') ?? ''),
    column('Permission', ({rights}) => rights?.permission ?? ''),
    column('Copies allowed', ({rights}) => number(rights?.copies)),
    column('Fee', ({rights}) => rights?.fee?.amount ?? ''),
    column('Currency', ({rights}) => rights?.fee?.currency ?? ''),
    column('Permission term', ({rights}) => rights?.term ?? ''),
    column('Expires', ({rights}) => rights?.expires ?? ''),
    sourceCode
  ],
  cla: [
    ...[courseCode, courseTitle('Course title')],
    column('Duration in weeks', (_, {schedule}) => weeksOf(schedule)),
    ...[made('Number of students'), standardNumber('ISBN or ISSN')],
    ...[publication('Title of publication'), reading('Title of article or chapter')],
    ...[volume, issue],
    column('First named contributor', ({authors, source}) => authors[0] ?? source.editors[0] ?? ''),
    ...[from, to, sourceCode]
  ],
  ccc: [
    ...[institution('College or university'), courseTitle('Course name'), courseCode],
    column('Format of coursepack', () => 'print / paper'),
    ...[term('Academic term'), made('Number of copies')],
    ...[publication('Publication title'), reading('Article or chapter title')],
    column('Author', ({authors}) => authors.join('; ')),
    column('Amount used', ({chapters, pagesUsed}) => amount(pagesUsed?.count, chapters)),
    ...[standardNumber('Standard number'), publisher],
    column('Publication type', ({source}) => source.type ?? '')
  ]
}

function amount(pages: number | undefined, chapters: number | undefined): string {
  if (pages !== undefined) return `${pages} page${pages === 1 ? '' : 's'}`
  return chapters === undefined ? '' : `${chapters} chapter${chapters === 1 ? '' : 's'}`
}

/** From the first day of the schedule to the last; without days, its weeks are counted. */
function weeksOf(schedule: readonly Meeting[] = []): string {
  const days = schedule.flatMap(({dates}) => dates.flatMap(({from, to}) => [from, to])).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) {
    return number(schedule.filter(({kind}) => kind === 'week').length || undefined)
  }
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
  return String(Math.ceil(length / 7))
}

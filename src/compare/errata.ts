import type {PageLock} from '../book/page-lock.ts'
import type {Folio} from '../book/pages.ts'

/** A place and its page, in the last edition and in this one; without `to` it is there no more. */
export interface Erratum {
  readonly title: string
  /** The reading or section that it stands in; none for a section itself. */
  readonly within?: string
  readonly from: Folio
  readonly to?: Folio
}

/** The places of an edition that stand on other pages now, or nowhere. */
export function errata(
  lock: PageLock,
  places: ReadonlyMap<string, {readonly folio: Folio}>
): Erratum[] {
  return lock.sections.flatMap(section => {
    const within = section.places.map(place => ({...place, within: section.title}))
    return [section, ...within].flatMap(place => {
      const to = places.get(place.id)?.folio
      const {title, folio: from} = place
      const inside = 'within' in place ? {within: String(place.within)} : {}
      if (to === from) return []
      return [{title, ...inside, from, ...(to !== undefined && {to})}]
    })
  })
}

/** As Markdown, to be sent to those who have the last edition. */
export function errataTable(lock: PageLock, rows: readonly Erratum[], title: string): string {
  const edition = lock.edition ?? (lock.date ? `the edition of ${lock.date}` : 'the last edition')
  const head = `# ${title}: pages that changed since ${edition}\n\n`
  if (rows.length === 0) return `${head}None: every place stands where it did.\n`
  const lines = rows.map(
    ({title: words, within, from, to}) =>
      `| ${within === undefined ? `**${cell(words)}**` : `${cell(words)}, in “${cell(within)}”`} | ${from} | ${to ?? 'gone'} |`
  )
  return `${head}| | was on p. | is on p. |\n| --- | ---: | ---: |\n${lines.join('\n')}\n`
}

/** For spreadsheets (RFC 4180), with the mark that makes them read UTF-8. */
export function errataCsv(rows: readonly Erratum[]): string {
  const lines = rows.map(({title, within = '', from, to = ''}) =>
    [title, within, from, to].map(quoted).join(',')
  )
  return `\uFEFF${['place,in,from,to', ...lines].join('\r\n')}\r\n`
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|')
}

/** What opens like a formula is none. */
function quoted(words: string): string {
  const plain = /^[=+@-]/u.test(words) ? `'${words}` : words
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

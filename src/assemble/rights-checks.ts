import type {VFile} from 'vfile'
import type {Manifest} from '../book/manifest.ts'
import * as tell from '../book/messages/rights.ts'
import {type Finding, type Place, report} from '../book/messages.ts'
import {type Extent, extentInWords, extentsOf, isOver, limitInWords} from '../book/rights/extent.ts'
import type {LedgerRow} from '../book/rights/ledger.ts'
import {type Rights, usualLimit} from '../book/rights.ts'
import {dateInWords, list} from '../book/words.ts'

/** Tell what the ledger does not bear out: at the lines of the manifest that say so. */
export function checkRights(rows: readonly LedgerRow[], manifest: Manifest): void {
  const {file} = manifest
  for (const row of rows) {
    if (!row.rights) report(file, tell.rightsTold(row.title), row.entry.place)
    else checkRow({...row, rights: row.rights}, manifest)
  }
  const limit = manifest.rights?.limit ?? usualLimit
  for (const extent of extentsOf(rows, limit)) checkExtent(extent, file)
}

type Told = LedgerRow & {readonly rights: Rights}

function checkRow(row: Told, manifest: Manifest): void {
  const {file} = manifest
  const found: Found[] = [
    granted(row),
    licence(row),
    changes(row),
    ...(row.status === 'withheld'
      ? []
      : [current(row, manifest), inTerm(row, manifest), copies(row, manifest)])
  ]
  for (const item of found) if (item) report(file, item.finding, placeOf(row, item.key))
}

type Found = {readonly finding: Finding; readonly key: string} | undefined

function placeOf({entry, rights}: Told, key: string): Place | undefined {
  return rights.places.get(key) ?? rights.places.get('') ?? entry.place
}

function granted({entry, rights, status, title}: Told): Found {
  const key = 'status'
  const {credit, holders, licence, permission} = rights
  const of = holders.length > 0 ? ` of ${list(holders, 'en')}` : ''
  if (status === 'pending' || status === 'refused') {
    return {finding: tell.permissionGranted(title, status, of), key}
  }
  if (status === undefined) {
    return {finding: tell.permissionTold(title, undefined, '`status`'), key}
  }
  const isShown = [permission, credit, entry.permission].some(words => words !== undefined)
  if (status === 'permitted' && !isShown) {
    return {finding: tell.permissionTold(title, status, '`permission`'), key}
  }
  if (status !== 'licensed' || licence || isShown) return undefined
  return {finding: tell.permissionTold(title, status, '`licence` or `permission`'), key}
}

function licence({rights: {licence}}: Told): Found {
  if (!licence || licence.isKnown) return undefined
  return {finding: tell.licenceKnown(licence.id, licence.near), key: 'licence'}
}

/** No derivatives: neither cuts nor other words; translations are the author’s business. */
function changes({entry, rights, status, title}: Told): Found {
  const {licence} = rights
  if (status !== 'licensed' || !licence || licence.allowsChanges) return undefined
  const cuts = entry.extract?.cuts.length ?? 0
  const corrections = entry.corrections?.length ?? 0
  const what = cuts > 0 ? 'cuts' : corrections > 0 ? 'corrections' : undefined
  return what && {finding: tell.licenceAllowsChanges(title, licence.name, what), key: 'licence'}
}

function current({rights: {expires}, title}: Told, {date, language}: Manifest): Found {
  const said = (day: string) => dateInWords(day, /^en\b/u.test(language) ? language : 'en-GB')
  if (expires !== undefined && date === undefined) {
    return {finding: tell.permissionDated(title, said(expires)), key: 'expires'}
  }
  if (expires !== undefined && date !== undefined && expires < date) {
    return {finding: tell.permissionCurrent(title, said(expires), said(date)), key: 'expires'}
  }
  return undefined
}

function inTerm({rights: {term}, title}: Told, {course}: Manifest): Found {
  if (!term || !course?.term || plain(term) === plain(course.term)) return undefined
  return {finding: tell.permissionInTerm(title, term, course.term), key: 'term'}
}

function plain(term: string): string {
  return term.toLowerCase().replace(/\s+/gu, ' ').trim()
}

function copies({rights: {copies: allowed}, title}: Told, {rights}: Manifest): Found {
  if (allowed === undefined) return undefined
  const made = rights?.copies
  if (made === undefined) return {finding: tell.copiesKnown(title, allowed), key: 'copies'}
  return made > allowed
    ? {finding: tell.copiesWithinLimit(title, allowed, made), key: 'copies'}
    : undefined
}

/** Told at the last of several readings of a work: the one that is too much. */
function checkExtent(extent: Extent, file: VFile): void {
  const row = extent.rows.at(-1)
  if (!row?.rights) return
  const place = (key: string) => row.rights?.places.get(key) ?? row.rights?.places.get('')
  const over = isOver(extent)
  if (over === undefined) {
    const wants = extent.limit.some(({unit}) => unit === 'percent')
      ? '`pages used` and `source pages`'
      : `\`${extent.limit.some(({unit}) => unit === 'chapters') ? 'chapters' : 'pages used'}\``
    report(file, tell.extentKnown(row.title, wants), place('status'))
  }
  if (over !== true) return
  const titles = extent.rows.map(({title}) => `“${title}”`)
  const together = titles.length > 1 ? `${list(titles, 'en')} together` : (titles[0] ?? '')
  const [words, limit] = [extentInWords(extent), limitInWords(extent.limit)]
  report(file, tell.extentWithinLimit(together, words, limit), place('pages used'))
}
